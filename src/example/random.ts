/** Dice that always fall the same way: the example must be the same workbook on every machine and every day. */
export interface Dice {
  /** At least 0 and below 1. */
  readonly uniform: () => number;
  /** Near enough to a standard normal draw: the sum of twelve uniform draws less six, so never beyond ±6. */
  readonly normal: () => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(things: readonly T[]) => T;
}

/** The example's own seed: the day the first pilot report would have been published. */
const seed = "2018-11-01";

/**
 * Dice of their own for every figure, found by its name ("02B", "WTE employed", "2018").
 * A question added to the example therefore leaves all other figures as they were.
 */
export function diceFor(...names: readonly (string | number)[]): Dice {
  const uniform = sfc32([seed, ...names].join("\u0000"));
  const normal = () => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += uniform();
    return sum;
  };
  return {
    uniform,
    normal,
    between: (low, high) => low + (high - low) * uniform(),
    chance: (probability) => uniform() < probability,
    pick: (things) => {
      const picked = things[Math.floor(uniform() * things.length)];
      if (picked === undefined) throw new Error("Nothing to pick from.");
      return picked;
    },
  };
}

/** Read once: inside a test runner every look at a global costs more than the arithmetic. */
const { imul } = Math;

/** Chris Doty-Humphrey's "small fast counter" generator (PractRand), 32 bits; its state is filled from the text. */
function sfc32(text: string): () => number {
  let [a, b, c] = hashes(text);
  let counter = 1;
  const draw = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round++) draw();
  return draw;
}

/** Three FNV-1a hashes from different starts, each stirred so that texts that differ only in their last letter part at once. */
function hashes(text: string): [number, number, number] {
  let [a, b, c] = [0x811c9dc5, 0x050c5d1f, 0x1d2f5a97];
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    a = imul(a ^ unit, 0x01000193);
    b = imul(b ^ unit, 0x01000193);
    c = imul(c ^ unit, 0x01000193);
  }
  return [stir(a), stir(b), stir(c)];
}

function stir(state: number): number {
  const stirred = imul(state ^ (state >>> 16), 0x85ebca6b);
  return stirred ^ (stirred >>> 13);
}
