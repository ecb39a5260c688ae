import { sheets } from "../../dataset/sheets.ts";
import { clamp, type ExampleSheet } from "../column.ts";
import { type Dice, diceFor } from "../random.ts";
import type { Applicant } from "./applicants.ts";
import { criteria, hardest } from "./criteria.ts";

/** The five severities, mildest first, with what each asks for. */
const severities = [
  ["I", "Model document or toolkit", 1],
  ["II", "Advice from the area team", 2],
  ["III", "Sign-off by the board", 3],
  ["IV", "Insert team or individual", 4],
  ["V", "Directions: a function is carried out by another body", 5],
] as const;

export function severitiesSheet(): ExampleSheet {
  const { name, columns } = sheets.severities;
  return { name, rows: [[columns.level.name, columns.remedy.name, columns.weight.name], ...severities] };
}

/** A criterion an applicant did not meet. */
export interface PlantedCondition {
  readonly criterion: string;
  /** "I" to "V" */
  readonly severity: string;
}

/** What each wave decided: how many were authorised without a condition, and how many were given directions besides conditions. */
const decisions = [
  { without: 8, directed: 0, most: 14 },
  { without: 19, directed: 3, most: 30 },
  { without: 10, directed: 4, most: 30 },
  { without: 6, directed: 4, most: 30 },
] as const;

/** "Authorised", the outcome of an applicant with these conditions; nobody was refused. */
export function outcomeOf(conditions: readonly PlantedCondition[]): string {
  if (conditions.length === 0) return outcomes[0];
  return conditions.some(({ severity }) => severity === "V") ? outcomes[2] : outcomes[1];
}

/** The four that were possible, the best first. */
export const outcomes = ["Authorised", "Authorised with conditions", "Conditions and directions", "Not authorised"] as const;

/** Code → conditions, for all applicants: within a wave those nearest to being ready have none, and those furthest from it directions. */
export function plantConditions(applicants: readonly Applicant[]): ReadonlyMap<string, readonly PlantedCondition[]> {
  return new Map(
    decisions.flatMap(({ without, directed, most }, n) => {
      const wave = applicants.filter((applicant) => applicant.wave === n + 1).sort((a, b) => a.shortfall - b.shortfall);
      return wave.map((applicant, place) => {
        if (place < without) return [applicant.code, []] as const;
        return [applicant.code, conditionsOf(applicant, most, place >= wave.length - directed)] as const;
      });
    }),
  );
}

function conditionsOf(applicant: Applicant, most: number, directed: boolean): readonly PlantedCondition[] {
  const count = clamp(Math.round(Math.exp(applicant.shortfall) - 0.5), 1, most);
  const unmet = unmetBy(applicant.code, count);
  return unmet.map((criterion, n) => ({ criterion, severity: directed && n === 0 ? "V" : severityOf(applicant, criterion, directed) }));
}

/** The plan and the budget are unmet about every other time; the rest is spread over all other criteria, of which a few are hard and most are not. */
function unmetBy(code: string, count: number): readonly string[] {
  const dice = diceFor(code, "unmet");
  const chosen = new Set<string>();
  if (dice.chance(0.52)) chosen.add(hardest.plan);
  if (chosen.size < count && dice.chance(0.47)) chosen.add(hardest.budget);
  while (chosen.size < count) chosen.add(anyOther(dice));
  return [...chosen].sort();
}

function anyOther(dice: Dice): string {
  const { code } = dice.pick(criteria);
  const hard = diceFor(code, "hard").uniform();
  return code === hardest.plan || code === hardest.budget || !dice.chance(0.04 + 0.96 * hard ** 6) ? anyOther(dice) : code;
}

/** A team or a person is put in only where much is wrong, and not in the first two waves but beside directions. */
function severityOf({ code, wave, shortfall }: Applicant, criterion: string, directed: boolean): string {
  const grave = diceFor(code, criterion, "severity").normal() + 0.35 * (shortfall - 1);
  const inserted = directed || (wave > 2 && shortfall > 1.9);
  return grave > 1.75 && inserted ? "IV" : grave > 0.75 ? "III" : grave > 0 ? "II" : "I";
}

export function conditionsSheet(applicants: readonly Applicant[], planted: ReadonlyMap<string, readonly PlantedCondition[]>): ExampleSheet {
  const { name, columns } = sheets.conditions;
  const rows = applicants.flatMap(({ code, ccg }) =>
    (planted.get(code) ?? []).map(({ criterion, severity }) => [code, ccg.name, criterion, severity]),
  );
  return { name, rows: [[columns.code.name, columns.name.name, columns.criterion.name, columns.severity.name], ...rows] };
}
