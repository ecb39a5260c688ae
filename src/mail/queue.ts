/** Something to be done, and how often it was tried. */
export interface Turn<Item> {
  readonly item: Item;
  readonly tries: number;
  /** Not before this moment (milliseconds since 1970). */
  readonly notBefore: number;
}

/** Mails in the order they go out: those put back come again as soon as they are due, before any that was never tried. */
export interface Queue<Item> {
  /** Takes the next one, though it may not be due yet; undefined when none is left. */
  readonly next: (now: number) => Turn<Item> | undefined;
  readonly putBack: (turn: Turn<Item>, notBefore: number) => void;
  readonly left: () => readonly Item[];
}

export function openQueue<Item>(items: readonly Item[]): Queue<Item> {
  const fresh: Turn<Item>[] = items.map((item) => ({ item, tries: 0, notBefore: 0 }));
  const waiting: Turn<Item>[] = [];
  return {
    next: (now) => {
      const [first] = waiting;
      return first && (first.notBefore <= now || fresh.length === 0) ? waiting.shift() : fresh.shift();
    },
    putBack: ({ item, tries }, notBefore) => {
      waiting.push({ item, tries: tries + 1, notBefore });
      waiting.sort((a, b) => a.notBefore - b.notBefore);
    },
    left: () => [...waiting, ...fresh].map(({ item }) => item),
  };
}
