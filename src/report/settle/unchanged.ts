import { shared } from "../../position/shared.ts";

/**
 * What does not change stays the very same object, so that what is written alike in the reports of a batch is recognised
 * without being read, and nothing is copied for nothing.
 */

/** The thing with one of its fields set; the very same thing when it is that already. */
export function put<T, K extends keyof T>(thing: T, field: K, value: T[K]): T {
  return thing[field] === value ? thing : { ...thing, [field]: value };
}

/** As `put`; and the very same when the same thing was last given the same, a list being the same when its entries are. */
export function putAgain<T extends object, K extends keyof T>(thing: T, field: K, value: T[K]): T {
  // It is that thing in all but a field, and that field has what may stand there.
  return thing[field] === value ? thing : (madeAnew(thing, field, value) as T);
}

const madeAnew = shared((thing: object, field: PropertyKey, value: unknown): object => ({ ...thing, [field]: value }));

/** The list with each of its entries made anew; the very same list when every one stays the one it was. */
export function each<T>(list: readonly T[], make: (one: T) => T): readonly T[] {
  let changed: T[] | undefined;
  let i = 0;
  for (const one of list) {
    const made = make(one);
    if (made !== one) changed ??= list.slice(0, i);
    changed?.push(made);
    i++;
  }
  return changed ?? list;
}
