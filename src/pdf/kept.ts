/**
 * What was made before and may be wanted again, within bounds: when half of what may be kept has come in, what was not asked
 * for since the half before is let go. A batch of any length therefore takes no more memory than a short one.
 */
export class Kept<Key, Thing> {
  private readonly most: number;
  private readonly weigh: (thing: Thing, key: Key) => number;
  private recent = new Map<Key, Thing>();
  private older = new Map<Key, Thing>();
  private weight = 0;

  /** `most`: the weight of all that is kept together. */
  constructor(most: number, weigh: (thing: Thing, key: Key) => number = () => 1) {
    this.most = most;
    this.weigh = weigh;
  }

  get(key: Key): Thing | undefined {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const older = this.older.get(key);
    if (older !== undefined) this.keep(key, older);
    return older;
  }

  /** Keeps a thing, in the stead of what was kept under its key, and gives it back. */
  keep(key: Key, thing: Thing): Thing {
    const weight = this.weigh(thing, key);
    const replaced = this.recent.get(key);
    if (replaced !== undefined) this.weight -= this.weigh(replaced, key);
    if (this.weight + weight > this.most / 2) this.letGo();
    this.weight += weight;
    this.recent.set(key, thing);
    return thing;
  }

  private letGo(): void {
    this.older = this.recent;
    this.recent = new Map();
    this.weight = 0;
  }
}

/**
 * What was wanted twice is kept from then on: nearly all that is new in a report is its reader's own and never comes again,
 * and to carry it along until it is let go costs more than to make twice what does come again.
 */
export class KeptIfAgain<Thing> {
  private readonly met: Kept<string, true>;
  private readonly kept: Kept<string, Thing>;

  /** `most` and `weigh`: as for what is kept. `mostMet`: keys that were wanted once and are remembered. */
  constructor(most: number, mostMet: number, weigh: (thing: Thing, key: string) => number = () => 1) {
    this.met = new Kept(mostMet);
    this.kept = new Kept(most, weigh);
  }

  get(key: string): Thing | undefined {
    return this.kept.get(key);
  }

  /** Keeps a thing when it was wanted before, and gives it back. */
  keep(key: string, thing: Thing): Thing {
    if (this.met.get(key)) this.kept.keep(key, thing);
    else this.met.keep(key, true);
    return thing;
  }
}
