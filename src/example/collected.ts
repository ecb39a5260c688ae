import { sheets } from "../dataset/sheets.ts";
import { asTyped } from "./awkward.ts";
import type { Ccg } from "./ccgs.ts";
import { type Column, type ExampleSheet, type Typed, type Year, years } from "./column.ts";
import { cellOf, publicColumns, questions } from "./figures.ts";
import { ccgsIn } from "./former.ts";
import { personAt } from "./people.ts";
import { diceFor } from "./random.ts";

/** The answers of this round, a row a participant. */
export function submissionsSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const { name, columns } = sheets.submissions;
  const asked = questions(ccgs);
  const header = [columns.code.name, columns.name.name, columns.submittedOn.name, columns.submittedBy.name];
  const rows = ccgs
    .filter((ccg) => ccg.participating)
    .map((ccg) => [ccg.code, ccg.name, submittedOn(ccg), personAt(ccg, 0).name, ...asked.map((question) => answer(question, ccg))]);
  return { name, rows: [[...header, ...asked.map((question) => question.header)], ...rows] };
}

/** One participant gave up after the first page of the questionnaire. */
const unfinished = { short: "Cotswell", answered: ["Shares management structure", "Shares management with", "Shares accountable officer"] };

function answer(question: Column, ccg: Ccg): Typed {
  if (ccg.short === unfinished.short && !unfinished.answered.includes(question.header)) return undefined;
  return asTyped(ccg.short, question.header, cellOf(question, ccg, 2018));
}

/** Some day in the six weeks the questionnaire was open. */
function submittedOn(ccg: Ccg): Typed {
  const day = Math.floor(diceFor(ccg.code, "submitted").between(0, 40));
  return { date: day < 28 ? `2018-09-${String(day + 3).padStart(2, "0")}` : `2018-10-${String(day - 27).padStart(2, "0")}` };
}

/** Published figures, a row a CCG. */
export function publicDataSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const { name, columns } = sheets.publicData;
  const figures = publicColumns(ccgs);
  const rows = ccgs.map((ccg) => [ccg.code, ...figures.map((figure) => cellOf(figure, ccg, 2018))]);
  return { name, rows: [[columns.code.name, ...figures.map((figure) => figure.header)], ...rows] };
}

/** What was known in the four years before: a whole round in 2017, and a few figures only in the years before that. */
export function earlierRoundsSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const { name, columns } = sheets.earlierRounds;
  const known = (column: Column) => column.since < 2018;
  const [figures, asked] = [publicColumns(ccgs).filter(known), questions(ccgs).filter(known)];
  const rows = years
    .filter((year) => year < 2018)
    .flatMap((year) =>
      ccgsIn(ccgs, year).map((ccg) => [
        ...[String(year), financialYear(year), ccg.code],
        ...figures.map((figure) => cellOf(figure, ccg, year)),
        ...asked.map((question) => (tookPart(ccg, year) ? cellOf(question, ccg, year) : undefined)),
      ]),
    );
  const header = [columns.round.name, columns.period.name, columns.code.name, ...[...figures, ...asked].map((column) => column.header)];
  return { name, rows: [header, ...rows] };
}

/** 2018 → "2017/18": a round speaks of the financial year that ended in its spring. */
function financialYear(year: Year): string {
  return `${year - 1}/${String(year).slice(2)}`;
}

/** About three quarters of this round's participants answered the year before, and fewer in the trial years, but for the STP that began it. */
function tookPart(ccg: Ccg, year: Year): boolean {
  if (ccg.place.stp === "Wolds & Coast") return ccg.participating;
  return ccg.participating && diceFor(ccg.code, "took part").uniform() < { 2014: 0, 2015: 0.55, 2016: 0.6, 2017: 0.76, 2018: 1 }[year];
}
