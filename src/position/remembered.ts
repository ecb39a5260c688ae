/** More than a batch asks for again; beyond it all are forgotten, so that memory stays bounded. */
const mostRemembered = 20_000;

/** The same function, which works each thing out once; only for those whose answer depends on nothing but the key. */
export function remembered<K, T>(find: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = find(key);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, value);
    return value;
  };
}
