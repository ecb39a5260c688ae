import { sheets } from "../../dataset/sheets.ts";
import type { ExampleSheet } from "../column.ts";
import { diceFor } from "../random.ts";
import type { Applicant } from "./applicants.ts";
import { outcomeOf, type PlantedCondition } from "./conditions.ts";

/** Pounds for each person that a group may spend on running itself: the first year's allowance. */
const allowancePerHead = 25;

/** What all the groups together were to be given in the first year, in pounds. */
const allocated = 65_000_000_000;

/** Published figures, a row an applicant. */
export function publicFiguresSheet(
  applicants: readonly Applicant[],
  planted: ReadonlyMap<string, readonly PlantedCondition[]>,
): ExampleSheet {
  const { name, columns } = sheets.publicData;
  const header = ["Registered population", "Deprivation score", "Allocation (£)", "Management allowance (£)", "Outcome"];
  const all = applicants.reduce((sum, applicant) => sum + need(applicant), 0);
  const rows = applicants.map((applicant) => [
    ...[applicant.code, applicant.people, Number(applicant.ccg.deprivation.toFixed(2))],
    ...[thousands((allocated * need(applicant)) / all), allowance(applicant), outcomeOf(planted.get(applicant.code) ?? [])],
  ]);
  return { name, rows: [[columns.code.name, ...header], ...rows] };
}

export function allowance({ people }: Applicant): number {
  return thousands(allowancePerHead * people);
}

/** People weighted by age and hardship, as money was shared out. */
function need({ people, ccg, code }: Applicant): number {
  return people * (0.62 + 1.2 * ccg.older + 0.0065 * ccg.deprivation + 0.03 * diceFor(code, "allocation").normal());
}

function thousands(pounds: number): number {
  return Math.round(pounds / 1000) * 1000;
}
