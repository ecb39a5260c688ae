import type { Subject } from "../../src/charts/chart.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import type { MeasureView } from "../../src/disclosure/view.ts";
import {
  measureOf,
  numericView,
  optionsView,
  reader,
  splitView,
  spread,
  subjectOf,
  viewOf,
  withGroupMedians,
  withPairs,
  withPoints,
  withTrend,
} from "./views.ts";

/** Views that charts meet, typical and awkward, each under a name that says what is particular about it. */

const values = spread(93, 17.69, 25.93);
const longName = "Bristol, North Somerset and South Gloucestershire";

export const share = measureOf({
  kind: "share",
  title: "Found eligible",
  phrase: "share found eligible",
  unit: { words: "%", prefix: "", suffix: "%", rest: "" },
  decimals: 0,
  average: "ratio",
});
export const population = measureOf({
  title: "Registered population",
  phrase: "population",
  unit: { words: "people", prefix: "", suffix: "", rest: "people" },
  decimals: 0,
  threshold: { value: 100_000, words: "too small to act entirely independently (2011 Coalition paper)", date: "2011-06-01" },
});
const anonymous = measureOf({ policy: "anonymous" });
const money = measureOf({
  title: "Running cost",
  phrase: "running cost",
  unit: { words: "£", prefix: "£", suffix: "", rest: "" },
  decimals: 0,
});

const noUnit = { words: "", prefix: "", suffix: "", rest: "" };
const yesNo = measureOf({ kind: "yes-no", title: "Boundary match", phrase: "boundary match", options: ["Yes", "No"], unit: noUnit });
export const choice = measureOf({
  ...yesNo,
  kind: "choice",
  options: ["Working towards a closer relationship with social care", "No plans", "Already integrated", "Do not know"],
});
export const choices = measureOf({ ...yesNo, kind: "choices", options: ["Uncertain future", "Lack of training", "Pay", "Workload"] });
const rating = measureOf({
  ...yesNo,
  kind: "rating",
  origin: "public",
  options: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
});
export const split = measureOf({
  kind: "split",
  title: "Better Care Fund",
  phrase: "Better Care Fund",
  options: ["health", "social care"],
  decimals: 0,
  average: "ratio",
});

const numeric: Readonly<Record<string, MeasureView>> = {
  "in the upper middle of 93": numericView({ values, own: 81 }),
  "the lowest of 93": numericView({ values, own: 0 }),
  "the highest of 93": numericView({ values, own: 92 }),
  "next to the median": numericView({ values, own: 45 }),
  "without a value": numericView({ values, own: undefined }),
  "compared with everyone": numericView({ values, own: 20, peers: [] }),
  "all equal": numericView({ values: Array<number>(20).fill(5), own: 3 }),
  "all zero": numericView({ values: Array<number>(20).fill(0), own: 3 }),
  "from below zero": numericView({ values: spread(60, -8, 12), own: 5 }),
  "all below zero": numericView({ values: spread(40, -9, -2), own: 30 }),
  "one of three": numericView({ values: [4, 5, 6], own: 1, peers: [0, 2] }),
  "a nil among others": numericView({ values: [0, 0, 3, 8, 20], own: 0, peers: [1, 2, 3] }),
  "one of 207": numericView({ values: spread(207, 72_000, 893_000), own: 6, measure: population }),
  "one of 600": numericView({ values: spread(600, 1, 9), own: 300 }),
  "one giant among dwarfs": numericView({ values: [...spread(40, 1, 4), 900], own: 40 }),
  "millions of pounds": numericView({ values: spread(50, 1_200_000, 48_000_000), own: 25, measure: money }),
  unnamed: numericView({ values: values.map((value) => Math.round(value * 5) / 5), own: 60, measure: anonymous }),
  "unnamed and without a value": numericView({ values, own: undefined, measure: anonymous }),
  "with ties": numericView({ values: [1, 2, 2, 2, 3, 3, 4, 5, 5, 6], own: 2 }),
  "where the range is withheld": numericView({ values, own: 30, range: false }),
  "in a large group": numericView({ values, own: 40, peers: Array.from({ length: 30 }, (_, i) => i) }),
};

const withSizes = (view: MeasureView, across: Measure | undefined, low: number, fold: number, banded = false) =>
  withPoints(view, across, (place) => low * fold ** place, banded);
const shares = (own: number | undefined) => numericView({ values: spread(93, 18, 38), own, measure: share });

const shaped: Readonly<Record<string, MeasureView>> = {
  "against population": withSizes(numericView({ values, own: 81 }), population, 75_000, 12),
  "against a wide spread": withSizes(numericView({ values, own: 3 }), { ...population, threshold: undefined }, 1000, 300),
  "against population, in bands": withSizes(numericView({ values, own: 30, measure: anonymous }), population, 75_000, 12, true),
  "high for its size": withSizes(shares(92), undefined, 200, 12),
  "within the limits": withSizes(shares(45), undefined, 20, 150),
  "without a share": withSizes(shares(undefined), undefined, 200, 12, true),
  risen: withTrend(numericView({ values, own: 81 }), [21.1, 21.9, 22.8]),
  "with a gap in its history": withTrend(numericView({ values, own: 47 }), [21.1, undefined, 21.9]),
  "new this round": withTrend(numericView({ values, own: 3 }), [undefined, undefined, undefined]),
  "gone this round": withTrend(numericView({ values, own: undefined }), [21, 20, 22]),
  "now and then": withPairs(numericView({ values, own: 81 })),
  "now and then in a large group": withPairs(numericView({ values, own: 40, peers: Array.from({ length: 35 }, (_, i) => i) })),
  "in one of four regions": withGroupMedians(numericView({ values, own: 5 }), 4, 1),
  "in a region left out": withGroupMedians(numericView({ values, own: 5 }), 4, -1, 1),
  "in one of forty": withGroupMedians(numericView({ values, own: 5 }), 40, 20, 4),
};

const answered: Readonly<Record<string, MeasureView>> = {
  "said no": optionsView(yesNo, { kind: "option", option: "No" }, [43, 50], [3, 5]),
  "alone in its answer": optionsView(choice, { kind: "option", option: "Do not know" }, [55, 30, 7, 1], [3, 2, 2, 1]),
  "gave no answer": optionsView(choice, { kind: "missing", reason: "not answered" }, [55, 30, 8, 0]),
  "chose two": optionsView(choices, { kind: "options", options: ["Pay", "Uncertain future"] }, [55, 30, 80, 12]),
  "rated good": optionsView(rating, { kind: "option", option: "Good" }, [20, 100, 69, 18], [1, 4, 2, 1]),
  "93 to 7": splitView(split, [93, 7], [91, 9], [91, 9]),
  "99 to 1, without a group": splitView(split, [99, 1], undefined, [91, 9]),
  "in four parts": splitView(
    { ...split, average: "mean", options: ["in-house", "commissioning support unit", "shared", "other"] },
    [40, 30, 20, 10],
    [25, 25, 25, 25],
    [70, 3, 25, 2],
  ),
  "in six parts": splitView({ ...split, options: ["a", "b", "c", "d", "e", "f"] }, [40, 30, 20, 4, 3, 3], undefined, [70, 3, 25, 1, 1, 0]),
  "without its parts": splitView(split, undefined, [90, 10], [91, 9]),
};

/** Nothing but the reader's own value may be shown. */
export const ownOnly: MeasureView = viewOf(onlyOwn(numericView({ values, own: 81 })));

function onlyOwn({ measure, own, all }: MeasureView) {
  const hidden = { ...all, figures: { kind: "withheld", because: { kind: "own only" } } } as const;
  return { measure, own, main: hidden, all: hidden };
}

export const views: Readonly<Record<string, MeasureView>> = { ...numeric, ...shaped, ...answered };

/** A subject for each view at full width, and one in less room: beside a commentary, or half a page and with a long name. */
export const subjects: readonly (readonly [string, Subject])[] = Object.entries(views).flatMap(([name, view], i) => [
  [`${name}, full width`, subjectOf(view)] as const,
  i % 2 === 0
    ? ([`${name}, beside a commentary`, subjectOf(view, 304)] as const)
    : ([
        `${name}, half width and with a long name`,
        subjectOf(view, 231.64, { reader: { ...reader, short: longName, name: `NHS ${longName} CCG` } }),
      ] as const),
]);
