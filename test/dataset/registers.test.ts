import { describe, expect, test } from "@jest/globals";
import { askedBack } from "../../src/collection/asked-back.ts";
import type { CellBook } from "../../src/dataset/cells.ts";
import type { Outcome } from "../../src/dataset/dataset-from.ts";
import { existedOn, registryOverTime } from "../../src/dataset/registry.ts";
import { asking, codes, datasetFrom, date, type Grid, letters, organisations, type Sheets, type Typed } from "./book.ts";

/** A round published on 15 June 2018 that is in order but for these sheets. */
function round(sheets: Sheets): CellBook {
  return asking({}, [20, 21, 22, 23, 24, 25, 26, 27], sheets);
}

const read = (sheets: Sheets): Outcome => datasetFrom(round(sheets));

function queried({ findings }: Outcome): (readonly [string | undefined, string])[] {
  return findings.filter(({ severity }) => severity === "query").map(({ participant, where }) => [participant, where]);
}

test("a workbook without registers has none, and with empty ones has empty ones", () => {
  const without = read({}).dataset;
  expect([without?.areas, without?.officers, without?.mergers]).toEqual([undefined, undefined, undefined]);
  const empty = read({ Areas: areas(), Officers: officers(), Mergers: mergers() });
  expect([empty.dataset?.areas, empty.dataset?.officers, empty.dataset?.mergers]).toEqual([[], [], []]);
  expect(empty.findings).toEqual([]);
});

function areas(...rows: Grid): Grid {
  return [["Area code", "Area name", "Participant", "People"], ...rows];
}

describe("areas", () => {
  const clean: Grid = [
    ["P1", "Ash Surgery", "01A", 8400],
    ["P2", "Beck Surgery", "02B", 5100],
  ];

  test("are read with the participant that is responsible", () => {
    const { dataset, findings } = read({ Areas: areas(...clean) });
    expect(findings).toEqual([]);
    expect(dataset?.areas?.[0]).toEqual({ area: "P1", name: "Ash Surgery", organisation: "01A", people: 8400 });
  });

  test("an area that two claim is a query to each of them, naming the other's cell and the people counted twice", () => {
    const outcome = read({ Areas: areas(...clean, [" p1", "Ash Surgery", "03c", 8400]) });
    expect(queried(outcome)).toEqual([
      ["01A", "Areas!A2"],
      ["03C", "Areas!A4"],
    ]);
    expect(letters(outcome, "query")).toEqual([
      "Areas!A2 (01A): Ash Surgery (P1) is the responsibility of Ashdale (01A) and also of Calder (03C, Areas!A4). Its 8,400 people would be counted more than once. Agree whose responsibility it is.",
      "Areas!A4 (03C): Ash Surgery (P1) is the responsibility of Calder (03C) and also of Ashdale (01A, Areas!A2). Its 8,400 people would be counted more than once. Agree whose responsibility it is.",
    ]);
  });

  test("three claims are three queries, and a row that stands twice is a note", () => {
    const three = read({ Areas: areas(["P1", "", "01A"], ["P1", "", "02B"], ["P1", "", "03C"]) });
    expect(queried(three).map(([code]) => code)).toEqual(["01A", "02B", "03C"]);
    expect(letters(three)[0]).toContain(
      "P1 is the responsibility of Ashdale (01A) and also of Brookvale (02B, Areas!A3) and Calder (03C, Areas!A4).",
    );
    expect(letters(read({ Areas: areas(["P1", "", "01A"], ["P1", "", "01A"]) }))).toEqual([
      "Areas!A3: 01A has the area P1 twice (also in Areas!A2). Delete one of the rows.",
    ]);
  });

  test("a row whose participant or area is not known is a note, and not used", () => {
    const outcome = read({ Areas: areas(["P1", "Ash Surgery", "O1A"], ["P2", "Beck Surgery"], [undefined, "Croft", "02B"]) });
    expect(outcome.dataset?.areas).toEqual([]);
    expect(letters(outcome, "note")).toEqual([
      'Areas!C2: "O1A" is no code in Organisations, so the area is not used. Type the participant\'s code. Did you mean "01A"?',
      "Areas!C3: The area belongs to no participant, so it is not used. Type the participant's code.",
      "Areas!A4: The area has no code, so it is not used. Complete or delete the row.",
    ]);
  });

  test("the letter to a participant names whom to agree with, and no cell", () => {
    const { dataset, findings } = read({ Areas: areas(...clean, ["P1", "Ash Surgery", "03C", 8400]) });
    if (dataset === undefined) throw new Error("There should be a dataset.");
    const [first] = askedBack(dataset, findings);
    expect(first).toEqual({
      code: "01A",
      held: false,
      queries: [
        {
          question: "Responsibility for practices and areas",
          typed: "",
          problem:
            "Ash Surgery (P1) is the responsibility of Ashdale (01A) and also of Calder (03C). Its 8,400 people would be counted more than once.",
          request: "Agree whose responsibility it is.",
        },
      ],
    });
  });
});

function officers(...rows: Grid): Grid {
  return [["Person", "Role", "Participant", "Governance framework"], ...rows];
}

describe("officers", () => {
  const shared = (...said: Typed[]): Outcome =>
    read({ Officers: officers(...said.map((framework, i) => ["Sam Bell", "Chair", codes[i], framework]), ["Jo Ward", "Chair", "05E"]) });

  test("are read, and one who is shared under a framework is in order", () => {
    const outcome = shared("yes", "yes");
    expect(outcome.findings).toEqual([]);
    expect(outcome.dataset?.officers?.[1]).toEqual({ person: "Sam Bell", role: "Chair", organisation: "02B", framework: true });
  });

  test("one who is shared without a framework is a query to each, whether it says no or nothing", () => {
    for (const said of [
      ["no", "no"],
      [undefined, undefined],
      ["no", undefined],
    ]) {
      const outcome = shared(...said);
      expect(queried(outcome)).toEqual([
        ["01A", "Officers!A2"],
        ["02B", "Officers!A3"],
      ]);
      expect(letters(outcome)[0]).toMatch(
        /^Officers!A2 \(01A\): Sam Bell, Chair, is shared by Ashdale \(01A\) with Brookvale \(02B, Officers!A3\), without a governance framework\./,
      );
    }
  });

  test("a framework that one says and another denies is a query to both", () => {
    const outcome = shared("yes", "no");
    expect(queried(outcome).map(([code]) => code)).toEqual(["01A", "02B"]);
    expect(letters(outcome)[0]).toContain(
      "and there is a governance framework according to Ashdale (01A), and none according to Brookvale (02B).",
    );
    expect(letters(outcome)[1]).toContain(
      "and there is a governance framework according to Ashdale (01A), and none according to Brookvale (02B).",
    );
  });

  test("a framework that one says and another does not mention is a query to the other alone", () => {
    const outcome = shared("yes", undefined, "yes");
    expect(queried(outcome)).toEqual([["02B", "Officers!A3"]]);
    expect(letters(outcome)[0]).toContain(
      "and there is a governance framework according to Ashdale (01A) and Calder (03C); Brookvale (02B) does not say.",
    );
  });

  test("two offices of one person in one participant are not shared", () => {
    expect(read({ Officers: officers(["Sam Bell", "Chair", "01A"], ["Sam Bell", "Lay member", "01A"]) }).findings).toEqual([]);
  });
});

function mergers(...rows: Grid): Grid {
  return [["Date", "Predecessors", "Predecessor names", "Successor", "Successor name"], ...rows];
}

/** Organisations with days between which some exist. */
function dated(days: Readonly<Record<string, readonly [from: string | undefined, to: string | undefined]>>): Grid {
  const [header = [], ...rows] = organisations;
  const day = (iso: string | undefined): Typed => (iso === undefined ? undefined : date(iso));
  return [[...header, "Valid from", "Valid to"], ...rows.map((row) => [...row, ...(days[String(row[0])] ?? []).map(day)])];
}

describe("mergers", () => {
  const past: Grid[number] = [date("2017-04-01"), "91X; 92X; 93X", "East Ash; Mid Ash; West Ash", "01A"];
  const toCome: Grid[number] = [date("2019-04-01"), "02B; 03C", undefined, "94X", "NHS Brook and Calder CCG"];

  test("are read in the order of their dates, with the names that Organisations knows", () => {
    const { dataset, findings } = read({ Mergers: mergers(toCome, past) });
    expect(findings).toEqual([]);
    expect(dataset?.mergers?.[0]?.predecessors[1]).toEqual({ code: "92X", name: "Mid Ash" });
    expect(dataset?.mergers?.[0]?.successor).toEqual({ code: "01A", name: "NHS Ashdale CCG" });
    expect(dataset?.mergers?.[1]).toEqual({
      date: "2019-04-01",
      predecessors: [
        { code: "02B", name: "NHS Brookvale CCG" },
        { code: "03C", name: "NHS Calder CCG" },
      ],
      successor: { code: "94X", name: "NHS Brook and Calder CCG" },
    });
  });

  test("tell how many organisations there were and will be", () => {
    const { dataset } = read({ Mergers: mergers(toCome, past) });
    expect(dataset && registryOverTime(dataset)).toEqual([
      { from: undefined, count: 10 },
      { from: "2017-04-01", count: 8 },
      { from: "2019-04-01", count: 7 },
    ]);
    const none = read({}).dataset;
    expect(none && registryOverTime(none)).toEqual([]);
  });

  test("the successor of one that has happened, and the predecessors of one to come, must be known", () => {
    expect(letters(read({ Mergers: mergers([...past.slice(0, 3), "O1A"], [toCome[0], "02B; 0ЗC", undefined, "94X"]) }))).toEqual([
      expect.stringMatching(/^Mergers!A2: O1A is no code in Organisations, and it is there since the merger of 2017-04-01\..*"01A"/),
      expect.stringMatching(/^Mergers!A3: 0ЗC is no code in Organisations, and is to be merged on 2019-04-01\./),
    ]);
  });

  test("a successor that has been merged in its turn need not be known", () => {
    const earlier = [date("2015-04-01"), "81X; 82X", undefined, "91X"];
    expect(read({ Mergers: mergers(earlier, past) }).findings).toEqual([]);
  });

  test("a predecessor that outlives the merger, or a successor from another day, is a note with the merger's cell", () => {
    const late = { "02B": ["2013-04-01", "2019-06-30"], "03C": ["2013-04-01", "2019-03-31"] } as const;
    expect(letters(read({ Organisations: dated(late), Mergers: mergers(toCome) }))).toEqual([
      expect.stringContaining("Mergers!A2: 02B is valid to 2019-06-30, and 94X took over on 2019-04-01."),
    ]);
    expect(letters(read({ Organisations: dated({ "01A": ["2016-04-01", undefined] }), Mergers: mergers(past) }))).toEqual([
      expect.stringContaining("Mergers!A2: 01A is valid from 2016-04-01, and the merger is of 2017-04-01."),
    ]);
    expect(letters(read({ Mergers: mergers([date("2017-04-01"), "04D; 92X", undefined, "01A"]) }))).toEqual([
      expect.stringContaining("04D was merged into 01A on 2017-04-01, and Organisations gives no last day for it."),
    ]);
  });

  test("one organisation may take in another and keep its code", () => {
    expect(
      read({ Organisations: dated({ "01A": ["2013-04-01", undefined] }), Mergers: mergers([past[0], "01A; 92X", undefined, "01A"]) })
        .findings,
    ).toEqual([]);
  });

  test("what was merged away is not merged again", () => {
    expect(letters(read({ Mergers: mergers(past, [date("2018-04-01"), "91X; 95X", undefined, "02B"]) }))).toEqual([
      expect.stringContaining("Mergers!A3: 91X was merged into 01A already, on 2017-04-01 (Mergers!A2)."),
    ]);
  });

  test("a row without a date, a successor or two predecessors is not listed, and says why once", () => {
    const outcome = read({ Mergers: mergers(["31/02/2017", "91X; 92X", undefined, "01A"], [date("2017-04-01"), "91X", undefined, "01A"]) });
    expect(outcome.dataset?.mergers).toEqual([]);
    expect(letters(outcome)).toEqual([
      'Mergers!A2: "31/02/2017" cannot be read as Date. Type a date.',
      expect.stringContaining("Mergers!A3: A merger needs a date, two predecessors or more and a successor"),
    ]);
  });
});

describe("the days between which an organisation exists", () => {
  test("are read, and none are given where there are none", () => {
    const { dataset, findings } = read({ Organisations: dated({ "02B": ["2013-04-01", "2019-03-31"] }) });
    expect(findings).toEqual([]);
    const [first, second] = dataset?.organisations ?? [];
    expect([first?.validFrom, first?.validTo, second?.validFrom, second?.validTo]).toEqual([
      undefined,
      undefined,
      "2013-04-01",
      "2019-03-31",
    ]);
    expect(["2013-03-31", "2013-04-01", "2019-03-31", "2019-04-01"].map((day) => second && existedOn(second, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("a participant that does not exist on the day of publication is queried at its cell, and so is one that ends before it begins", () => {
    const outcome = read({
      Organisations: dated({ "02B": ["2013-04-01", "2018-03-31"], "03C": ["2019-04-01", undefined], "04D": ["2017-04-01", "2013-03-31"] }),
    });
    expect(letters(outcome, "query")).toEqual([
      "Organisations!A3 (02B): 02B takes part and existed only to 2018-03-31; the reports are of 2018-06-15. Say which code it has, and from which day to which.",
      "Organisations!A4 (03C): 03C takes part and exists only from 2019-04-01; the reports are of 2018-06-15. Say which code it has, and from which day to which.",
      "Organisations!A5 (04D): 04D is valid from 2017-04-01 and only to 2013-03-31, which is earlier. Say which code it has, and from which day to which.",
    ]);
  });
});
