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

  /** Keeps a thing, and gives it back. */
  keep(key: Key, thing: Thing): Thing {
    const weight = this.weigh(thing, key);
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
