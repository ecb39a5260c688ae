/** Freezes plain data all the way down, Maps included: from here on nothing can change it. */
export function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const [key, held] of value) {
      freeze(key);
      freeze(held);
    }
    for (const change of ["set", "delete", "clear"]) Object.defineProperty(value, change, { value: refuse });
  } else {
    for (const held of Object.values(value)) freeze(held);
  }
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError("The dataset is not changed once it has been read.");
}
