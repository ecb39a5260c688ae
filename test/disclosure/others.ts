import type { Answer } from "../../src/dataset/answer.ts";
import type { Answers, Dataset, Organisation } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { coarsened } from "../../src/disclosure/coarse.ts";
import { onGrid, roughly } from "../../src/disclosure/quantum.ts";
import { diceFor } from "../../src/example/random.ts";

/** A number from 0 up to 1. */
export type Draw = () => number;

/**
 * The round with the confidential answers of everybody but the reader changed, in this round and in earlier ones, as far
 * as that leaves what a report may say: numbers move within their step, sizes within two figures, answers that are
 * counted change places within their groups, and what is only its owner's becomes anything.
 */
export function changedForOthers(dataset: Dataset, reader: string, draw: Draw): Dataset {
  const { step } = coarsened(dataset);
  const change = (answers: Answers): Answers =>
    new Map(
      dataset.measures.map((measure) => {
        const given = answers.get(measure.code) ?? new Map<string, Answer>();
        if (measure.policy === "open") return [measure.code, given];
        const placed = isCounted(measure) ? exchanged(dataset, given, reader, draw) : given;
        const other = ([who, answer]: [string, Answer]): [string, Answer] => [
          who,
          who === reader ? answer : changed(measure, answer, step(measure), draw),
        ];
        return [measure.code, new Map([...placed].map(other))];
      }),
    );
  return {
    ...dataset,
    answers: change(dataset.answers),
    earlier: dataset.earlier.map((round) => ({ ...round, answers: change(round.answers) })),
  };
}

function isCounted({ kind, policy }: Measure): boolean {
  return policy !== "own" && ["yes-no", "choice", "choices", "rating"].includes(kind);
}

/** Those who are in the same groups give one another their answers. */
function exchanged(
  { organisations }: Dataset,
  given: ReadonlyMap<string, Answer>,
  reader: string,
  draw: Draw,
): ReadonlyMap<string, Answer> {
  const moved = new Map(given);
  const others = organisations.filter(({ code }) => code !== reader && given.has(code));
  for (const key of new Set(others.map(placeOf))) {
    const codes = others.filter((other) => placeOf(other) === key).map(({ code }) => code);
    const answers = codes.map((code) => ({ answer: given.get(code), at: draw() })).sort((a, b) => a.at - b.at);
    for (const [i, code] of codes.entries()) moved.set(code, answers[i]?.answer ?? { kind: "missing", reason: "not answered" });
  }
  return moved;
}

function placeOf({ groups }: Organisation): string {
  return [...groups.values()].join("; ");
}

function changed(measure: Measure, answer: Answer, step: number | undefined, draw: Draw): Answer {
  if (answer.kind === "missing") return answer;
  if (measure.policy === "own") return anything(measure, answer, draw);
  if (answer.kind === "text") return { kind: "text", text: `${draw()}` };
  if (answer.kind === "number" && step !== undefined) return withinStep(measure, answer, step, draw);
  if (answer.kind === "parts") return { ...answer, amounts: answer.amounts.map((amount) => amount * (1 + 1e-6 * draw())) };
  return answer;
}

function withinStep(measure: Measure, answer: Extract<Answer, { kind: "number" }>, step: number, draw: Draw): Answer {
  const middle = onGrid(answer.value, step);
  const moved = middle + (draw() - 0.5) * 0.999 * step;
  const value = onGrid(moved, step) === middle ? moved : answer.value;
  if (answer.denominator === undefined) return { kind: "number", value };
  const size = answer.denominator * (1 + (draw() - 0.5) * 0.02);
  const denominator = roughly(size, 2) === roughly(answer.denominator, 2) ? size : answer.denominator;
  return { kind: "number", value, numerator: (value * denominator) / measure.per, denominator };
}

function anything({ options }: Measure, answer: Answer, draw: Draw): Answer {
  switch (answer.kind) {
    case "number":
      return { kind: "number", value: 1e6 * draw() };
    case "parts":
      return { ...answer, amounts: answer.amounts.map(() => 1 + draw()) };
    case "option":
      return { kind: "option", option: options[Math.floor(draw() * options.length)] ?? answer.option };
    case "options":
      return { kind: "options", options: options.filter(() => draw() < 0.5) };
    default:
      return answer.kind === "text" ? { kind: "text", text: `${draw()}` } : answer;
  }
}

/** The same numbers every time: a test that fails can be looked at again. */
export function drawing(seed: number): Draw {
  return diceFor("what others answered", seed).uniform;
}
