import type { Answer } from "../../src/dataset/answer.ts";
import { notAnswered } from "../../src/dataset/answer.ts";
import type { Dataset, Organisation } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import type { View } from "../../src/disclosure/view.ts";

/**
 * A small round with every kind of measure and policy: a group of eight, one of one, one of two, one of three and the
 * rest. The people, places and figures are invented; they are worked out from the place in the list, so never change.
 */
const sizes = [8, 1, 2, 3, 16];
const footprints = ["Wolds & Coast", "Lone Fell", "Two Rivers", "Three Bays", "Great Plain"];

const plain: Measure = {
  code: "cost",
  chapter: "Your organisation",
  title: "Running cost per head",
  short: "Running cost, £ a head",
  phrase: "running cost per head",
  why: "A small organisation carries much the same fixed costs as a large one.",
  definition: "Spending on administration divided by registered people.",
  question: "Why is your running cost where it is?",
  kind: "rate",
  unit: { words: "£ per head", prefix: "£", suffix: "", rest: "per head" },
  decimals: 2,
  polarity: "none",
  columns: { numerator: "cost", denominator: "people" },
  per: 1,
  options: [],
  average: "ratio",
  origin: "questionnaire",
  source: undefined,
  period: "2017/18",
  caveat: "Programme spending is left out.",
  policy: "anonymous",
  charts: ["sorted-bars", "peer-dots", "trend", "scatter"],
  against: "population",
  material: 0.5,
  suppressBelow: undefined,
  lowest: undefined,
  highest: undefined,
  threshold: undefined,
  space: "page",
  inSummary: true,
};

const choosing: Partial<Measure> = {
  unit: { words: "", prefix: "", suffix: "", rest: "" },
  charts: ["categories"],
  space: "half",
  inSummary: false,
  average: "median",
  why: undefined,
  caveat: undefined,
  question: undefined,
};
const people = { words: "people", prefix: "", suffix: "", rest: "people" };
const percent = { words: "%", prefix: "", suffix: "%", rest: "" };

export const measures: readonly Measure[] = [
  {
    ...plain,
    code: "population",
    chapter: "The people you serve",
    title: "People served",
    short: "People served",
    phrase: "population",
    kind: "amount",
    unit: people,
    decimals: 0,
    average: "median",
    origin: "public",
    policy: "open",
    source: "list",
    charts: ["sorted-bars", "peer-dots", "group-medians"],
    threshold: { value: 100000, words: "too small to act alone (2011 paper)", date: "2011-06-01" },
  },
  {
    ...plain,
    code: "older",
    chapter: "The people you serve",
    title: "Aged 65 and over",
    short: "Aged 65 and over, %",
    phrase: "share aged 65 and over",
    kind: "share",
    unit: percent,
    decimals: 1,
    origin: "public",
    policy: "open",
    source: "list",
    space: "half",
    charts: ["sorted-bars"],
    question: undefined,
  },
  plain,
  {
    ...plain,
    code: "vacancies",
    title: "Vacancies",
    short: "Vacancies, %",
    phrase: "vacancy rate",
    kind: "share",
    unit: percent,
    decimals: 1,
    polarity: "low",
    policy: "aggregate",
    space: "half",
    charts: ["sorted-bars", "peer-dots"],
  },
  {
    ...plain,
    code: "reserve",
    title: "Reserve held",
    short: "Reserve, £",
    phrase: "reserve",
    kind: "amount",
    unit: { words: "£", prefix: "£", suffix: "", rest: "" },
    decimals: 0,
    policy: "own",
    space: "half",
    inSummary: false,
  },
  {
    ...plain,
    code: "trust",
    title: "Trust among partners",
    short: "Trust, score",
    phrase: "trust score",
    kind: "score",
    unit: { words: "points", prefix: "", suffix: "", rest: "points" },
    decimals: 1,
    average: "mean",
    space: "half",
    inSummary: false,
  },
  {
    ...plain,
    ...choosing,
    code: "sharing",
    chapter: "How you work",
    title: "Shares a management team",
    short: "Shares management",
    phrase: "sharing of a management team",
    kind: "yes-no",
    options: ["Yes", "No"],
  },
  {
    ...plain,
    ...choosing,
    code: "route",
    chapter: "How you work",
    title: "Route to integration",
    short: "Route to integration",
    phrase: "route to integration",
    kind: "choice",
    options: ["Merger", "Alliance", "Neither"],
  },
  {
    ...plain,
    ...choosing,
    code: "partners",
    chapter: "How you work",
    title: "Partners in planning",
    short: "Partners",
    phrase: "partners in planning",
    kind: "choices",
    options: ["Council", "Hospitals", "Charities"],
  },
  {
    ...plain,
    ...choosing,
    code: "rating",
    chapter: "How you work",
    title: "Overall rating",
    short: "Overall rating",
    phrase: "overall rating",
    kind: "rating",
    options: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
    origin: "public",
    policy: "open",
    source: "ratings",
    space: "page",
  },
  {
    ...plain,
    ...choosing,
    code: "fund",
    chapter: "How you work",
    title: "Who pays into the fund",
    short: "Fund by payer",
    phrase: "fund",
    kind: "split",
    unit: { words: "£", prefix: "£", suffix: "", rest: "" },
    decimals: 0,
    options: ["Health", "Social care"],
    columns: { parts: ["fund health", "fund social"] },
    charts: ["shares"],
    average: "ratio",
  },
  {
    ...plain,
    ...choosing,
    code: "context",
    chapter: "How you work",
    title: "What makes you different",
    short: "Context",
    phrase: "context",
    kind: "text",
    policy: "own",
    charts: [],
  },
];

const organisations: readonly Organisation[] = sizes
  .flatMap((size, group) => Array.from({ length: size }, () => group))
  .map((group, i) => ({
    code: `P${String(i + 1).padStart(2, "0")}`,
    name: `NHS ${name(i)} CCG`,
    short: name(i),
    language: i === 2 ? "cy" : undefined,
    groups: new Map([
      ["STP", footprints[group] ?? ""],
      ["Region", group < 4 ? "North" : "South"],
    ]),
    member: i % 3 !== 0,
    participating: i % 11 !== 10,
  }));

function name(i: number): string {
  const starts = ["Ash", "Birch", "Cae", "Dun", "Elm", "Fen"];
  const ends = ["dale", "ford", "ham", "combe", "wick"];
  return `${starts[i % starts.length]}${ends[Math.floor(i / starts.length) % ends.length]}`;
}

function answer(measure: Measure, i: number): Answer {
  if (i % 13 === 6) return notAnswered;
  const at = ((i * 7 + measure.code.length * 5) % 29) / 29;
  const pick = <T>(all: readonly T[]) => all[(i * 5 + measure.code.length) % all.length] as T;
  switch (measure.kind) {
    case "split":
      return { kind: "parts", amounts: [900 + Math.round(at * 60), 90], total: 990 + Math.round(at * 60) };
    case "yes-no":
    case "choice":
    case "rating":
      return { kind: "option", option: pick(measure.options) };
    case "choices":
      return { kind: "options", options: measure.options.filter((_, o) => (i + o) % 3 !== 0) };
    case "text":
      return { kind: "text", text: `We serve ${i + 1} valleys.\nThe road is *long*.` };
    default:
      return number(measure, at);
  }
}

const scales: Readonly<Record<string, readonly [number, number]>> = {
  population: [90000, 800000],
  older: [9, 28],
  cost: [17, 26],
  vacancies: [1, 20],
  reserve: [100000, 4000000],
  trust: [1, 10],
};

function number(measure: Measure, at: number): Answer {
  const [low, high] = scales[measure.code] ?? [0, 100];
  const value = low + at * (high - low);
  return measure.columns.denominator === undefined || measure.kind === "amount"
    ? { kind: "number", value }
    : { kind: "number", value, numerator: value * 1000, denominator: 1000 * (measure.per || 1) };
}

function answers(shift: number): Dataset["answers"] {
  return new Map(
    measures.map((measure) => [
      measure.code,
      new Map(
        organisations
          .filter((one) => one.participating || measure.origin === "public")
          .map((one) => [one.code, answer(measure, organisations.indexOf(one) + shift)]),
      ),
    ]),
  );
}

export const dataset: Dataset = {
  round: {
    title: "CCG functions benchmarking",
    name: "2018",
    period: "2017/18",
    published: "2018-11-01",
    publisher: "The benchmarking network",
    contact: { name: "Jo Example", email: "jo@example.org", phone: "01234 567890" },
    notice: "Invented data",
    about: "The project compares how organisations are run.\nIt is for learning.",
  },
  words: { participant: "CCG", participants: "CCGs", language: "en-GB" },
  groupings: [
    { name: "STP", word: "STP", plural: "STPs" },
    { name: "Region", word: "region", plural: "regions" },
  ],
  organisations,
  measures,
  answers: answers(0),
  earlier: [{ name: "2017", period: "2016/17", answers: answers(1) }],
  sources: [
    {
      code: "list",
      title: "Patients registered",
      publisher: "NHS Digital",
      period: "April 2018",
      licence: "OGL 3.0",
      link: "https://example.org/list",
      retrieved: "2018-06-02",
    },
    {
      code: "ratings",
      title: "Ratings 2017/18",
      publisher: undefined,
      period: undefined,
      licence: undefined,
      link: "javascript:alert(1)",
      retrieved: undefined,
    },
  ],
  glossary: [{ term: "WTE", meaning: "Whole-time equivalent." }],
  contacts: [],
  fewest: 3,
};

const views = viewsOf(dataset);

/** What the n-th organisation may see, counted from 1. */
export function viewOf(n: number): View {
  return views(`P${String(n).padStart(2, "0")}`);
}

/** Everyone with a report. */
export const everyView: readonly View[] = organisations.filter((one) => one.participating).map((one) => views(one.code));
