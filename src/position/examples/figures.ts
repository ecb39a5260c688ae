import type { Answer } from "../../dataset/answer.ts";
import type { Measure } from "../../dataset/measure.ts";
import { type Sample, sampleMeasure, sampleSubject, value } from "../samples.ts";
import type { Subject } from "../words/voice.ts";

/** The made-up figures behind the examples: a footprint of eight, and 85 others. */

const neighbours = [23.43, 22.7, 20.69, 20.37, 19.63, 19.18, 18.05];
const elsewhere = Array.from({ length: 85 }, (_, i) => 17.69 + i * 0.083);

/** Running cost per head of 93 participants, the reader's own as given. */
export function costs(own: Answer, other: Partial<Sample> = {}): Subject {
  return sampleSubject({
    measure: sampleMeasure(),
    answers: [own, ...[...neighbours, ...elsewhere].map((amount) => value(amount))],
    ...other,
  });
}

/** Running cost per head of a few, all in one group. */
export function fewCosts(own: number, ...others: readonly number[]): Subject {
  return sampleSubject({ measure: sampleMeasure(), answers: [own, ...others].map((amount) => value(amount)) });
}

/** 93 answers of which the reader's is the first, `same` in all are like it, and the rest as `otherwise`. */
export function answers(measure: Measure, own: Answer, same: number, otherwise: Answer): Subject {
  const given = Array.from({ length: 93 }, (_, i) => (i % 3 === 0 && i / 3 < same ? own : otherwise));
  return sampleSubject({ measure, answers: given });
}

export const ashdale = value(23.62, 136400);
export const unanswered: Answer = { kind: "missing", reason: "not answered" };
