import type { Dataset, Organisation } from "./dataset.ts";
import type { RegistryCount } from "./mergers.ts";

/** Whether it existed on that day (ISO date), as far as the workbook says. */
export function existedOn({ validFrom, validTo }: Organisation, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/**
 * Whether it had ended by then and takes no part: its figures belong to earlier rounds alone. One that is said to take
 * part stays, and is queried.
 */
export function isGone({ validTo, participating }: Organisation, day: string): boolean {
  return validTo !== undefined && validTo < day && !participating;
}

/**
 * How many there were before the first merger and after each date of the register. It is counted from those that exist on the day of
 * publication, backwards and forwards: a merger of three takes two away. Empty when the workbook has no register of mergers.
 */
export function registryOverTime({ organisations, mergers = [], round }: Dataset): readonly RegistryCount[] {
  if (mergers.length === 0) return [];
  const taken = (from: string | undefined) =>
    mergers.filter(({ date }) => from !== undefined && date <= from).reduce((sum, { predecessors }) => sum + predecessors.length - 1, 0);
  const now = organisations.filter((organisation) => existedOn(organisation, round.published)).length;
  const before = now + taken(round.published);
  const dates = [undefined, ...new Set(mergers.map(({ date }) => date))];
  return dates.map((from) => ({ from, count: before - taken(from) }));
}
