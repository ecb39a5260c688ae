import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset, Organisation } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import type { Grouping } from "../../src/dataset/round.ts";

export const area: Grouping = { name: "Area", word: "area", plural: "areas" };
export const region: Grouping = { name: "Region", word: "region", plural: "regions" };

export const cost: Measure = {
  code: "cost",
  chapter: "Costs",
  title: "Cost per head",
  short: "Cost per head",
  phrase: "cost per head",
  why: undefined,
  definition: undefined,
  question: undefined,
  kind: "amount",
  unit: { words: "£ per head", prefix: "£", suffix: "", rest: "per head" },
  decimals: 2,
  polarity: "none",
  columns: { value: "cost" },
  per: 1,
  options: [],
  average: "median",
  origin: "questionnaire",
  source: undefined,
  period: "2018",
  caveat: undefined,
  policy: "anonymous",
  charts: ["sorted-bars"],
  against: undefined,
  material: undefined,
  suppressBelow: undefined,
  lowest: undefined,
  highest: undefined,
  threshold: undefined,
  space: "page",
  inSummary: true,
};

export const sharing: Measure = { ...cost, code: "sharing", title: "Shares staff", kind: "yes-no", options: ["Yes", "No"] };
export const size: Measure = { ...cost, code: "size", title: "Population", origin: "public", policy: "open", decimals: 0 };

/** One organisation a value; `sizes` says how many of them belong to each area, and the first areas form the North. */
export function round(sizes: readonly number[], measures: readonly Measure[], values: (measure: Measure, i: number) => Answer): Dataset {
  const organisations = sizes.flatMap((size, a) => Array.from({ length: size }, () => a)).map(organisation);
  const answers = new Map(measures.map((m) => [m.code, new Map(organisations.map(({ code }, i) => [code, values(m, i)]))]));
  return {
    round: {
      title: "Round",
      name: "2018",
      period: "2018",
      published: "2018-11-01",
      publisher: "Us",
      contact: { name: "Us", email: undefined, phone: undefined },
      notice: undefined,
      about: undefined,
    },
    words: { participant: "trust", participants: "trusts", language: "en-GB" },
    groupings: [area, region],
    organisations,
    measures,
    answers,
    earlier: [],
    sources: [],
    glossary: [],
    contacts: [],
    fewest: 3,
  };
}

function organisation(a: number, i: number): Organisation {
  const code = `T${String(i).padStart(3, "0")}`;
  const groups = new Map([
    ["Area", `Area ${a}`],
    ["Region", a < 3 ? "North" : "South"],
  ]);
  return { code, name: `Trust ${i}`, short: `Trust ${i}`, language: undefined, groups, member: undefined, participating: true };
}

export function numberAnswer(value: number): Answer {
  return { kind: "number", value };
}
