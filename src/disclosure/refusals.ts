import type { Answer } from "../dataset/answer.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Entry } from "../position/asked.ts";
import type { Group, Withheld } from "../position/comparison.ts";
import { countOptions } from "../position/options.ts";
import { largestRemainder } from "../statistics/largest-remainder.ts";
import { sum } from "../statistics/mean.ts";
import { suppressSet } from "../statistics/suppress.ts";
import { isOpen, large, needed } from "./policy.ts";
import { keyOf, type Nested, type Setting } from "./setting.ts";

/** Why a reader is not shown a group's figures. The co-ordinator's ledger has it in full; a View says only what may be said. */
export type Refusal =
  | Exclude<Withheld, { readonly kind: "telling" }>
  /** All the others of the group, or all by whom it differs from another, gave the same answer. */
  | { readonly kind: "alike"; readonly apartFrom: Group | undefined }
  /** It differs by too few from another group that is shown. */
  | { readonly kind: "apart"; readonly from: Group; readonly by: number }
  /** Its members' answers are shown by another measure too, and together the two would tell whose is whose. */
  | { readonly kind: "linked" }
  /** A count in it is too small to be printed, or would give such a one away. */
  | { readonly kind: "small" };

/** Says why a group is refused to one reader; one that is not is counted as shown, and the next is judged beside it. */
export type Judge = (group: Group) => Refusal | undefined;

/** Each group must be safe by itself, and beside those already shown (statistics.md S12, S13). */
export function judgeFor(setting: Setting, reader: Organisation): Judge {
  const shown = new Set<string>();
  return (group) => {
    const refusal = refusalOf(setting, reader, group, (other) => shown.has(keyOf(other)));
    if (refusal === undefined) shown.add(keyOf(group));
    return refusal;
  };
}

function refusalOf(setting: Setting, reader: Organisation, group: Group, isShown: (group: Group) => boolean): Refusal | undefined {
  const { measure, positions, answered } = setting;
  if (measure.kind === "text" || answered(group) === 0) return undefined;
  if (measure.policy === "own") return { kind: "own only" };
  if (hasSmallCount(measure, positions.entries(measure, group))) return { kind: "small" };
  if (isOpen(measure)) return undefined;
  const beside = setting.nested(group).filter((nested) => isShown(nested.group));
  return byNumber(setting, reader, group, beside) ?? byAnswers(setting, reader, group, beside);
}

/** Refusals that follow from who answered alone. What lies between two groups can be had by subtraction, so it counts like a group. */
function byNumber(setting: Setting, reader: Organisation, group: Group, beside: readonly Nested[]): Refusal | undefined {
  const { measure, fewest, linked, answered, unnamed } = setting;
  const [contributors, hidden, least] = [answered(group), unnamed(group), needed(measure, fewest)];
  if (contributors < least || isTooFew(countOthers(hidden, reader), least))
    return { kind: "too few", contributors, needed: least + contributors - hidden.length };
  if (linked && contributors < large) return { kind: "linked" };
  const close = beside.find(({ between }) => isTooFew(countOthers(between, reader), least));
  return close && { kind: "apart", from: close.group, by: countOthers(close.between, reader) };
}

/** Refusals that follow from what was answered. */
function byAnswers({ unnamed }: Setting, reader: Organisation, group: Group, beside: readonly Nested[]): Refusal | undefined {
  if (areAlike(unnamed(group), reader)) return { kind: "alike", apartFrom: undefined };
  const other = beside.find(({ between }) => areAlike(between, reader));
  return other && { kind: "alike", apartFrom: other.group };
}

/** Fewer unknowns than a group has beside the reader, and yet some. */
function isTooFew(hidden: number, least: number): boolean {
  return hidden > 0 && hidden < least - 1;
}

/** How many there are beside the reader. */
export function countOthers(entries: readonly Entry[], reader: Organisation): number {
  return entries.length - Number(entries.some(({ organisation }) => organisation === reader));
}

/** Whether several others gave the same answer, so that knowing of them all is knowing of each. */
function areAlike(entries: readonly Entry[], reader: Organisation): boolean {
  const first = entries.find(({ organisation }) => organisation !== reader);
  if (first === undefined || countOthers(entries, reader) < 2) return false;
  const content = contentOf(first.answer);
  return entries.every(({ organisation, answer }) => organisation === reader || contentOf(answer) === content);
}

function contentOf(answer: Answer): string | number {
  switch (answer.kind) {
    case "number":
      return answer.value;
    case "parts":
      return String(largestRemainder(answer.amounts, 0));
    case "option":
      return answer.option;
    case "options":
      return [...answer.options].sort().join("\n");
    default:
      return "";
  }
}

/** Counts of answers, or of people behind the parts of a split, of which one may not be printed (statistics.md S12). */
function hasSmallCount(measure: Measure, entries: readonly Entry[]): boolean {
  if (measure.suppressBelow === undefined || isNumeric(measure)) return false;
  const counts = measure.kind === "split" ? partSums(measure, entries) : countOptions(measure, entries).map(({ count }) => count);
  return suppressSet(counts, measure.suppressBelow).some(({ kind }) => kind !== "count");
}

function partSums(measure: Measure, entries: readonly Entry[]): readonly number[] {
  return measure.options.map((_, part) => sum(entries.map(({ answer }) => (answer.kind === "parts" ? (answer.amounts[part] ?? 0) : 0))));
}
