import { type Ccg, inventCcgs } from "../ccgs.ts";
import { predecessorsOf } from "../mergers.ts";
import { diceFor } from "../random.ts";
import { type Commissioning, commissioningIn } from "./commissioning.ts";

/** One of the 211 groups that applied in 2012: the same invented country as the other example, before any of its mergers. */
export interface Applicant extends Commissioning {
  readonly ccg: Ccg;
  readonly code: string;
  /** 1 to 4. */
  readonly wave: number;
  /** People registered with its practices in 2012. */
  readonly people: number;
  /** How far it was from being ready, as a natural logarithm: what its conditions are drawn from. */
  readonly shortfall: number;
}

export function inventApplicants(): readonly Applicant[] {
  const ccgs = inventCcgs().flatMap(beforeMerger);
  const waves = wavesOf(ccgs);
  return ccgs.map((ccg) => ({
    ...commissioningIn(ccg.place.stp),
    ccg,
    code: ccg.code,
    wave: waves.get(ccg.code) ?? 4,
    people: Math.round(ccg.population * 0.955),
    shortfall: shortfall(ccg),
  }));
}

/** The shares of its people that went to each of the three a later CCG was made of. */
const shares = [0.41, 0.33, 0.26] as const;

function beforeMerger(ccg: Ccg): readonly Ccg[] {
  const first = predecessorsOf(ccg);
  if (first.length === 0) return [ccg];
  return first.map(([code, name], n) => ({
    ...ccg,
    code,
    name,
    short: name.replace(/^NHS | CCG$/g, ""),
    population: Math.round(ccg.population * (shares[n] ?? 0)),
    deprivation: Math.max(5.8, ccg.deprivation + 3 * diceFor(code, "deprivation").normal()),
  }));
}

/** How many completed each wave. */
const waveSizes = [34, 67, 62, 48] as const;

/** In the order of the draw that gives the other example its waves, so that nearly all are in the same one there. */
function wavesOf(ccgs: readonly Ccg[]): ReadonlyMap<string, number> {
  const drawn = ccgs.map(({ code }) => ({ code, draw: diceFor(code, "wave").uniform() })).sort((a, b) => a.draw - b.draw);
  const wave = (place: number): number => {
    let [number, left] = [0, place];
    while (left >= 0) left -= waveSizes[number++] ?? drawn.length;
    return number;
  };
  return new Map(drawn.map(({ code }, place) => [code, wave(place)]));
}

/** The north had been preparing longer; who assessed mattered too. Neither size nor hardship has a part in it. */
function shortfall({ code, place }: Ccg): number {
  const { areaTeam, csu } = commissioningIn(place.stp);
  const leaning = 0.16 * diceFor(areaTeam, "strictness").normal() + (supports.get(csu) ?? 0);
  return regions[place.region] + leaning + 0.72 * diceFor(code, "readiness").normal();
}

const regions = { North: 1.1, London: 1.25, "Midlands and East": 1.6, South: 1.85 } as const;

/** Support units that stood out: the first two are the furthest apart. */
const supports: ReadonlyMap<string, number> = new Map([
  ["Castle & Rivers CSU", -1.6],
  ["Leas & Saltings CSU", 0.8],
  ["West Country CSU", -0.3],
]);
