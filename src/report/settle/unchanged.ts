/**
 * What does not change stays the very same object, so that what is written alike in the reports of a batch is recognised
 * without being read, and nothing is copied for nothing.
 */

/** The thing with one of its fields set; the very same thing when it is that already. */
export function put<T, K extends keyof T>(thing: T, field: K, value: T[K]): T {
  return thing[field] === value ? thing : { ...thing, [field]: value };
}

/** The list after a change; the very same list as before when every entry is the one it was. */
export function listed<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && after.every((each, i) => each === before[i]) ? before : after;
}
