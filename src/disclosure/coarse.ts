import type { Answer } from "../dataset/answer.ts";
import type { Answers, Dataset, Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import { ascending } from "../statistics/ascending.ts";
import { largestRemainder } from "../statistics/largest-remainder.ts";
import { isNamed, isOpen } from "./policy.ts";
import { onGrid, quantum, roughly } from "./quantum.ts";

/**
 * The round as everybody may know it, the worst come to the worst: each confidential number is on its measure's grid,
 * small counts of people are all the same, and what is only its owner's is not there. Everything a View says of others is
 * worked out from this, so nothing finer can be had from any figures, differences of figures or number of reports.
 */
export interface Coarse {
  readonly round: Dataset;
  /** Step of a confidential measure's grid in its unit; undefined when its values are exact, or nobody else's are shown. */
  readonly step: (measure: Measure) => number | undefined;
  /** Whether the figure is, or is made from, a count of people too small to be shown to others (statistics.md S12). */
  readonly isSmall: (measure: Measure, organisation: Organisation, round?: "now" | "before") => boolean;
}

/** Sizes (denominators, totals) keep this many figures: exact ones would name their owners, or be confidential themselves. */
const figuresOfSizes = 2;

/** @param audience consent to be named is given among participants: for anyone at all, those who gave it are on the grid like the rest. */
export function coarsened(dataset: Dataset, audience: "participants" | "anyone" = "participants"): Coarse {
  const steps = new Map(dataset.measures.map((measure) => [measure.code, stepOf(measure, dataset.answers)]));
  const named = new Map(dataset.organisations.map((organisation) => [organisation.code, organisation]));
  const now = coarseAnswers(dataset, dataset.answers, steps, (measure, code) => {
    const organisation = named.get(code);
    return audience === "participants" && organisation !== undefined && isNamed(measure, organisation);
  });
  const earlier = dataset.earlier.map((round) => ({ ...round, answers: coarseAnswers(dataset, round.answers, steps, () => false) }));
  return {
    round: { ...dataset, answers: now, earlier, contacts: [] },
    step: ({ code }) => steps.get(code),
    isSmall: (measure, { code }, round = "now") => {
      const answers = round === "now" ? dataset.answers : dataset.earlier.at(-1)?.answers;
      return isSmallCount(measure, answers?.get(measure.code)?.get(code));
    },
  };
}

function stepOf(measure: Measure, answers: Answers): number | undefined {
  if (isOpen(measure) || measure.policy === "own" || !isNumeric(measure)) return undefined;
  const values = [...(answers.get(measure.code)?.values() ?? [])].flatMap((answer) => (answer.kind === "number" ? [answer.value] : []));
  return quantum(measure, ascending(values));
}

function coarseAnswers(
  { measures }: Dataset,
  answers: Answers,
  steps: ReadonlyMap<string, number | undefined>,
  named: (measure: Measure, code: string) => boolean,
): Answers {
  return new Map(
    measures.map((measure) => {
      const given: ReadonlyMap<string, Answer> = answers.get(measure.code) ?? new Map();
      if (isOpen(measure) && measure.suppressBelow === undefined) return [measure.code, given];
      const step = steps.get(measure.code);
      return [measure.code, new Map([...given].map(([code, answer]) => [code, coarse(measure, answer, step, named(measure, code))]))];
    }),
  );
}

function coarse(measure: Measure, answer: Answer, step: number | undefined, named: boolean): Answer {
  if (measure.policy === "own") return onlyItsOwners(measure, answer);
  if (answer.kind === "text") return { kind: "text", text: "" };
  if (isSmallCount(measure, answer)) return smallCount(measure, answer, step);
  if (isOpen(measure) || named) return answer;
  if (answer.kind === "parts") return roughParts(measure, answer);
  return answer.kind === "number" && step !== undefined ? onSteps(measure, answer, answer.value, step) : answer;
}

type NumberAnswer = Extract<Answer, { kind: "number" }>;

function onSteps(measure: Measure, { denominator }: NumberAnswer, exact: number, step: number): Answer {
  const value = onGrid(exact, step);
  if (denominator === undefined) return { kind: "number", value };
  const size = roughly(denominator, figuresOfSizes);
  return { kind: "number", value, numerator: (value * size) / measure.per, denominator: size };
}

/** That there is an answer is told by its count; what it is stays away. */
function onlyItsOwners({ options }: Measure, answer: Answer): Answer {
  switch (answer.kind) {
    case "number":
      return { kind: "number", value: 0 };
    case "parts":
      return evenly(answer.amounts);
    case "option":
      return { kind: "option", option: options[0] ?? "" };
    case "options":
      return { kind: "options", options: [] };
    case "text":
      return { kind: "text", text: "" };
    case "missing":
      return answer;
  }
}

function evenly(amounts: readonly number[]): Answer {
  const each = largestRemainder(amounts, 0) === undefined ? 0 : 1;
  return { kind: "parts", amounts: amounts.map(() => each), total: each * amounts.length };
}

/** A split in whole steps of what is printed of it. */
function roughParts(measure: Measure, answer: Extract<Answer, { kind: "parts" }>): Answer {
  const shares = largestRemainder(answer.amounts, measure.decimals);
  if (shares === undefined) return answer;
  const total = roughly(answer.total, figuresOfSizes) || 1;
  return { kind: "parts", amounts: shares.map((share) => (share * total) / 100), total };
}

function isSmallCount({ suppressBelow }: Measure, answer: Answer | undefined): boolean {
  if (suppressBelow === undefined || answer?.kind !== "number") return false;
  const people = answer.numerator ?? answer.value;
  return people > 0 && people < suppressBelow;
}

/** All small counts count alike in group figures, as half the limit: none can be had back from a sum or a median. */
function smallCount(measure: Measure, answer: Answer, step: number | undefined): Answer {
  if (answer.kind !== "number") return answer;
  const people = (measure.suppressBelow ?? 0) / 2;
  const value = answer.denominator === undefined ? people : (people / answer.denominator) * measure.per;
  if (step !== undefined) return onSteps(measure, answer, value, step);
  return answer.denominator === undefined
    ? { kind: "number", value }
    : { kind: "number", value, numerator: people, denominator: answer.denominator };
}
