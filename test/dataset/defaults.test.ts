import { describe, expect, test } from "@jest/globals";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { answers, asking, book, codes, datasetFrom, type Grid, letters, organisations, type Sheets, type Typed } from "./book.ts";

function datasetOf(sheets: Sheets): Dataset {
  const outcome = datasetFrom(book(sheets));
  if (outcome.dataset === undefined) throw new Error(letters(outcome).join("\n"));
  return outcome.dataset;
}

/** The one measure of a round in which it is asked with these columns. */
function measureOf(values: Readonly<Record<string, Typed>>, more: Sheets = {}): Measure {
  const outcome = datasetFrom(
    asking(
      values,
      codes.map((_, i) => i + 1),
      more,
    ),
  );
  const measure = outcome.dataset?.measures[0];
  if (measure === undefined) throw new Error(letters(outcome).join("\n"));
  return measure;
}

const questions: Grid = [["Code", "m1", "n", "d"], ...codes.map((code, i) => [code, i + 1, 10 + i, 100])];

test("a round of public data alone needs no Submissions, and everybody takes part in it", () => {
  const outcome = datasetFrom(
    book({
      Organisations: organisations,
      "Public data": [["Code", "m1"], ...codes.map((code, i) => [code, i + 1])],
      Measures: [
        ["Code", "Title", "Kind"],
        ["m1", "Beds", "amount"],
      ],
    }),
  );
  expect(outcome.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  expect(outcome.dataset?.organisations.every(({ participating }) => participating)).toBe(true);
  expect(outcome.dataset?.measures[0]?.origin).toBe("public");
});

describe("three sheets are enough", () => {
  const {
    round,
    words,
    fewest,
    groupings,
    organisations: listed,
  } = datasetOf({
    Organisations: organisations,
    Submissions: [["Code", "m1"], ...codes.slice(0, 3).map((code, i) => [code, i])],
    Measures: [
      ["Code", "Title", "Kind"],
      ["m1", "Beds", "amount"],
    ],
  });

  test("the round is named after the file and dated by the workbook, never by today", () => {
    expect(round).toEqual({
      title: "round",
      name: "2018",
      period: "2018",
      published: "2018-06-15",
      publisher: "The project team",
      contact: { name: "The project team", email: undefined, phone: undefined },
      notice: undefined,
      about: undefined,
    });
    expect(words).toEqual({ participant: "participant", participants: "participants", language: "en-GB" });
    expect(fewest).toBe(3);
  });

  test("whoever has a row in Submissions takes part", () => {
    expect(listed.map(({ participating }) => participating)).toEqual([true, true, true, false, false, false, false, false]);
  });

  test("the other columns of Organisations are the groupings", () => {
    expect(groupings).toEqual([{ name: "STP", word: "STP", plural: "STPs" }]);
    expect([...(listed[0]?.groups ?? [])]).toEqual([["STP", "Wolds & Coast"]]);
  });

  test("a short name is the name without NHS and the participant's word", () => {
    const short = (
      name: string,
      settings: Grid = [
        ["Setting", "Value"],
        ["Participant (one)", "CCG"],
      ],
    ) =>
      datasetOf({
        Settings: settings,
        Organisations: [
          ["Code", "Name", "Short name", "STP"],
          ["01A", name, undefined, "A"],
          ["02B", "Other", "Oth", "A"],
        ],
        Submissions: [
          ["Code", "m1"],
          ["01A", 1],
        ],
        Measures: [
          ["Code", "Title", "Kind"],
          ["m1", "Beds", "amount"],
        ],
      }).organisations.map((organisation) => organisation.short);
    expect(short("NHS Ashdale CCG")).toEqual(["Ashdale", "Oth"]);
    expect(short("Ashdale and Vale CCG")).toEqual(["Ashdale and Vale", "Oth"]);
    expect(short("NHS CCG")).toEqual(["CCG", "Oth"]);
    expect(short("NHS Ashdale CCG", [["Setting", "Value"]])).toEqual(["Ashdale CCG", "Oth"]);
  });
});

describe("groupings", () => {
  const grid: Grid = [
    ["Code", "Name", "Region", "County", "STP"],
    ...codes.map((code, i) => [code, `Trust ${code}`, i % 2 ? "North" : "South", i < 2 ? "Kent" : undefined, i < 4 ? "A" : "B"]),
  ];
  const base = {
    Organisations: grid,
    Submissions: [
      ["Code", "m1"],
      ["01A", 1],
    ],
    Measures: [
      ["Code", "Title", "Kind"],
      ["m1", "Beds", "amount"],
    ],
  };

  test("stand in the order of their columns, the main one first", () => {
    expect(datasetOf(base).groupings.map(({ name }) => name)).toEqual(["Region", "County", "STP"]);
    expect(
      datasetOf({
        ...base,
        Settings: [
          ["Setting", "Value"],
          ["Main grouping", "stp"],
        ],
      }).groupings.map(({ name }) => name),
    ).toEqual(["STP", "Region", "County"]);
  });

  test("are called as Settings says, otherwise by their header in small letters", () => {
    const { groupings } = datasetOf({
      ...base,
      Settings: [
        ["Setting", "Value", "Date", "Words"],
        ["Word for Region", "NHS region", undefined, "NHS regions"],
      ],
    });
    expect(groupings).toEqual([
      { name: "Region", word: "NHS region", plural: "NHS regions" },
      { name: "County", word: "county", plural: "counties" },
      { name: "STP", word: "STP", plural: "STPs" },
    ]);
  });

  test("that an organisation is not in are absent", () => {
    expect([...(datasetOf(base).organisations[2]?.groups.keys() ?? [])]).toEqual(["Region", "STP"]);
  });
});

describe("a measure", () => {
  test("stands inside a sentence in small letters, unless its capital belongs to it", () => {
    const phrases = [
      "Running cost per head",
      "A shared officer",
      "NHS estate",
      "A&E attendances",
      "Better Care Fund split",
      "Beds",
      "X-rays",
    ].map((Title) => measureOf({ Title }).phrase);
    expect(phrases).toEqual([
      "running cost per head",
      "a shared officer",
      "NHS estate",
      "A&E attendances",
      "Better Care Fund split",
      "beds",
      "X-rays",
    ]);
  });

  test("has decimals by its kind and unit", () => {
    expect(
      [
        { Kind: "amount" },
        { Kind: "rate" },
        { Kind: "rate", Unit: "£ per head" },
        { Kind: "share" },
        { Kind: "score" },
        { Kind: "rate", Decimals: 3 },
      ].map((values) => measureOf(values).decimals),
    ).toEqual([0, 1, 2, 0, 1, 3]);
  });

  test("is per the number in its unit, when it is worked out", () => {
    const rate = { Kind: "rate", Numerator: "n", Denominator: "d" };
    const per = (values: Record<string, Typed>) => measureOf(values, { Submissions: questions }).per;
    expect(per({ ...rate, Unit: "WTE per 100,000 people" })).toBe(100000);
    expect(per({ ...rate, Unit: "WTE per 100,000 people", Per: 1000 })).toBe(1000);
    expect(per({ ...rate, Kind: "share" })).toBe(100);
    expect(per({ Kind: "rate", Unit: "WTE per 100,000 people" })).toBe(1);
  });

  test("is averaged as a ratio where it can be, by the median otherwise, and a split never by the median", () => {
    const of = (values: Record<string, Typed>) => measureOf(values, { Submissions: questions }).average;
    expect(of({ Kind: "rate", Numerator: "n", Denominator: "d" })).toBe("ratio");
    expect(of({ Kind: "amount" })).toBe("median");
    expect(of({ Kind: "split", Parts: "n;d", Unit: "£" })).toBe("ratio");
    expect(of({ Kind: "split", Parts: "n;d", Unit: "%" })).toBe("mean");
  });

  test("of public figures is open, of answers anonymous; a mixture counts as answers", () => {
    const publicData: Grid = [["Code", "p"], ...codes.map((code) => [code, 1000])];
    const both = (values: Record<string, Typed>) => {
      const { origin, policy } = measureOf(values, { Submissions: questions, "Public data": publicData });
      return [origin, policy];
    };
    expect(both({ Value: "p" })).toEqual(["public", "open"]);
    expect(both({ Value: "n" })).toEqual(["questionnaire", "anonymous"]);
    expect(both({ Kind: "rate", Numerator: "n", Denominator: "p" })).toEqual(["questionnaire", "anonymous"]);
    expect(both({ Value: "p", Disclosure: "own" })).toEqual(["public", "own"]);
  });

  test("is charted by its kind", () => {
    const earlier: Grid = [["Round", "Code", "m1", "n", "d"], ...codes.map((code) => ["2017", code, 5, 5, 50])];
    const charts = (values: Record<string, Typed>, more: Sheets = {}) => measureOf(values, { Submissions: questions, ...more }).charts;
    expect(charts({})).toEqual(["sorted-bars", "peer-dots"]);
    expect(charts({}, { "Earlier rounds": earlier })).toEqual(["sorted-bars", "peer-dots", "trend"]);
    expect(charts({ Kind: "share", Numerator: "n", Denominator: "d" })).toEqual(["sorted-bars", "peer-dots", "funnel"]);
    expect(charts({ Against: "m1" })).toEqual(["sorted-bars", "peer-dots", "scatter"]);
    expect(charts({ Kind: "split", Parts: "n;d" })).toEqual(["shares"]);
    expect(charts({ Kind: "rating", Options: "1;2;3;4;5;6;7;8" })).toEqual(["categories"]);
    expect(charts({ Kind: "text" })).toEqual([]);
    expect(charts({ Charts: "Peer dots; spine strip" })).toEqual(["peer-dots", "spine-strip"]);
  });

  test("that divides money gets no funnel", () => {
    const money: Grid = [["Code", "csu_spend_gbp", "d"], ...codes.map((code) => [code, 10, 100])];
    expect(measureOf({ Kind: "share", Numerator: "csu_spend_gbp", Denominator: "d" }, { Submissions: money }).charts).toEqual([
      "sorted-bars",
      "peer-dots",
    ]);
  });

  test("has the threshold that Settings gives it", () => {
    const Settings: Grid = [
      ["Setting", "Value", "Date", "Words"],
      ["Threshold for M1", "100,000", "2011-06-01", "too small to act alone"],
    ];
    expect(measureOf({}, { Settings }).threshold).toEqual({ value: 100000, words: "too small to act alone", date: "2011-06-01" });
  });

  test("stands with its chapter, and the first twelve that are numbers make the summary", () => {
    const rows: Grid = Array.from({ length: 16 }, (_, i) => [
      `m${i}`,
      `Question ${i}`,
      i === 1 ? "text" : "amount",
      i % 2 ? "Odd" : "Even",
      i === 15 ? "yes" : i === 0 ? "no" : undefined,
    ]);
    const { measures } = datasetOf({
      Organisations: organisations,
      Submissions: [
        ["Code", ...rows.map(([code]) => code)],
        ["01A", ...rows.map((_, i) => i)],
      ],
      Measures: [["Code", "Title", "Kind", "Chapter", "In summary"], ...rows],
    });
    expect(measures.map(({ chapter }) => chapter)).toEqual([
      ...Array.from({ length: 8 }, () => "Even"),
      ...Array.from({ length: 8 }, () => "Odd"),
    ]);
    expect(measures.filter(({ inSummary }) => inSummary)).toHaveLength(12);
    expect(measures.filter(({ inSummary }) => inSummary).map(({ code }) => code)).toContain("m15");
    expect(measures.find(({ code }) => code === "m0")?.inSummary).toBe(false);
  });
});

describe("answers", () => {
  test("of a numerator and a denominator keep both", () => {
    const outcome = datasetFrom(
      asking({ Kind: "rate", Unit: "WTE per 1,000 people", Numerator: "n", Denominator: "d" }, [], { Submissions: questions }),
    );
    expect(answers(outcome)[0]).toEqual({ kind: "number", value: 100, numerator: 10, denominator: 100 });
  });

  test("are divided across sheets: a participant's figure by a public one", () => {
    const outcome = datasetFrom(
      asking({ Kind: "rate", Numerator: "n", Denominator: "p" }, [], {
        Submissions: questions,
        "Public data": [["Code", "p"], ...codes.slice(0, 4).map((code) => [code, 20])],
      }),
    );
    expect(answers(outcome)[0]).toMatchObject({ value: 0.5 });
    expect(answers(outcome)[7]).toEqual({ kind: "missing", reason: "not published" });
  });

  test("nil is 0 and says so; a gap in public data is not published; no row, not asked", () => {
    const outcome = datasetFrom(
      asking({}, [undefined, "nil"], {
        "Public data": [
          ["Code", "p"],
          ["01A", undefined],
          ["02B", 5],
        ],
        Measures: [
          ["Code", "Title", "Kind"],
          ["m1", "A", "amount"],
          ["p", "B", "amount"],
        ],
      }),
    );
    expect(answers(outcome).slice(0, 2)).toEqual([
      { kind: "missing", reason: "not answered" },
      { kind: "number", value: 0, nil: true },
    ]);
    expect(answers(outcome, "p").slice(0, 3)).toEqual([
      { kind: "missing", reason: "not published" },
      { kind: "number", value: 5 },
      undefined,
    ]);
  });

  test("to a yes/no with words of its own are those words", () => {
    expect(
      answers(datasetFrom(asking({ Kind: "yes/no", Options: "Shared; Own" }, ["Y", "no", true, 0, "shared", "n/a", undefined, "N"]))),
    ).toEqual([
      ...["Shared", "Own", "Shared", "Own", "Shared"].map((option) => ({ kind: "option", option })),
      { kind: "missing", reason: "not applicable" },
      { kind: "missing", reason: "not answered" },
      { kind: "option", option: "Own" },
    ]);
  });

  test("of a split are its amounts and their sum", () => {
    const outcome = datasetFrom(asking({ Kind: "split", Parts: "n; d", Options: "Health; Social care" }, [], { Submissions: questions }));
    expect(answers(outcome)[0]).toEqual({ kind: "parts", amounts: [10, 100], total: 110 });
    expect(outcome.dataset?.measures[0]?.options).toEqual(["Health", "Social care"]);
  });
});

describe("earlier rounds", () => {
  const earlier: Grid = [
    ["Round", "Period", "Code", "m1"],
    ["2016", "2015/16", "01A", 5],
    ["2017", "2016/17", "01A", 6],
    ["2016", "2015/16", "02B", "n/a"],
    ["2017", "2016/17", "02B", 7],
  ];
  const roundsOf = (values: Record<string, Typed>, grid: Grid = earlier) =>
    datasetFrom(asking(values, [1, 2, 3], { "Earlier rounds": grid })).dataset?.earlier;

  test("stand in the order in which they first appear, with their own periods", () => {
    expect(roundsOf({})?.map(({ name, period }) => [name, period])).toEqual([
      ["2016", "2015/16"],
      ["2017", "2016/17"],
    ]);
    expect([...(roundsOf({})?.[0]?.answers.get("m1") ?? [])]).toEqual([
      ["01A", { kind: "number", value: 5 }],
      ["02B", { kind: "missing", reason: "not applicable" }],
    ]);
  });

  test("have no answers to what was asked only since", () => {
    expect(roundsOf({ "Asked since": "2017" })?.map(({ answers: then }) => then.has("m1"))).toEqual([false, true]);
    expect(roundsOf({ "Asked since": "2018" })?.map(({ answers: then }) => then.has("m1"))).toEqual([false, false]);
  });

  test("have no answers to what nobody was asked: a missing column, or an empty one", () => {
    expect(
      roundsOf({}, [
        ["Round", "Code", "other"],
        ["2016", "01A", 5],
      ])?.[0]?.answers.size,
    ).toBe(0);
    expect(
      roundsOf({}, [
        ["Round", "Code", "m1", "other"],
        ["2016", "01A", undefined, 5],
      ])?.[0]?.answers.size,
    ).toBe(0);
  });
});

describe("the dataset", () => {
  test("cannot be changed, not even its maps", () => {
    const { dataset } = datasetFrom(asking({}, [1, 2, 3]));
    const own = dataset?.answers.get("m1");
    expect(Object.isFrozen(dataset?.measures[0]?.unit)).toBe(true);
    expect(Object.isFrozen(own?.get("01A"))).toBe(true);
    // A cast, because the type does not offer what must fail.
    expect(() => (own as Map<string, unknown> | undefined)?.set("01A", 1)).toThrow("not changed");
    expect(() => (dataset?.answers as Map<string, unknown> | undefined)?.delete("m1")).toThrow("not changed");
    expect(own?.get("01A")).toEqual({ kind: "number", value: 1 });
  });
});
