import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, score, type Typed, typed, type Year } from "../column.ts";
import { diceFor } from "../random.ts";
import { people } from "./population.ts";

/** Answers about what is bought from others. */
export const outsourcingColumns: readonly Column[] = [
  { header: "Functions outsourced", since: 2017, gaps: 0.03, typed: (ccg) => functionsOutsourced(ccg).join("; ") || "None" },
  { header: "Work carried out by others (%)", since: 2017, gaps: 0.06, typed: (ccg) => 5 * typed(20 * ccg.outsourcing) },
  { header: "CSU contract (£)", since: 2017, gaps: 0.03, typed: contract },
];

/** How often each is bought in by a CCG that buys in as much as most. */
const often: readonly (readonly [name: string, chance: number])[] = [
  ["Business intelligence", 0.84],
  ["Information technology", 0.8],
  ["Human resources", 0.74],
  ["Finance", 0.34],
  ["Procurement", 0.6],
  ["Communications", 0.45],
  ["Contracting", 0.3],
  ["Continuing healthcare", 0.36],
  ["Medicines management", 0.2],
];

/** In the order of the questionnaire. */
export function functionsOutsourced(ccg: Ccg): readonly string[] {
  const more = 1.15 * (ccg.outsourcing - 0.42);
  return often.flatMap(([name, chance]) => (diceFor(ccg.code, "buys", name).chance(clamp(chance + more, 0.02, 0.97)) ? [name] : []));
}

/** A CCG without a support unit pays none. */
function contract(ccg: Ccg, year: Year): Typed {
  if (ccg.csu === undefined) return "nil";
  const perHead = clamp(0.4 + 12.6 * ccg.outsourcing + 0.9 * score(ccg, "support contract", year), 0.5, 15);
  return 1000 * typed((people(ccg, year) * perHead * (1 + 0.02 * (2018 - year))) / 1000);
}
