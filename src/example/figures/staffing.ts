import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, score, type Typed, typed, type Year } from "../column.ts";
import { diceFor } from "../random.ts";
import { functionsOutsourced } from "./outsourcing.ts";
import { people } from "./population.ts";

/** Answers about staff, in whole-time equivalents. */
export const staffingColumns: readonly Column[] = [
  { header: "WTE employed", since: 2015, gaps: 0.02, typed: (ccg, year) => typed(employed(ccg, year), 1) },
  ...functionColumn("WTE commissioning and contracting", 0.31, "Contracting"),
  ...functionColumn("WTE finance", 0.12, "Finance"),
  ...functionColumn("WTE quality and safeguarding", 0.14, undefined),
  ...functionColumn("WTE medicines management", 0.13, "Medicines management"),
  { header: "WTE established", since: 2017, gaps: 0.04, together: "vacancies", typed: (ccg, year) => typed(established(ccg, year), 1) },
  { header: "WTE vacant", since: 2017, gaps: 0.04, together: "vacancies", typed: vacant },
  { header: "WTE left in the year", since: 2018, gaps: 0.05, typed: (ccg, year) => typed(employed(ccg, year) * leaving(ccg, year), 1) },
  { header: "Hard to fill because", since: 2018, gaps: 0.06, typed: reasons },
  { header: "Sickness absence (%)", since: 2018, gaps: 0.07, typed: (ccg, year) => typed(sickness(ccg, year), 1) },
];

/**
 * One CCG's staff are nearly all on the payroll of its neighbour, and one carries a team for its whole region: both
 * are in the real figures, and both are what a fold and an outlier rule have to withstand.
 */
const unusual: ReadonlyMap<string, number> = new Map([
  ["Cinderhurst", 1.9],
  ["Copper Hill", 93],
]);

/** More for a small CCG, fewer where more is bought in. */
function employed(ccg: Ccg, year: Year): number {
  const usual = 41 - 32 * ccg.outsourcing + 900_000 / ccg.population + 3.6 * score(ccg, "staff", year);
  const drift = 1 + 0.02 * diceFor(ccg.code, "drift of staff").normal() * (2018 - year);
  return ((unusual.get(ccg.short) ?? clamp(usual * drift, 7.5, 68)) * people(ccg, year)) / 100_000;
}

/** A function mostly bought in keeps a quarter of the staff it would have. */
function functionColumn(header: string, share: number, boughtIn: string | undefined): Column[] {
  const kept = (ccg: Ccg) => (boughtIn !== undefined && functionsOutsourced(ccg).includes(boughtIn) ? 0.25 : 1);
  const part = (ccg: Ccg, year: Year) => clamp(share * Math.exp(0.22 * score(ccg, header, year)), 0.02, 0.45) * kept(ccg);
  return [
    { header, since: 2017, gaps: 0.04, together: "functions", typed: (ccg, year) => typed(employed(ccg, year) * part(ccg, year), 1) },
  ];
}

function established(ccg: Ccg, year: Year): number {
  return employed(ccg, year) / (1 - vacancyShare(ccg, year));
}

function vacancyShare(ccg: Ccg, year: Year): number {
  return clamp(0.085 * Math.exp(0.45 * score(ccg, "vacancies", year) - 0.12 * ccg.grip), 0, 0.32);
}

/** One CCG in twenty has every post filled. */
function vacant(ccg: Ccg, year: Year): Typed {
  if (diceFor(ccg.code, "all filled", year).chance(0.05)) return "nil";
  return typed(established(ccg, year) * vacancyShare(ccg, year), 1);
}

function leaving(ccg: Ccg, year: Year): number {
  return clamp(0.155 * Math.exp(0.35 * score(ccg, "leavers", year) - 0.1 * ccg.grip), 0.02, 0.5);
}

function reasons(ccg: Ccg): string {
  const dice = diceFor(ccg.code, "hard to fill");
  const given = [
    dice.chance(0.63) ? "Uncertain future" : "",
    dice.chance(0.45) ? "Pay" : "",
    dice.chance(0.37) ? "Lack of training" : "",
    dice.chance(ccg.place.landscape === "coast" || ccg.place.landscape === "shire" ? 0.42 : 0.18) ? "Place" : "",
    dice.chance(0.41) ? "Shortage of the skill" : "",
    dice.chance(0.49) ? "Pressure of work" : "",
  ].filter((reason) => reason !== "");
  return given.length === 0 ? "None" : given.join("; ");
}

function sickness(ccg: Ccg, year: Year): number {
  return clamp(3.1 + 0.9 * score(ccg, "sickness", year) - 0.2 * ccg.grip, 0.4, 7.8);
}
