/** As many as a batch asks for again. */
const mostRemembered = 10_000;

/**
 * The same function, which works each thing out once; only for those whose answer depends on nothing but the key. Beyond twice
 * `most`, what was not asked for lately is forgotten, so that memory stays bounded and what is asked for always stays.
 * @param find may take what is at hand from a second argument, when it is what the key stands for.
 */
export function remembered<K, T, F = void>(find: (key: K, from: F) => T, most = mostRemembered): (key: K, from: F) => T {
  let known = new Map<K, T>();
  let before = new Map<K, T>();
  return (key, from) => {
    const lately = known.get(key);
    if (lately !== undefined) return lately;
    const value = before.get(key) ?? find(key, from);
    if (known.size >= most) {
      before = known;
      known = new Map();
    }
    known.set(key, value);
    return value;
  };
}
