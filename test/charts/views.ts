import type { Subject } from "../../src/charts/chart.ts";
import type { Answer } from "../../src/dataset/answer.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import type { Grouping, Words } from "../../src/dataset/round.ts";
import type { Mark, MeasureView, Reader, Role } from "../../src/disclosure/view.ts";
import type { Comparison, Figures, Group, Standing } from "../../src/position/comparison.ts";
import { median, quantile } from "../../src/statistics/quantile.ts";

/** Views as disclosure makes them, built by hand so that each edge can be had without a workbook. */

const words: Words = { participant: "CCG", participants: "CCGs", language: "en-GB" };
const grouping: Grouping = { name: "STP", word: "STP", plural: "STPs" };
const region: Grouping = { name: "Region", word: "region", plural: "regions" };
const footprint: Group = { kind: "group", grouping, name: "Wolds & Coast" };
const everyone: Group = { kind: "all" };
export const reader: Reader = { code: "P01", name: "NHS Ashdale CCG", short: "Ashdale", language: undefined, member: true };

export function measureOf(changes: Partial<Measure> = {}): Measure {
  return {
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
    columns: { value: "running_cost" },
    per: 1,
    options: [],
    average: "median",
    origin: "questionnaire",
    source: undefined,
    period: "2017/18",
    caveat: undefined,
    policy: "open",
    charts: ["sorted-bars"],
    against: undefined,
    material: undefined,
    suppressBelow: undefined,
    lowest: undefined,
    highest: undefined,
    threshold: undefined,
    space: "page",
    inSummary: true,
    ...changes,
  };
}

/** Names for members of a footprint: places that are not on any map. */
export const places = [
  "Holmfirth Vale",
  "East Haven",
  "Carrick Bay",
  "Thornby",
  "Kingsport",
  "Marram Coast",
  "Barrow Wolds",
  "Stanmoor",
  "Eskdale",
  "Winterton",
];

/** `n` values spread as such figures are, the same every time. */
export function spread(n: number, low: number, high: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => {
    const place = n === 1 ? 0.5 : (i + 0.5) / n;
    const bent = 0.5 + 0.5 * Math.sin((place - 0.5) * 2.2) * 0.9 + 0.05 * (2 * place - 1) ** 5;
    return Math.round((low + bent * (high - low)) * 100) / 100;
  });
}

export interface Sample {
  readonly measure?: Measure;
  /** Everybody's values, ascending. */
  readonly values: readonly number[];
  /** Which of them is the reader's; undefined when it has none. */
  readonly own: number | undefined;
  /** Which are its neighbours'; undefined: about a dozenth of all, but at most 7. Empty: the page compares with everyone. */
  readonly peers?: readonly number[];
  readonly range?: boolean;
}

/** A view of a numeric measure. Marks are named where the measure is open. */
export function numericView({
  measure = measureOf(),
  values,
  own,
  peers = somePeers(values.length, own),
  range = true,
}: Sample): MeasureView {
  const role = (i: number): Role => (i === own ? "own" : peers.includes(i) ? "peer" : "other");
  const name = (i: number) =>
    i === own ? reader.short : measure.policy === "open" ? (places[peers.indexOf(i)] ?? `Place ${i}`) : undefined;
  const marks: Mark[] = values.map((value, i) => ({ role: role(i), value, name: name(i) }));
  const members = marks.filter((mark) => mark.role !== "other");
  const all = comparison(everyone, measure, marks, range);
  const main = peers.length === 0 ? all : comparison(footprint, measure, members, range);
  const answer: Answer = own === undefined ? { kind: "missing", reason: "not answered" } : { kind: "number", value: values[own] ?? 0 };
  return viewOf({ measure, own: answer, comparisons: main === all ? [all] : [main, all], main, all, marks });
}

function somePeers(n: number, own: number | undefined): readonly number[] {
  const step = Math.max(2, Math.floor(n / 8));
  return Array.from({ length: 7 }, (_, i) => Math.floor(step / 2) + i * step).filter((i) => i < n && i !== own);
}

export function viewOf(parts: Pick<MeasureView, "measure" | "own" | "main" | "all"> & Partial<MeasureView>): MeasureView {
  return {
    comparisons: parts.main === parts.all ? [parts.all] : [parts.main, parts.all],
    instead: undefined,
    marks: [],
    quantum: undefined,
    points: undefined,
    groupMedians: [],
    ownShares: undefined,
    change: { kind: "none", because: "no earlier round" },
    trend: [],
    pairs: [],
    ...parts,
  };
}

function comparison(group: Group, measure: Measure, marks: readonly Mark[], range: boolean): Comparison {
  const values = marks.map(({ value }) => value);
  const own = marks.find(({ role }) => role === "own")?.value;
  const [low, middle, high] = [Math.min(...values), median(values) ?? 0, Math.max(...values)];
  const [q1, q3] = [quantile(values, 0.25) ?? low, quantile(values, 0.75) ?? high];
  const figures: Figures = {
    kind: "numbers",
    median: middle,
    quartiles: [q1, q3],
    range: range ? [low, high] : undefined,
    average: undefined,
    standing: own === undefined ? undefined : standing(measure, values, own, middle),
  };
  return { group, asked: values.length + Number(own === undefined), answered: values.length, figures };
}

function standing(measure: Measure, values: readonly number[], own: number, middle: number): Standing {
  const below = values.filter((value) => value < own).length;
  const above = values.filter((value) => value > own).length;
  const from = measure.polarity === "low" ? "lowest" : "highest";
  const ties = values.length - below - above - 1;
  return { rank: 1 + (from === "highest" ? above : below), from, of: values.length, ties, below, above, gap: own - middle };
}

export function subjectOf(view: MeasureView, width = 487.28, changes: Partial<Subject> = {}): Subject {
  return { view, reader, groups: [], words, width, ...changes };
}

/** A view of a question with options: `counts` of everyone's answers, and of the footprint's. */
export function optionsView(measure: Measure, own: Answer, counts: readonly number[], near: readonly number[] = []): MeasureView {
  const compared = (group: Group, found: readonly number[]): Comparison => {
    const answered =
      measure.kind === "choices" ? Math.max(...found, Math.ceil(found.reduce((a, b) => a + b, 0) / 2)) : found.reduce((a, b) => a + b, 0);
    const share = (count: number) => (answered === 0 ? 0 : (count / answered) * 100);
    const options = measure.options.map((option, i) => ({ option, count: found[i] ?? 0, share: share(found[i] ?? 0) }));
    return { group, asked: answered + 2, answered, figures: { kind: "options", counts: options } };
  };
  const all = compared(everyone, counts);
  const main = near.length === 0 ? all : compared(footprint, near);
  return viewOf({ measure, own, main, all });
}

/** A view of a whole in parts: shares in percent. */
export function splitView(
  measure: Measure,
  own: readonly number[] | undefined,
  near: readonly number[] | undefined,
  every: readonly number[],
): MeasureView {
  const compared = (group: Group, answered: number, shares: readonly number[]): Comparison => ({
    group,
    asked: answered,
    answered,
    figures: { kind: "parts", shares },
  });
  const all = compared(everyone, 93, every);
  const main = near === undefined ? all : compared(footprint, 8, near);
  const answer: Answer = own === undefined ? { kind: "missing", reason: "not answered" } : { kind: "parts", amounts: own, total: 100 };
  return viewOf({ measure, own: answer, ownShares: own, main, all });
}

/** A pseudo-random number from 0 to 1, the same for the same place. */
function scattered(i: number): number {
  const wave = Math.sin(i * 12.9898) * 43758.5453;
  return wave - Math.floor(wave);
}

/** The view with a point for each of its marks: sizes against the measure's values, in an order of their own. */
export function withPoints(view: MeasureView, across: Measure | undefined, sizes: (share: number) => number, banded = false): MeasureView {
  const points = view.marks.map(({ role, value, name }, i) => {
    const x = Math.round(sizes(scattered(i)));
    return { role, x: banded && role !== "own" ? Math.round(x / 100) * 100 : x, y: value, name };
  });
  const relation = across === undefined ? undefined : { rho: -0.11, low: -0.31, high: 0.1, n: points.length };
  return { ...view, points: { axis: { title: across?.title ?? "People assessed", measure: across }, banded, points, relation } };
}

/** The view with four rounds; `then` are the reader's values in the first three, undefined where it has none. */
export function withTrend(view: MeasureView, then: readonly (number | undefined)[]): MeasureView {
  const now = view.own.kind === "number" ? view.own.value : undefined;
  const [main, all] = [view.main, view.all].map(({ figures }) => (figures.kind === "numbers" ? figures.median : 0));
  const periods = ["2014/15", "2015/16", "2016/17"];
  const before = periods.map((period, i) => ({
    period,
    own: then[i],
    main: main === undefined ? undefined : main + 0.4 - i * 0.3,
    all: all === undefined ? undefined : all + 0.9 - i * 0.3,
  }));
  const from = then.at(-1);
  const change: MeasureView["change"] =
    from === undefined || now === undefined
      ? { kind: "none", because: "no value then" }
      : {
          kind: "change",
          from,
          to: now,
          difference: now - from,
          percent: undefined,
          direction: now > from ? "up" : now < from ? "down" : "about the same",
          better: undefined,
          since: "2016/17",
        };
  return { ...view, change, trend: [...before, { period: "2017/18", own: now, main, all }] };
}

/** The view with every named member's value in the round before. */
export function withPairs(view: MeasureView): MeasureView {
  const members = view.marks.filter(({ role }) => role !== "other");
  const pairs = members.map(({ role, value, name = "" }, i) => ({
    name,
    own: role === "own",
    before: Math.round((value + (scattered(i + 3) - 0.5) * 2) * 100) / 100,
    after: value,
  }));
  return {
    ...view,
    pairs,
    change: { kind: "change", from: 1, to: 2, difference: 1, percent: undefined, direction: "up", better: undefined, since: "2016/17" },
  };
}

/** The view with medians of `n` regions, the `own`-th of them the reader's. */
export function withGroupMedians(view: MeasureView, n: number, own: number, leftOut = 0): MeasureView {
  const names = ["South", "North", "Midlands and East", "London"];
  const groups = Array.from({ length: n }, (_, i) => ({
    name: names[i] ?? `Footprint ${i}`,
    median: 31.4 - i * 1.3,
    answered: 24 - (i % 9),
    own: i === own,
  }));
  return { ...view, groupMedians: [{ grouping: n > 12 ? grouping : region, groups, leftOut }] };
}
