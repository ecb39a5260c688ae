import type { Answer } from "../dataset/answer.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Entry } from "../position/asked.ts";
import type { Group, Withheld } from "../position/comparison.ts";
import { countOptions } from "../position/options.ts";
import { type KnownSums, noSums, tellsOfOneOrTwo } from "../statistics/few-in-sums.ts";
import { largestRemainder } from "../statistics/largest-remainder.ts";
import { sum } from "../statistics/mean.ts";
import { suppressSet } from "../statistics/suppress.ts";
import { anyone } from "./anyone.ts";
import type { Crowd } from "./crowd.ts";
import { isOpen, large, needed } from "./policy.ts";
import { restsOf } from "./rests.ts";
import { keyOf, type Nested, type Setting } from "./setting.ts";
import { withSumOf } from "./sums.ts";

/** Why a reader is not shown a group's figures. The co-ordinator's ledger has it in full; a View says only what may be said. */
export type Refusal =
  | Exclude<Withheld, { readonly kind: "telling" }>
  /** All the others of the group, or all by whom it differs from another, gave the same answer. */
  | { readonly kind: "alike"; readonly apartFrom: Group | undefined }
  /** It differs by too few from another group that is shown. */
  | { readonly kind: "apart"; readonly from: Group; readonly by: number }
  /** Its members' answers are shown by another measure too, and together the two would tell whose is whose. */
  | { readonly kind: "linked" }
  /** With the others that are shown, it could be worked into a figure of one or two. */
  | { readonly kind: "combined" }
  /** A count in it is too small to be printed, or would give such a one away. */
  | { readonly kind: "small" };

/** Says why a group is refused to one reader; one that is not is counted as shown, and the next is judged beside it. */
export type Judge = (group: Group) => Refusal | undefined;

/** The groups that are shown already, and the sums that their figures tell. */
export interface Shown {
  readonly keys: ReadonlySet<string>;
  readonly sums: KnownSums;
}

export const nothingShown: Shown = { keys: new Set(), sums: noSums };

/**
 * Each group must be safe by itself, beside each that is shown already, and with all of them together (statistics.md S12, S13).
 * @param before what anyone is shown.
 */
export function judgeFor(setting: Setting, reader: Organisation, before = nothingShown): Judge {
  const keys = new Set(before.keys);
  let sums = before.sums;
  return (group) => {
    if (keys.has(keyOf(group))) return undefined;
    const refusal = refusalOf(setting, reader, group, (other) => keys.has(keyOf(other)));
    if (refusal !== undefined) return refusal;
    const withIt = withSumOf(setting, sums, group);
    if (withIt !== sums && tellsOfOneOrTwo(withIt)) return { kind: "combined" };
    keys.add(keyOf(group));
    sums = withIt;
    return undefined;
  };
}

function refusalOf(setting: Setting, reader: Organisation, group: Group, isShown: (group: Group) => boolean): Refusal | undefined {
  const { measure, positions, answered } = setting;
  if (measure.kind === "text" || answered(group) === 0) return undefined;
  if (measure.policy === "own") return { kind: "own only" };
  if (hasSmallCount(measure, positions.entries(measure, group))) return { kind: "small" };
  if (isOpen(measure)) return undefined;
  const beside = [...setting.nested(group).filter((nested) => isShown(nested.group)), ...restsOf(setting, group, isShown)];
  return byNumber(setting, reader, group, beside) ?? byAnswers(setting, reader, group, beside);
}

/** Refusals that follow from who answered alone. What lies between two groups can be had by subtraction, so it counts like a group. */
function byNumber(setting: Setting, reader: Organisation, group: Group, beside: readonly Nested[]): Refusal | undefined {
  const { measure, fewest, linked, answered } = setting;
  const [contributors, hidden, least] = [answered(group), setting.hidden(group), needed(measure, fewest)];
  if (contributors < least || isTooFew(countOthers(hidden, reader), least))
    return { kind: "too few", contributors, needed: least + contributors - hidden.size };
  if (linked && contributors < large) return { kind: "linked" };
  const close = beside.find(({ between }) => isTooFew(countOthers(between, reader), least));
  return close && { kind: "apart", from: close.group, by: countOthers(close.between, reader) };
}

/** Refusals that follow from what was answered. */
function byAnswers({ hidden }: Setting, reader: Organisation, group: Group, beside: readonly Nested[]): Refusal | undefined {
  if (areAlike(hidden(group), reader)) return { kind: "alike", apartFrom: undefined };
  const other = beside.find(({ between }) => areAlike(between, reader));
  return other && { kind: "alike", apartFrom: other.group };
}

/** Fewer unknowns than a group has beside the reader, and yet some. */
function isTooFew(hidden: number, least: number): boolean {
  return hidden > 0 && hidden < least - 1;
}

/** How many there are beside the reader; beside anyone, as many as beside the reader who sees the fewest. */
export function countOthers(crowd: Crowd, reader: Organisation): number {
  if (reader === anyone) return Math.min(crowd.size, Math.max(1, crowd.size - 1));
  return crowd.size - Number(crowd.has(reader));
}

/** Whether several others gave the same answer, so that knowing of them all is knowing of each. Beside anyone, all but one are enough. */
function areAlike(crowd: Crowd, reader: Organisation): boolean {
  if (countOthers(crowd, reader) < 2) return false;
  const odd = reader === anyone ? 1 : 0;
  let left = 1 + odd;
  // When at most one says something else, the first or the second says what all the others say.
  for (const answer of answersOf(crowd, reader)) {
    if (saidByAllBut(odd, contentOf(answer), answersOf(crowd, reader))) return true;
    left -= 1;
    if (left === 0) return false;
  }
  return false;
}

/** What the others answered, for as long as it is asked for. */
function* answersOf(crowd: Crowd, reader: Organisation): Iterable<Answer> {
  for (const { organisation, answer } of crowd.entries()) if (organisation !== reader) yield answer;
}

function saidByAllBut(odd: number, said: string | number, others: Iterable<Answer>): boolean {
  let different = 0;
  for (const answer of others) {
    if (contentOf(answer) !== said) different += 1;
    if (different > odd) return false;
  }
  return true;
}

/** What an answer says, so that those that say the same can be told. */
export function contentOf(answer: Answer): string | number {
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
