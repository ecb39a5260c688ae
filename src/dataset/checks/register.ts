import type { Placed } from "../build/registers.ts";
import type { Dataset, Organisation } from "../dataset.ts";

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

/** "Calder (03C, Areas!A9) and Denby (04D, Areas!A12)": the other participants that a finding concerns, each with its cell. */
export function others(rows: readonly Placed<{ readonly organisation: string }>[], { organisations }: Dataset): string {
  return listed(rows.map(({ value: { organisation }, where }) => `${shortName(organisation, organisations)} (${organisation}, ${where})`));
}

/** "Brookvale (02B)". */
export function named(code: string, { organisations }: Dataset): string {
  return `${shortName(code, organisations)} (${code})`;
}

function shortName(code: string, organisations: readonly Organisation[]): string {
  return organisations.find((organisation) => organisation.code === code)?.short ?? code;
}

/** "a, b and c" */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
