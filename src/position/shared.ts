interface Made<I, T> {
  readonly from: I;
  readonly thing: T;
}

/**
 * What is asked for again and again about one thing (a measure, a reader's view of it), made once: the very same comes back
 * while what it is made from is the same. Lists are compared entry by entry, for each reader's View has its own.
 * @param most how many are kept of one thing, the last made.
 */
export function shared<K extends object, I extends readonly unknown[], T>(
  make: (about: K, ...from: I) => T,
  most = 4,
): (about: K, ...from: I) => T {
  const known = new WeakMap<K, Made<I, T>[]>();
  return (about, ...from) => {
    const before = known.get(about) ?? [];
    for (const made of before) if (same(made.from, from)) return made.thing;
    const thing = make(about, ...from);
    known.set(about, [{ from, thing }, ...before.slice(0, most - 1)]);
    return thing;
  };
}

function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !same(a[i], b[i])) return false;
  return true;
}
