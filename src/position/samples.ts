import type { Answer } from "../dataset/answer.ts";
import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import { positionsOf } from "./position.ts";
import type { Subject, Voice } from "./words/voice.ts";

/** Small made-up rounds, from which docs/sentences.md takes its examples. Names and figures are invented. */

const stp: Grouping = { name: "STP", word: "STP", plural: "STPs" };
const footprint = "Wolds & Coast";

const names = ["Ashdale", "Barrow Wolds", "Carrick Bay", "East Haven", "Holmfirth Vale", "Kingsport", "Marram Coast", "Thornby"];

export const sampleVoice: Voice & { readonly words: Dataset["words"] } = {
  reader: { short: "Ashdale" },
  words: { participant: "CCG", participants: "CCGs", language: "en-GB" },
};

/** A measure of running cost per head, unless told otherwise. */
export function sampleMeasure(other: Partial<Measure> = {}): Measure {
  return { ...runningCost, ...other };
}

const runningCost: Measure = {
  code: "running_cost",
  chapter: "Your organisation",
  title: "Running cost per head",
  short: "Running cost, £ a head",
  phrase: "running cost per head",
  why: undefined,
  definition: undefined,
  question: undefined,
  kind: "rate",
  unit: { words: "£ per head", prefix: "£", suffix: "", rest: "per head" },
  decimals: 2,
  polarity: "none",
  columns: { numerator: "running_cost_spend", denominator: "population" },
  per: 1,
  options: [],
  average: "median",
  origin: "questionnaire",
  source: undefined,
  period: "2017/18",
  caveat: undefined,
  policy: "anonymous",
  charts: [],
  against: undefined,
  material: undefined,
  suppressBelow: undefined,
  lowest: undefined,
  highest: undefined,
  threshold: undefined,
  space: "page",
  inSummary: true,
};

/** What a made-up round is made of. The first answer is the reader's, the first `inGroup` answers are its group's. */
export interface Sample {
  readonly measure: Measure;
  readonly answers: readonly Answer[];
  readonly inGroup?: number;
  /** The reader's value in an earlier round. */
  readonly before?: Answer;
}

export function value(amount: number, denominator?: number): Answer {
  return { kind: "number", value: amount, ...(denominator === undefined ? {} : { numerator: amount * denominator, denominator }) };
}

export function option(chosen: string): Answer {
  return { kind: "option", option: chosen };
}

/** The reader's own position in a made-up round, with nothing withheld. */
export function sampleSubject(sample: Sample): Subject {
  const dataset = sampleRound(sample);
  const { measure } = sample;
  const [reader] = dataset.organisations;
  if (reader === undefined) throw new Error("A made-up round needs at least the reader's answer.");
  const positions = positionsOf(dataset);
  const comparisons = positions.comparisons(measure, reader);
  const [main, all] = [comparisons[0], comparisons.at(-1)];
  if (main === undefined || all === undefined) throw new Error("Everyone is always a group.");
  return {
    measure,
    own: answerOf(dataset.answers, measure.code, reader.code),
    main,
    all,
    instead: undefined,
    ownShares: positions.ownShares(measure, reader),
    change: positions.change(measure, reader),
  };
}

export function sampleRound({ measure, answers, inGroup = 8, before }: Sample): Dataset {
  const organisations = answers.map((_, i) => organisation(i, inGroup));
  const given = (list: readonly Answer[]) => new Map([[measure.code, new Map(list.map((answer, i) => [code(i), answer]))]]);
  return {
    round: {
      title: "CCG functions benchmarking",
      name: "2018",
      period: "2017/18",
      published: "2018-11-01",
      publisher: "The network",
      contact: { name: "The co-ordinator", email: undefined, phone: undefined },
      notice: "Invented data",
      about: undefined,
    },
    words: sampleVoice.words,
    groupings: [stp],
    organisations,
    measures: [measure],
    answers: given(answers),
    earlier: before === undefined ? [] : [{ name: "2017", period: "2016/17", answers: given([before]) }],
    sources: [],
    glossary: [],
    contacts: [],
    fewest: 3,
  };
}

function organisation(i: number, inGroup: number): Organisation {
  const short = names[i] ?? `Participant ${i + 1}`;
  const groups = new Map([[stp.name, i < inGroup ? footprint : "Elsewhere"]]);
  return { code: code(i), name: `NHS ${short} CCG`, short, language: undefined, groups, member: undefined, participating: true };
}

function code(i: number): string {
  return `P${String(i + 1).padStart(3, "0")}`;
}
