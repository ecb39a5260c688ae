import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, score, typed, type Year } from "../column.ts";
import { diceFor } from "../random.ts";
import { alignedCcgs } from "./alignment.ts";

/** Registered people in a year: nearly every CCG grows, by at most about one and a half per cent a year. */
export function people(ccg: Ccg, year: Year): number {
  const growth = clamp(0.007 + 0.004 * diceFor(ccg.code, "growth").normal(), -0.003, 0.017);
  return Math.round(ccg.population * (1 - growth) ** (2018 - year));
}

/** Fewer children where more people are old. */
export function adults(ccg: Ccg, year: Year): number {
  const share = clamp(0.775 + 0.35 * (ccg.older - 0.18) + 0.008 * score(ccg, "adults", 2018), 0.72, 0.85);
  return Math.round(people(ccg, year) * share);
}

function older(ccg: Ccg, year: Year): number {
  return people(ccg, year) * (ccg.older - 0.0025 * (2018 - year));
}

/** Public figures about the population, for all CCGs. */
export function populationColumns(ccgs: readonly Ccg[]): readonly Column[] {
  const aligned = alignedCcgs(ccgs);
  return [
    { header: "Registered population", since: 2014, typed: people },
    { header: "Area (sq km)", since: 2017, typed: (ccg) => typed(ccg.area, 1) },
    { header: "Adults aged 18 and over", since: 2017, typed: adults },
    { header: "Aged 65 and over", since: 2017, typed: (ccg, year) => typed(older(ccg, year)) },
    { header: "Aged 75 and over", since: 2017, typed: (ccg, year) => typed(older(ccg, year) * seventyFive(ccg)) },
    { header: "Deprivation score", since: 2017, gaps: 0.012, typed: (ccg) => typed(ccg.deprivation, 2) },
    { header: "GP practices", since: 2017, typed: practices },
    { header: "People in main local authority", since: 2017, typed: (ccg, year) => typed(people(ccg, year) * mainCouncil(ccg, aligned)) },
  ];
}

/** Of those aged 65 and over, how many are 75 and over. */
function seventyFive(ccg: Ccg): number {
  return clamp(0.455 + 0.022 * diceFor(ccg.code, "over 75").normal(), 0.4, 0.52);
}

/** Small practices are commoner in deprived places; a few practices close or merge each year. */
function practices(ccg: Ccg, year: Year): number {
  const per100000 = 12.4 + 0.11 * (ccg.deprivation - 21) + 2.1 * diceFor(ccg.code, "practices").normal();
  return Math.max(4, Math.round((clamp(per100000, 6.5, 24) * ccg.population * (1 + 0.02 * (2018 - year))) / 100_000));
}

function mainCouncil(ccg: Ccg, aligned: ReadonlySet<string>): number {
  const draw = diceFor(ccg.code, "main council").uniform();
  return aligned.has(ccg.code) ? 0.955 + 0.043 * draw : 0.52 + 0.45 * Math.sqrt(draw);
}
