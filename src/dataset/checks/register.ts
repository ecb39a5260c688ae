import type { Placed } from "../build/registers.ts";

/** Rows with the same key together, in the order of the sheet. */
export function together<T>(rows: readonly Placed<T>[], key: (value: T) => string): readonly (readonly Placed<T>[])[] {
  const groups = new Map<string, Placed<T>[]>();
  for (const row of rows) {
    const group = groups.get(key(row.value));
    if (group === undefined) groups.set(key(row.value), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** "03C (Areas!A9) and 04D (Areas!A12)": the other participants that a finding concerns, each with its cell. */
export function others(rows: readonly Placed<{ readonly organisation: string }>[]): string {
  const named = rows.map(({ value, where }) => `${value.organisation} (${where})`);
  const last = named.at(-1) ?? "";
  return named.length < 2 ? last : `${named.slice(0, -1).join(", ")} and ${last}`;
}
