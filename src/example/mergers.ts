import { sheets } from "../dataset/sheets.ts";
import type { Ccg } from "./ccgs.ts";
import type { ExampleSheet, Typed } from "./column.ts";

/** A merger by the short names of the invented CCGs; those that were gone by 2018 have a code here. */
interface Merged {
  readonly date: string;
  readonly predecessors: readonly (string | readonly [code: string, name: string])[];
  readonly successor: string | readonly [code: string, name: string];
}

/** Three became one in 2015 and in 2017, and eighteen are to become six: 211 CCGs, then 209, 207 and 195, as it was with the real ones. */
const merged: readonly Merged[] = [
  {
    date: "2015-04-01",
    predecessors: [
      ["70B", "NHS Lyme Shore CCG"],
      ["70S", "NHS Chesil Vale CCG"],
      ["70U", "NHS Ammonite Bay CCG"],
    ],
    successor: "Jurassic Shore",
  },
  {
    date: "2017-04-01",
    predecessors: [
      ["70Z", "NHS King’s Fallow CCG"],
      ["71B", "NHS North Levels CCG"],
      ["71S", "NHS South Levels CCG"],
    ],
    successor: "King’s Fallow & the Levels",
  },
  toCome(["Eskerby", "Northallerby", "Helmsworth"], "60B", "NHS Vale of Esker CCG"),
  toCome(["Oakthorpe", "Swithby", "Rutwell"], "60S", "NHS Oak Forest CCG"),
  toCome(["Dunstow", "Bedwell Vale", "Ampterley"], "60U", "NHS Chalk and Vale CCG"),
  toCome(["St Alder's", "Hertwell", "Harloe"], "60Z", "NHS Two Leas CCG"),
  toCome(["Bristowe", "Avonleigh", "Thornbrook"], "61B", "NHS Estuary West CCG"),
  toCome(["Tavybourne", "Torhaven", "Exwater"], "61S", "NHS Moor and Sound CCG"),
];

function toCome(predecessors: readonly string[], code: string, name: string): Merged {
  return { date: "2019-04-01", predecessors, successor: [code, name] };
}

export function mergersSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const { name, columns } = sheets.mergers;
  const coded = (party: Merged["successor"]) =>
    typeof party === "string" ? (ccgs.find(({ short }) => short === party)?.code ?? party) : party[0];
  const named = (party: Merged["successor"]) => (typeof party === "string" ? `NHS ${party} CCG` : party[1]);
  const rows = merged.map(({ date, predecessors, successor }) => [
    { date },
    predecessors.map(coded).join("; "),
    predecessors.map(named).join("; "),
    coded(successor),
    named(successor),
  ]);
  const header = [columns.date, columns.predecessors, columns.predecessorNames, columns.successor, columns.successorName];
  return { name, rows: [header.map((column) => column.name), ...rows] };
}

/** Code and name of each of those that were gone by 2018 and became this CCG; none for one that was there from the beginning. */
export function predecessorsOf({ short }: Ccg): readonly (readonly [code: string, name: string])[] {
  const { predecessors = [] } = merged.find(({ successor }) => successor === short) ?? {};
  return predecessors.filter((party) => typeof party !== "string");
}

/** CCGs began together in 2013, but for those that were made by a merger since. */
export function firstDay({ short }: Ccg): { readonly date: string } {
  return { date: merged.find(({ successor }) => successor === short)?.date ?? "2013-04-01" };
}

/** ISO date on which it was, or is to be, merged into another; undefined when it is not. */
export function mergedOn({ code, short }: Ccg): string | undefined {
  return merged.find(({ predecessors }) => predecessors.some((party) => party === short || party[0] === code))?.date;
}

/** The day before its merger, for those that were or are to be merged. */
export function lastDay(ccg: Ccg): Typed {
  const date = mergedOn(ccg);
  return date === undefined ? undefined : { date: `${date.slice(0, 4)}-03-31` };
}
