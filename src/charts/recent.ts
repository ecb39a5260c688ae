/** Remembers the last `most` results by key, so that what a batch draws again and again is drawn once and memory stays bounded. */
export class Recent<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (found !== undefined) this.#keep(key, found);
    return found;
  }

  set(key: string, value: T): void {
    this.#keep(key, value);
    if (this.#kept.size <= this.#most) return;
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }

  /** A Map keeps the order of insertion: the last used stands last. */
  #keep(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
  }
}
