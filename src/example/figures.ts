import type { Ccg } from "./ccgs.ts";
import type { Column, Typed, Year } from "./column.ts";
import { planColumns } from "./figures/accounts.ts";
import { assessmentColumns, outlookColumns } from "./figures/assessment.ts";
import { betterCareFundColumns } from "./figures/better-care-fund.ts";
import { chcSpendColumn, continuingHealthcareColumns } from "./figures/continuing-healthcare.ts";
import { governanceColumns } from "./figures/governance.ts";
import { localAuthorityColumns } from "./figures/local-authorities.ts";
import { outsourcingColumns } from "./figures/outsourcing.ts";
import { populationColumns } from "./figures/population.ts";
import { accountsColumns, runningCostColumns } from "./figures/running-costs.ts";
import { staffingColumns } from "./figures/staffing.ts";
import { diceFor } from "./random.ts";

/** What is published about every CCG. */
export function publicColumns(ccgs: readonly Ccg[]): readonly Column[] {
  return [
    ...populationColumns(ccgs),
    ...accountsColumns(ccgs),
    ...planColumns(ccgs),
    ...continuingHealthcareColumns,
    ...assessmentColumns(ccgs),
  ];
}

/** What the questionnaire asks the participants. */
export function questions(ccgs: readonly Ccg[]): readonly Column[] {
  return [
    ...governanceColumns(ccgs.filter((ccg) => ccg.participating)),
    ...localAuthorityColumns(ccgs),
    ...betterCareFundColumns,
    ...staffingColumns,
    ...outsourcingColumns,
    ...runningCostColumns,
    chcSpendColumn,
    ...outlookColumns,
  ];
}

/** The cell of one CCG in one column: empty before the column began, and empty now and then without a reason. */
export function cellOf(column: Column, ccg: Ccg, year: Year): Typed {
  if (year < column.since) return undefined;
  const gap = diceFor(ccg.code, "gap", column.together ?? column.header, year).chance(column.gaps ?? 0);
  return gap ? undefined : column.typed(ccg, year);
}
