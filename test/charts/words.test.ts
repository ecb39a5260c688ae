import { describe, expect, test } from "@jest/globals";
import { kinds } from "../../src/charts/kinds/index.ts";
import { kindNames } from "../../src/charts/kinds/names.ts";
import { rulerOf } from "../../src/charts/text.ts";
import { uncapped } from "../../src/charts/words.ts";
import { chartNames } from "../../src/dataset/chart-names.ts";
import type { MeasureView } from "../../src/disclosure/view.ts";
import { population, views } from "./samples.ts";
import { theme } from "./theme.ts";
import { measureOf, numericView, spread, subjectOf, withPoints, withTrend } from "./views.ts";

const ruler = rulerOf(theme);
const values = spread(93, 17.69, 25.93);

function chart(kind: string, view: MeasureView | undefined) {
  const found = kinds.find(({ name }) => name === kind);
  if (found === undefined || view === undefined) throw new Error(`no ${kind} or no view`);
  return found.draw(subjectOf(view), ruler);
}

describe("titles", () => {
  test.each([
    ["sorted-bars", numericView({ values, own: 81 }), "Ashdale is the 12th highest of 93 on running cost per head"],
    ["sorted-bars", numericView({ values, own: 0 }), "Ashdale is the lowest of 93 on running cost per head"],
    ["sorted-bars", numericView({ values: [1, 2, 2, 2, 3, 4], own: 2 }), "Ashdale: joint 2nd lowest of 6 on running cost per head"],
    ["sorted-bars", views["all equal"], "All 20 have the same running cost per head, £5.00"],
    ["sorted-bars", views["without a value"], "Ashdale has no figure; the median of 93 CCGs is £21.81"],
    [
      "sorted-bars",
      numericView({
        values,
        own: 81,
        measure: measureOf({ phrase: "cost of running the organisation per registered head of population" }),
      }),
      "Ashdale is the 12th highest of 93",
    ],
    ["peer-dots", numericView({ values, own: 81 }), "Ashdale is the highest of 8 on running cost per head"],
    ["categories", views["said no"], "Ashdale answered No, as did 49 of 92 others"],
    ["categories", views["alone in its answer"], "Ashdale alone of 93 answered “Do not know”"],
    ["categories", views["rated good"], "Ashdale is rated “Good”, as are 99 of 206 others"],
    ["categories", views["gave no answer"], "The most common answer was given by 59%"],
    ["categories", views["chose two"], "The most common answer is “Pay”, given by 90%"],
    ["shares", views["93 to 7"], "Health is 93% for Ashdale, 91% for all CCGs"],
    ["shares", views["without its parts"], "Health is 91% for all CCGs; Ashdale has no figure"],
    ["group-medians", views["in one of four regions"], "The North region has the 2nd highest median of 4 regions"],
    ["group-medians", views["in a region left out"], "The South region has the highest median of 4 regions"],
    ["funnel", views["high for its size"], "Ashdale is above the 99.8% limit for its size"],
    ["funnel", views["within the limits"], "Ashdale is within the limits for its size"],
    ["trend", views.risen, "Ashdale’s running cost per head is up £1.84 since 2016/17"],
    ["trend", views["new this round"], "Median of all CCGs: £22.71 in 2014/15, £21.81 in 2017/18"],
    ["how-to-read", views["all equal"], "How to read the strips"],
  ])("%s: say what is true of the view", (kind, view, expected) => {
    expect(chart(kind, view).title).toBe(expected);
  });

  test.each([
    [{ rho: 0.4, low: 0.2, high: 0.6, n: 93 }, "Running cost per head and population tend to be high together", "tends to be higher"],
    [{ rho: -0.4, low: -0.6, high: -0.2, n: 93 }, "Running cost per head and population tend to lie at opposite ends", "tends to be lower"],
    [
      { rho: 0.05, low: -0.1, high: 0.2, n: 207 },
      "No relation was found between running cost per head and population",
      "No relation was found",
    ],
    [{ rho: 0.1, low: -0.3, high: 0.5, n: 20 }, "Too few to tell whether the two measures go together", "too few to tell"],
  ])("of a scatter and its description agree on the relation %j", (relation, title, sentence) => {
    const view = withPoints(numericView({ values, own: 3 }), population, (place) => 75_000 * 12 ** place);
    const found = chart("scatter", { ...view, points: view.points && { ...view.points, relation } });
    expect(found.title).toBe(title);
    expect(found.description).toContain(sentence);
  });
});

describe("subtitles", () => {
  test("say measure, unit, coverage and period", () => {
    expect(chart("sorted-bars", views["without a value"]).subtitle).toBe(
      "Running cost per head, £ per head, 93 of 94 participating CCGs, 2017/18",
    );
    expect(chart("peer-dots", numericView({ values, own: 3 })).subtitle).toBe(
      "Running cost per head, £ per head, 8 of 8 participating CCGs in the Wolds & Coast STP, 2017/18",
    );
  });

  test("of public figures count everyone, not participants", () => {
    expect(chart("sorted-bars", numericView({ values, own: 3, measure: measureOf({ origin: "public" }) })).subtitle).toContain(
      "93 of 93 CCGs",
    );
  });

  test("of a scatter count the points, for one figure may be there without the other", () => {
    const view = withPoints(numericView({ values, own: 3 }), population, (place) => 75_000 * 12 ** place);
    const fewer = { ...view, points: view.points && { ...view.points, points: view.points.points.slice(2) } };
    expect(chart("scatter", fewer).subtitle).toContain("91 of 93 participating CCGs");
  });

  test("do not say a unit twice", () => {
    const people = measureOf({ title: "People served", unit: { words: "people", prefix: "", suffix: "", rest: "people" } });
    expect(chart("sorted-bars", numericView({ values, own: 3, measure: people })).subtitle).toMatch(/^People served, 93 of 93/);
  });

  test("of a trend name its first and last round", () => {
    expect(chart("trend", withTrend(numericView({ values, own: 3 }), [1, 2, 3])).subtitle).toMatch(/, 2014\/15 to 2017\/18$/);
  });
});

describe("notes and keys", () => {
  test("an anonymous measure says how far its marks are rounded", () => {
    const view = { ...numericView({ values, own: 3, measure: measureOf({ policy: "anonymous" }) }), quantum: 0.2 };
    expect(chart("sorted-bars", view).note).toContain("to the nearest £0.20");
    expect(chart("sorted-bars", numericView({ values, own: 3 })).note).toBeUndefined();
  });

  test("the key has a swatch for the reader only where it has a mark", () => {
    expect(chart("sorted-bars", numericView({ values, own: 3 })).key.map(({ colour }) => colour)).toEqual(["own", "peer", "other"]);
    expect(chart("sorted-bars", views["without a value"]).key.map(({ colour }) => colour)).toEqual(["peer", "other"]);
    expect(chart("sorted-bars", views["compared with everyone"]).key.map(({ colour }) => colour)).toEqual(["own", "other"]);
  });
});

test("the workbook can ask for every kind that shows a measure, and the list holds nothing twice", () => {
  const names = kinds.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(chartNames.filter((name) => !names.includes(name))).toEqual([]);
  expect([...kindNames].sort()).toEqual([...names].sort());
});

test("a column's name loses its capital inside a sentence, and keeps those of an abbreviation", () => {
  expect(["People assessed", "GP practices", "Beds"].map(uncapped)).toEqual(["people assessed", "GP practices", "beds"]);
});
