import { sheets } from "../dataset/sheets.ts";
import type { Ccg } from "./ccgs.ts";
import type { ExampleSheet } from "./column.ts";
import { formerCcgs } from "./former.ts";
import { laterStp, proposedMerger } from "./maps.ts";
import { firstDay, lastDay } from "./mergers.ts";

/** All CCGs with their groupings, and those that are gone since. Who takes part is not typed here: it follows from Submissions. */
export function organisationsSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const { name, columns } = sheets.organisations;
  const header = [columns.code, columns.name, columns.short, columns.language, columns.member, columns.validFrom, columns.validTo];
  return {
    name,
    rows: [
      [...header.map((column) => column.name), "STP", "Region", "CSU", "Wave", "STP June 2018", "Proposed mergers"],
      ...[...ccgs, ...formerCcgs(ccgs)].map((ccg) => [
        ...[ccg.code, ccg.name, shortened.get(ccg.short), ccg.language, ccg.member ? "yes" : "no"],
        ...[firstDay(ccg), lastDay(ccg)],
        ...[ccg.place.stp, ccg.place.region, ccg.csu, `Wave ${ccg.wave}`, laterStp(ccg), proposedMerger(ccg)],
      ]),
    ],
  };
}

/** Names too long for a chart's labels. */
const shortened: ReadonlyMap<string, string> = new Map([
  ["Marle-under-Wold, Alcestow and Fenny Cross", "Marle-under-Wold"],
  ["King’s Fallow & the Levels", "King’s Fallow"],
]);
