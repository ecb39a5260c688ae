import { sheets } from "../dataset/sheets.ts";
import type { Ccg } from "./ccgs.ts";
import type { ExampleSheet } from "./column.ts";
import { diceFor } from "./random.ts";

/** Some practices of every participant; none is claimed by two. */
export function areasSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const { name, columns } = sheets.areas;
  const practices = ccgs.filter(({ participating }) => participating).flatMap(practicesOf);
  return {
    name,
    rows: [
      [columns.area, columns.name, columns.participant, columns.people].map((column) => column.name),
      ...practices.map((practice, n) => [`P${80_001 + n}`, ...practice]),
    ],
  };
}

const kinds = ["Surgery", "Health Centre", "Medical Practice", "Family Practice", "Group Practice"];

/** Name, CCG and people of two to five practices, more in a larger CCG. */
function practicesOf({ code, short, population }: Ccg): (string | number)[][] {
  const dice = diceFor(code, "practices");
  const count = Math.min(kinds.length, 2 + Math.floor(population / 150_000));
  return kinds.slice(0, count).map((kind) => [`${short} ${kind}`, code, 100 * Math.round(dice.between(34, 158))]);
}
