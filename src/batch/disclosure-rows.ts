import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import { type LedgerLine, ledgerOf } from "../disclosure/ledger.ts";
import type { Refusal } from "../disclosure/refusals.ts";
import type { RecordedFigures } from "../output/figures.ts";
import { belongs } from "../position/asked.ts";
import type { Group } from "../position/comparison.ts";
import { answered, number, short } from "../position/format.ts";
import { list } from "../position/words/grammar.ts";
import { groupName } from "../position/words/names.ts";
import type { Field } from "../report/csv.ts";

const header = ["Measure", "Disclosure", "Group", "Answered", "Asked", "In reports", "Median in others", "Figures", "Rule", "Refused"];

/** The disclosure ledger as rows: each group figure, what it rests on, the rule, and to whom it is refused and why. */
export function disclosureRows(dataset: Dataset, before: ReadonlyMap<string, RecordedFigures>): readonly (readonly Field[])[] {
  const alone = new Map(changedAlone(dataset, before).map((change) => [change.measure.code, change]));
  return [header, ...ledgerOf(dataset).map((line) => rowOf(line, dataset, alone.get(line.measure.code)))];
}

/** One answer alone of a measure that is not open, changed since the reports of the folder were made. */
export interface ChangedAlone {
  readonly measure: Measure;
  readonly participant: Organisation;
}

/** After such a correction, an earlier report beside a new one shows from which step to which an answer went. */
export function changedAlone(dataset: Dataset, before: ReadonlyMap<string, RecordedFigures>): readonly ChangedAlone[] {
  const measures = dataset.measures.filter(({ policy }) => policy === "anonymous" || policy === "aggregate");
  return measures.flatMap((measure) => {
    const changed = dataset.organisations.filter(({ code }) => {
      const recorded = before.get(code)?.figures.get(measure.code)?.get("own value");
      return recorded !== undefined && recorded !== answered(measure, answerOf(dataset.answers, measure.code, code));
    });
    const [participant, ...others] = changed;
    return participant === undefined || others.length > 0 ? [] : [{ measure, participant }];
  });
}

function rowOf(line: LedgerLine, dataset: Dataset, alone: ChangedAlone | undefined): Field[] {
  const { measure, group, contributors, asked, reports, medians } = line;
  const shown = reports + medians > 0;
  return [
    measure.code,
    measure.policy,
    name(group, dataset),
    contributors,
    asked,
    reports,
    medians,
    shown ? figuresOf(line) : undefined,
    shown ? told(ruleOf(line), caution(group, alone)) : undefined,
    line.refused.map(({ refusal, readers }) => `${whyNot(refusal, dataset)} (${who(readers)})`).join("; "),
  ];
}

function name(group: Group, { words }: Dataset): string {
  return group.kind === "all" ? `all ${words.participants}` : groupName(group);
}

function figuresOf({ measure, figures }: LedgerLine): string {
  switch (figures.kind) {
    case "numbers":
      return numbersOf(measure, figures);
    case "options":
      return figures.counts.map(({ option, count }) => `${option} ${number(count, 0)}`).join("; ");
    case "parts":
      return figures.shares.map((share, i) => `${measure.options[i] ?? ""} ${number(share, measure.decimals)}%`).join("; ");
    default:
      return "";
  }
}

function numbersOf(measure: Measure, { median, quartiles, range, average }: Extract<LedgerLine["figures"], { kind: "numbers" }>): string {
  const span = (values: readonly [number, number] | undefined) => values?.map((value) => short(measure, value)).join(" to ");
  const named = [
    ["median", short(measure, median)],
    ["middle half", span(quartiles)],
    ["from", span(range)],
    [measure.average, average === undefined || measure.average === "median" ? undefined : short(measure, average)],
  ];
  return named.flatMap(([what, figure]) => (figure === undefined ? [] : [`${what} ${figure}`])).join("; ");
}

function ruleOf({ measure, step, figures }: LedgerLine): string {
  if (step !== undefined) return `worked out from values on steps of ${short(measure, step)}`;
  return figures.kind === "options" ? "counts" : "shares of whole steps";
}

function caution(group: Group, alone: ChangedAlone | undefined): string {
  if (alone === undefined || !belongs(alone.participant, group)) return "";
  const { measure, participant } = alone;
  return `${measure.title} of ${participant.code} alone has changed since the reports here were made: earlier reports beside new ones show by how many steps`;
}

function whyNot(refusal: Refusal, dataset: Dataset): string {
  switch (refusal.kind) {
    case "own only":
      return "each sees only its own";
    case "too few":
      return `${refusal.contributors} answered, ${refusal.needed} are needed`;
    case "apart":
      return `differs from ${name(refusal.from, dataset)} by ${refusal.by}`;
    case "alike":
      return refusal.apartFrom === undefined
        ? "all the others answered alike"
        : `those who make the difference from ${name(refusal.apartFrom, dataset)} answered alike`;
    case "linked":
      return "another measure shows the same answers";
    case "combined":
      return "with the other groups shown, it could be worked into a figure of one or two";
    case "small":
      return "a count would be too small";
  }
}

/** More readers than this are counted. */
const few = 12;

function who(readers: readonly string[]): string {
  return readers.length > few ? `${readers.length} reports` : list(readers);
}

function told(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("; ");
}
