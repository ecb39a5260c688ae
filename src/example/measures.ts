import { assessment } from "./measures/assessment.ts";
import { betterCareFund } from "./measures/better-care-fund.ts";
import { continuingHealthcare } from "./measures/continuing-healthcare.ts";
import { governance } from "./measures/governance.ts";
import { localAuthorities } from "./measures/local-authorities.ts";
import { population } from "./measures/population.ts";
import type { MeasureRow } from "./measures/row.ts";
import { runningCosts } from "./measures/running-costs.ts";
import { staffing } from "./measures/staffing.ts";

/** The example's measures, all ten kinds of them, in the order of the report. */
export const measures: readonly MeasureRow[] = [
  ...population,
  ...governance,
  ...localAuthorities,
  ...betterCareFund,
  ...staffing,
  ...runningCosts,
  ...continuingHealthcare,
  ...assessment,
];
