import type { CellBook } from "../../src/dataset/cells.ts";
import { asking, book, codes, date, error, type Grid, organisations, percent, type Sheets, type Typed, uncomputed } from "./book.ts";

const settings: Grid = [
  ["Setting", "Value", "Date", "Words"],
  ["Title", "A round"],
  ["Published", date("2018-06-15")],
  ["Participant (one)", "CCG"],
];
const measures: Grid = [
  ["Code", "Title", "Kind"],
  ["m1", "A question", "amount"],
];
const submissions: Grid = [["Code", "m1"], ...codes.map((code, i) => [code, 20 + i])];

/** A workbook in order, with some sheets put in place of others. */
export function round(sheets: Sheets = {}, extra: Partial<CellBook> = {}): CellBook {
  return book({ Settings: settings, Organisations: organisations, Submissions: submissions, Measures: measures, ...sheets }, extra);
}

/** Submissions with one row changed (counted from 1, the header not counted) or rows added. */
export function rows(change: Readonly<Record<number, readonly Typed[]>>): Sheets {
  const grid = submissions.map((row, i) => (i === 0 ? row : (change[i] ?? row)));
  const more = Object.entries(change).flatMap(([at, row]) => (Number(at) > codes.length ? [row] : []));
  return { Submissions: [...grid, ...more] };
}

export function measure(values: Readonly<Record<string, Typed>>): Sheets {
  const row: Record<string, Typed> = { Code: "m1", Title: "A question", Kind: "amount", ...values };
  return { Measures: [Object.keys(row), Object.values(row)] };
}

/** Submissions with these columns beside the codes. */
function columns(headers: readonly string[], row: (i: number) => readonly Typed[]): Sheets {
  return { Submissions: [["Code", ...headers], ...codes.map((code, i) => [code, ...row(i)])] };
}

const number = (value: number) => ({ kind: "number", value });
const missing = (reason: string) => ({ kind: "missing", reason });

export interface Case {
  readonly book: CellBook;
  /** Severity and the beginning of a letter; several when several are due. */
  readonly says?: readonly (readonly [string, string | RegExp])[];
  /** The answer of 02B to m1, when there is a dataset. */
  readonly answer?: object;
}

/** Workbooks as people send them, each with what has to be said of it. */
export const cases: Readonly<Record<string, Case>> = {
  // Languages
  "a language called by its own name": {
    book: round({ Organisations: organisations.map((row, i) => [...row, i === 0 ? "Language" : i === 2 ? "Cymraeg" : undefined]) }),
    says: [["note", /^Organisations!D3: "Cymraeg" cannot be read as Language\. Type a language tag.*Did you mean "cy"\?/]],
  },
  "a language of the reports in words": {
    book: round({ Settings: [...settings, ["Language", "English (UK)"]] }),
    says: [["stop", /^Settings!B5: The setting Language cannot be read\. Type a language tag, such as en-GB or cy\./]],
  },
  // Codes and rows
  "a code in small letters": { book: round(rows({ 2: ["02b", 50] })), answer: number(50), says: [] },
  "a code with spaces and a no-break space": { book: round(rows({ 2: [" 02B\u00a0", 50] })), answer: number(50), says: [] },
  "a letter O for a zero": {
    book: round(rows({ 2: ["O2B", 50] })),
    says: [["hold", /^Submissions!A3: "O2B" is no code.*Did you mean "02B"/]],
  },
  "a code nobody has": { book: round(rows({ 9: ["99Z", 50] })), says: [["hold", /^Submissions!A10: "99Z" is no code/]] },
  "a name for a code": { book: round(rows({ 2: ["NHS Brookvale CCG", 50] })), says: [["hold", /^Submissions!A3.*Did you mean "02B"/]] },
  "a code with the name behind it": {
    book: round(rows({ 2: ["02B Brookvale", 50] })),
    says: [["hold", /^Submissions!A3.*Did you mean "02B"/]],
  },
  "a figure without a code": {
    book: round(rows({ 9: [undefined, 50] })),
    says: [["hold", /^Submissions!B10: The row has figures and no code/]],
  },
  "a total below the data": {
    book: round(rows({ 9: ["Total", 188] })),
    says: [["note", /^Submissions!A10: The row looks like a note or a total/]],
  },
  "a note below the data": {
    book: round(rows({ 9: ["Figures for 05E are provisional and may change."] })),
    says: [["note", /^Submissions!A10: The row looks like a note/]],
  },
  "a note in another column": {
    book: round(rows({ 9: [undefined, "checked by AB"] })),
    says: [["note", /^Submissions!B10: The row has no code/]],
  },
  "a participant twice, the same": {
    book: round(rows({ 9: ["02B", 21] })),
    says: [["note", /^Submissions!A10 \(02B\): 02B has two rows \(also row 3\), which are the same/]],
    answer: number(21),
  },
  "a participant twice, with different answers": {
    book: round(rows({ 9: ["02B", 50] })),
    says: [["hold", /^Submissions!A10 \(02B\): 02B has two rows/]],
    answer: number(50),
  },
  "a code that Excel turned into a number": {
    book: round({
      Organisations: [...organisations.slice(0, 8), ["1E3", "NHS Holme CCG", "Dales"]],
      Submissions: [...submissions.slice(0, 8), [{ kind: "number", value: 1000, shown: "1.00E+03", percent: false }, 50]],
    }),
    says: [["query", /^Submissions!A9 \(1E3\): Excel has turned the code into the number 1.00E\+03; it is read as 1E3/]],
  },
  "a code that lost its leading zeros": {
    book: round({
      Organisations: [...organisations.slice(0, 8), ["008", "NHS Holme CCG", "Dales"]],
      Submissions: [...submissions.slice(0, 8), [8, 50]],
    }),
    says: [["query", /^Submissions!A9 \(008\)/]],
  },
  "a code that Excel turned into a date": {
    book: round(rows({ 2: [date("2018-03-01"), 50] })),
    says: [["hold", /^Submissions!A3: Excel has turned the code into a date/]],
  },
  "codes that are numbers": {
    book: round({
      Organisations: [["Code", "Name", "STP"], ...codes.map((_, i) => [101 + i, `Trust ${i}`, i < 4 ? "A" : "B"])],
      Submissions: [["Code", "m1"], ...codes.map((_, i) => [101 + i, i + 20])],
    }),
    says: [],
  },
  "another participant's name beside a code": {
    book: round({
      Submissions: [["Code", "Name", "m1"], ...codes.map((code, i) => [code, i === 1 ? "NHS Calder CCG" : undefined, 20 + i])],
    }),
    says: [["hold", /^Submissions!B3 \(02B\): The code 02B is that of NHS Brookvale CCG, but the row says "NHS Calder CCG", which is 03C/]],
    answer: number(21),
  },
  "a name with & for and": {
    book: round({
      Organisations: [
        ["Code", "Name", "STP"],
        ...organisations.slice(1).map((row, i) => (i === 1 ? ["02B", "NHS Brook & Vale CCG", "Dales"] : row)),
      ],
      Submissions: [["Code", "Name", "m1"], ...codes.map((code, i) => [code, i === 1 ? "brook and vale" : undefined, 20 + i])],
    }),
    says: [],
  },
  "a name slightly misspelt": {
    book: round({
      Submissions: [["Code", "Name", "m1"], ...codes.map((code, i) => [code, i === 1 ? "NHS Brokvale CCG" : undefined, 20 + i])],
    }),
    says: [["note", /^Submissions!B3 \(02B\)/]],
  },
  "a participant without a single answer": {
    book: round(rows({ 2: ["02B"] })),
    says: [["query", /^Submissions!3:3 \(02B\): The row of 02B has no answers/]],
    answer: missing("not answered"),
  },
  "a row copied from another participant's": {
    book: round({
      ...columns(["m1", "a", "b", "c", "d", "e"], (i) => (i === 1 ? [20, 1, 2, 3, 4, 5] : [20 + i, 1 + i, 2 + 2 * i, 3, 4, 5])),
      Measures: [...measures, ...["a", "b", "c", "d", "e"].map((code) => [code, `Question ${code}`, "amount"])],
    }),
    says: [["query", /^Submissions!B3 \(02B\): All 6 figures of 02B are the same as those of 01A/]],
  },

  // Organisations and footprints
  "an organisation in two footprints": {
    book: round({ Organisations: [...organisations, ["02B", "NHS Brookvale CCG", "Dales"]] }),
    says: [
      [
        "stop",
        /^Organisations!A10 \(02B\): 02B is listed twice \(also in Organisations!A3\), once in Wolds & Coast and once in Dales \(STP\)/,
      ],
    ],
  },
  "an organisation listed twice, the same": {
    book: round({ Organisations: [...organisations, organisations[2] ?? []] }),
    says: [["note", /^Organisations!A10 \(02B\): 02B is listed twice/]],
  },
  "an organisation without a footprint": {
    book: round({ Organisations: organisations.map((row, i) => (i === 2 ? row.slice(0, 2) : row)) }),
    says: [["query", /^Organisations!C3 \(02B\): 02B has no STP/]],
  },
  "as above for a footprint": {
    book: round({ Organisations: organisations.map((row, i) => (i === 2 ? [...row.slice(0, 2), '"'] : row)) }),
    says: [["query", /^Organisations!C3 \(02B\): 02B has no STP/]],
  },
  "a footprint spelt in two ways": {
    book: round({ Organisations: organisations.map((row, i) => (i === 2 ? [...row.slice(0, 2), "Wolds and coast "] : row)) }),
    says: [["note", /^Organisations!C3: The group "Wolds and coast" is read as "Wolds & Coast"/]],
  },
  "a footprint misspelt": {
    book: round({ Organisations: organisations.map((row, i) => (i === 2 ? [...row.slice(0, 2), "Wolds & Cost"] : row)) }),
    says: [["query", /^Organisations!C3: The group "Wolds & Cost" stands for a group of one; did you mean "Wolds & Coast"/]],
  },
  "no grouping": {
    book: round({ Organisations: organisations.map((row) => row.slice(0, 2)) }),
    says: [["stop", /^Organisations: Organisations has no grouping/]],
  },
  "a main grouping that is no column": {
    book: round({ Settings: [...settings, ["Main grouping", "SPT"]] }),
    says: [["stop", /^Settings: Main grouping is "SPT".*Did you mean "STP"/]],
  },
  "an organisation without a name": {
    book: round({ Organisations: organisations.map((row, i) => (i === 2 ? ["02B", undefined, "Dales"] : row)) }),
    says: [["hold", /^Organisations!B3 \(02B\): The organisation has no name/]],
  },
  "an organisation whose code became 1.00E+03": {
    book: round({
      Organisations: [...organisations, [{ kind: "number", value: 1000, shown: "1.00E+03", percent: false }, "NHS Ings CCG", "Dales"]],
    }),
    says: [["stop", /^Organisations!A10: Excel has turned the code into the number/]],
  },
  "a website beside each organisation": {
    book: round({ Organisations: organisations.map((row, i) => [...row, i === 0 ? "Web" : `https://www.example.org/${i}`]) }),
    says: [["note", /^Organisations!D1: The column Web has a different value for everyone, so it is not used as a grouping/]],
  },
  "populations among the groupings": {
    book: round({ Organisations: organisations.map((row, i) => [...row, i === 0 ? "Area" : 100.5 + i]) }),
    says: [["note", /^Organisations!D1: The column Area holds figures/]],
  },
  "a participant that sent nothing": {
    book: round({
      Organisations: organisations.map((row, i) => [...row, i === 0 ? "Participating" : "yes"]),
      Submissions: submissions.slice(0, 8),
    }),
    says: [["query", /^Organisations!A9 \(08H\): 08H is to take part and has no row in Submissions/]],
  },
  "a participant that withdrew": {
    book: round({ Organisations: organisations.map((row, i) => [...row, i === 0 ? "Participating" : i === 2 ? "no" : "yes"]) }),
    says: [["note", /^Organisations!A3 \(02B\): 02B has a row in Submissions and is marked as not taking part/]],
    answer: missing("not asked"),
  },

  // Headers and sheets
  "a title and a date above the headers": {
    book: round({ Submissions: [["CCG functions benchmarking"], [], ["Collected in", "May 2018"], ...submissions] }),
    says: [["note", /^Submissions!1:3: The headers stand in row 4/]],
    answer: number(21),
  },
  "headers in two rows": {
    book: round({ Submissions: [["Code", "m1", undefined], [undefined, "in-house", "shared"], ...submissions.slice(1)] }),
    says: [
      ["note", /^Submissions!2:2: Row 2 looks like a second row of headers/],
      ["note", /^Submissions!C1: Column C has a value and no header/],
    ],
    answer: number(21),
  },
  "a merged header": {
    book: {
      ...round(),
      sheets: round({ Submissions: submissions.map((row, i) => (i === 0 ? row : [...row, 1])) }).sheets.map((sheet) => ({
        ...sheet,
        merged: sheet.name === "Submissions" ? ["B1:C1"] : [],
      })),
    },
    says: [
      ["note", /^Submissions!C1: Column C has 8 values and no header/],
      ["note", /^Submissions!B1:C1: Cells are merged/],
    ],
  },
  "a header with a line break and a no-break space": {
    book: round({ Submissions: [["CODE ", "\u00a0M1\n"], ...submissions.slice(1)] }),
    says: [],
    answer: number(21),
  },
  "two columns with the header a measure uses": {
    book: round({ Submissions: submissions.map((row, i) => [...row, i === 0 ? "m1" : 7]) }),
    says: [["stop", /^Submissions!C1: Columns B and C have the same header, "m1"/]],
  },
  "another word for Code": { book: round({ Submissions: [["ODS code", "m1"], ...submissions.slice(1)] }), says: [], answer: number(21) },
  "no column of codes": {
    book: round({ Submissions: [["Name", "m1"], ...submissions.slice(1)] }),
    says: [["stop", /^Submissions!1:1: The sheet Submissions has no column of codes/]],
  },
  "a column no measure uses": {
    book: round({ Submissions: submissions.map((row, i) => [...row, i === 0 ? "m2" : 7]) }),
    says: [["note", /^Submissions!C1: No measure uses the column "m2"/]],
  },
  "a hidden row, sheet and column": {
    book: {
      ...round(),
      sheets: round().sheets.map((sheet) =>
        sheet.name === "Submissions"
          ? { ...sheet, hidden: true, hiddenColumns: ["B"], rows: sheet.rows.map((row) => ({ ...row, hidden: row.number === 3 })) }
          : sheet,
      ),
    },
    says: [
      ["note", /^Submissions: The sheet Submissions is hidden/],
      ["note", /^Submissions!3:3: One row is hidden \(3\)/],
      ["note", /^Submissions!B:B: One column is hidden \(B\)/],
    ],
    answer: number(21),
  },
  "a sheet's name in other letters": {
    book: book({ settings, ORGANISATIONS: organisations, " submissions ": submissions, measures }),
    says: [],
    answer: number(21),
  },
  "a sheet's name misspelt": {
    book: book({ Settings: settings, Organisations: organisations, Submisions: submissions, Measures: measures }),
    says: [
      ["stop", /^Submissions: The workbook has no sheet "Submissions" \(it has "Settings", "Organisations", "Submisions"/],
      ["note", /^Submisions: .*Did you mean "Submissions"/],
    ],
  },
  "no Measures": {
    book: book({ Settings: settings, Organisations: organisations, Submissions: submissions }),
    says: [["stop", /^Measures: The workbook has no sheet "Measures".*Add a sheet Measures with the columns Code, Title, Kind/]],
  },
  "a sheet of one's own": {
    book: round({ Scratch: [["anything"]] }),
    says: [["note", /^Scratch: "Scratch" is none of the workbook's sheets/]],
  },

  // Answers
  "a number with words": {
    book: asking({ Unit: "WTE" }, [1, "12 WTE", 3, 4, 5, 6, 7, 8]),
    answer: number(12),
    says: [["note", /^Submissions!B3 \(02B\): A question: "12 WTE" is read as 12/]],
  },
  "n/k": {
    book: asking({}, [1, "n/k", 3, 4, 5, 6, 7, 8]),
    answer: missing("not answered"),
    says: [["query", /^Submissions!B3 \(02B\): A question: "n\/k" is no answer/]],
  },
  "an error": {
    book: asking({}, [1, error("#DIV/0!"), 3, 4, 5, 6, 7, 8]),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): .*the error #DIV\/0!/]],
  },
  "a formula never calculated": {
    book: asking({}, [1, uncomputed("C3*2"), 3, 4, 5, 6, 7, 8]),
    answer: missing("invalid"),
    says: [["hold", /^Submissions!B3 \(02B\): .*never been calculated/]],
  },
  "a date where a number is asked for": {
    book: asking({}, [1, date("2018-10-12"), 3, 4, 5, 6, 7, 8]),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): .*a date \(2018-10-12\)/]],
  },
  "fractions for percentages, all the way down": {
    book: asking({ Kind: "share" }, [0.1, 0.45, 0.5, 1, 0, 0.25, 0.3, 0.4]),
    answer: number(45),
    says: [["note", /^Submissions!B1: The figures of m1 lie between 0 and 1, so they are read as fractions/]],
  },
  "percentages formatted as such": {
    book: asking({ Kind: "share" }, [10, percent(0.45), 50, 60, 70, 20, 30, 40]),
    answer: number(45),
    says: [],
  },
  "a share above 100": {
    book: asking({ Kind: "share" }, [10, 145, 50, 60, 70, 20, 30, 40]),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): A question: 145% is above 100%/]],
  },
  "a share above 100 that can be so": {
    book: asking({ Kind: "share", "Highest plausible": 200 }, [10, 145, 50, 60, 70, 20, 30, 40]),
    answer: number(145),
    says: [],
  },
  "a numerator above its denominator": {
    book: round({
      ...columns(["n", "d"], (i) => [i === 1 ? 120 : 40 + i, 100]),
      ...measure({ Kind: "share", Numerator: "n", Denominator: "d" }),
    }),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): A question: The numerator \(120\) is above the denominator \(100\)/]],
  },
  "a denominator of 0": {
    book: round({
      ...columns(["n", "d"], (i) => [40 + i, i === 1 ? 0 : 100]),
      ...measure({ Kind: "rate", Numerator: "n", Denominator: "d" }),
    }),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): A question: The denominator is 0/]],
  },
  "a numerator without its denominator": {
    book: round({
      ...columns(["n", "d"], (i) => [40 + i, i === 1 ? undefined : 100]),
      ...measure({ Kind: "rate", Numerator: "n", Denominator: "d" }),
    }),
    answer: missing("not answered"),
    says: [["query", /^Submissions!B3 \(02B\): A question: The numerator is given and the denominator is not/]],
  },
  "a strange denominator": {
    book: round({
      ...columns(["n", "d"], (i) => [40 + i, i === 1 ? "many" : 100]),
      ...measure({ Kind: "rate", Numerator: "n", Denominator: "d" }),
    }),
    answer: missing("invalid"),
    says: [["query", /^Submissions!C3 \(02B\): d: "many" is not a number/]],
  },
  "a figure below 0 where nobody else's is": {
    book: asking({}, [10, -12, 50, 60, 70, 20, 30, 40]),
    answer: number(-12),
    says: [["query", /^Submissions!B3 \(02B\): A question: −12 is below 0/]],
  },
  "a figure above the plausible ones": {
    book: asking({ "Highest plausible": 100 }, [10, 120, 50, 60, 70, 20, 30, 40]),
    answer: number(120),
    says: [["query", /^Submissions!B3 \(02B\): A question: 120 is above 100, the highest plausible figure/]],
  },
  "an empty part of a split": {
    book: round({ ...columns(["h", "s"], (i) => [90, i === 1 ? undefined : 10]), ...measure({ Kind: "split", Parts: "h; s" }) }),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): A question: s has no figure while the other parts have/]],
  },
  "a split of nothing": {
    book: round({ ...columns(["h", "s"], (i) => [i === 1 ? 0 : 90, i === 1 ? 0 : 10]), ...measure({ Kind: "split", Parts: "h; s" }) }),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): A question: All parts are 0/]],
  },
  "parts that miss their total": {
    book: round({
      ...columns(["h", "s", "all"], (i) => [90, 10, i === 1 ? 120 : 100]),
      ...measure({ Kind: "split", Parts: "h; s", Value: "all" }),
    }),
    answer: { kind: "parts", amounts: [90, 10], total: 100 },
    says: [["query", /^Submissions!D3 \(02B\): A question: The parts add up to 100, and the total given is 120/]],
  },
  "percentages that miss 100": {
    book: round({ ...columns(["h", "s"], (i) => [i === 1 ? 80 : 90, 10]), ...measure({ Kind: "split", Unit: "%", Parts: "h; s" }) }),
    says: [["query", /^Submissions!B3 \(02B\): A question: The parts add up to 90%, not to 100%/]],
  },
  "a figure that its own parts contradict": {
    book: round({
      ...columns(["v", "n", "d"], (i) => [i === 1 ? 5 : 2, 200, 100]),
      ...measure({ Kind: "rate", Value: "v", Numerator: "n", Denominator: "d" }),
    }),
    answer: number(5),
    says: [["query", /^Submissions!B3 \(02B\): A question: 5 is given, and numerator and denominator make it 2/]],
  },
  "an option misspelt": {
    book: asking({ Kind: "choice", Options: "Own team; Shared team" }, [
      "Own team",
      "Sharred team",
      "Own team",
      "own TEAM",
      "Shared team",
      "Own team",
      "Own team",
      "Own team",
    ]),
    answer: missing("invalid"),
    says: [["query", /^Submissions!B3 \(02B\): .*Did you mean "Shared team"/]],
  },
  "options nobody listed": {
    book: asking({ Kind: "choice" }, ["Own", "Shared", "own", "Own", "Shared", "Own", "Own", "Own"]),
    answer: { kind: "option", option: "Shared" },
    says: [["note", /^Measures!.*: m1 has no options; the answers found are used: Own; Shared/]],
  },

  // Measures
  "a measure that names no column there is": {
    book: round(measure({ Value: "m11" })),
    says: [["stop", /^Measures!D2: Neither Submissions nor Public data has a column "m11", which m1 needs. Did you mean "m1"/]],
  },
  "a kind nobody knows": {
    book: round(measure({ Kind: "ratios" })),
    says: [["stop", /^Measures!C2: "ratios" cannot be read as Kind. Type amount, rate/]],
  },
  "a code used twice": {
    book: round({ Measures: [...measures, ["M1", "Another", "amount"]] }),
    says: [["stop", /^Measures!A3: The code M1 is used twice \(also in Measures!A2\)/]],
  },
  "a numerator alone": { book: round(measure({ Numerator: "m1" })), says: [["stop", /^Measures!.*: m1 has no denominator/]] },
  "a source nobody listed": { book: round(measure({ Source: "ons" })), says: [["stop", /^Measures!D2: Sources has no row "ons"/]] },
  "a chart nobody draws": {
    book: round(measure({ Charts: "sorted-bar; peer-dots" })),
    says: [["stop", /^Measures!D2: There is no chart "sorted-bar". Did you mean "sorted-bars"/]],
  },
  "a measure against none": {
    book: round(measure({ Against: "population" })),
    says: [["stop", /^Measures!D2: There is no measure "population" to set m1 against/]],
  },
  "a policy misspelt": {
    book: round(measure({ Disclosure: "annonymous" })),
    says: [["stop", /^Measures!D2: "annonymous" cannot be read as Disclosure/]],
  },
  "a header one slip away": {
    book: round(measure({ Disclosue: "own" })),
    says: [["stop", /^Measures!D1: Measures has no column "Disclosue", so it is not read. Did you mean "Disclosure"/]],
  },
  "a column of one's own in Measures": {
    book: round(measure({ "Checked by": "AB" })),
    says: [["note", /^Measures!D1: Measures has no column "Checked by"/]],
  },
  "a split of one part": {
    book: round(measure({ Kind: "split", Parts: "m1" })),
    says: [["stop", /^Measures!D2: m1 is a split and needs two parts or more/]],
  },
  "a rating without options": {
    book: round(measure({ Kind: "rating" })),
    says: [["stop", /^Measures!.*: m1 is a rating and needs its options/]],
  },
  "a ratio of nothing": {
    book: round(measure({ Average: "ratio" })),
    says: [["stop", /^Measures!D2: m1: a ratio needs a numerator and a denominator/]],
  },
  "99 decimals": { book: round(measure({ Decimals: 99 })), says: [["stop", /^Measures!D2: 99 decimals cannot be printed/]] },
  "a rate per 0": { book: round(measure({ Per: 0 })), says: [["stop", /^Measures!D2: A rate is per a number above 0/]] },
  "a formula in Measures": {
    book: round(measure({ Title: uncomputed("A1") })),
    says: [["stop", /^Measures!B2: "=A1" cannot be read as Title/]],
  },

  // Settings and the rest
  "a date that could be two": {
    book: round({ Settings: [...settings.slice(0, 2), ["Published", "01/02/2018"]] }),
    says: [["stop", /^Settings!B3: The setting Published cannot be read. Type a date/]],
  },
  "a date in words": { book: round({ Settings: [...settings.slice(0, 2), ["Published", "1st February 2018"]] }), says: [] },
  "no date, in a workbook that says when it was saved": {
    book: round({ Settings: settings.slice(0, 2) }),
    says: [["note", /^Settings: No date of publication is given; the day the workbook was last saved, 2018-06-15/]],
  },
  "no date at all": {
    book: round({ Settings: settings.slice(0, 2) }, { saved: undefined }),
    says: [["stop", /^Settings: The workbook does not say when the round is published/]],
  },
  "a setting twice": {
    book: round({ Settings: [...settings, ["Title", "Another"]] }),
    says: [["stop", /^Settings!A5: The setting Title is given twice/]],
  },
  "a setting misspelt": {
    book: round({ Settings: [...settings, ["Publishr", "X"]] }),
    says: [["note", /^Settings!A5: There is no setting "Publishr", so the row is not used. Did you mean "Publisher"/]],
  },
  "a threshold for no measure": {
    book: round({ Settings: [...settings, ["Threshold for m2", 100]] }),
    says: [["stop", /^Settings!A5: There is no measure "m2" for the threshold/]],
  },
  "a contact with two addresses": {
    book: round({
      Contacts: [["Participant", "Name", "Email"], ...codes.map((code, i) => [code, "A", i === 1 ? "a@x.org; b@x.org" : `${code}@x.org`])],
    }),
    says: [
      ["note", /^Contacts!C3 \(02B\): "a@x.org; b@x.org" is more than one address, so none is used/],
      ["note", /^Contacts \(02B\): 02B takes part and has no contact/],
    ],
  },
  "an address that hides another": {
    book: round({
      Contacts: [["Participant", "Email"], ...codes.map((code, i) => [code, i === 1 ? "a@x.org <b@y.org>" : `${code}@x.org`])],
    }),
    says: [
      ["note", /^Contacts!B3 \(02B\): .* is more than one address/],
      ["note", /^Contacts \(02B\): 02B takes part and has no contact/],
    ],
  },
  "an address in another alphabet": {
    book: round({ Contacts: [["Participant", "Email"], ...codes.map((code, i) => [code, i === 1 ? "a@nhѕ.net" : `${code}@x.org`])] }),
    says: [
      ["note", /^Contacts!B3 \(02B\): .* is no e-mail address/],
      ["note", /^Contacts \(02B\): 02B takes part and has no contact/],
    ],
  },
  "one address for two participants": {
    book: round({ Contacts: [["Participant", "Email"], ...codes.map((code, i) => [code, i < 2 ? "both@x.org" : `${code}@x.org`])] }),
    says: [["note", /^Contacts: both@x.org is the contact of 01A, 02B/]],
  },
  "a link that is none": {
    book: round({
      Sources: [
        ["Code", "Title", "Link"],
        ["ons", "Estimates", "javascript:alert(1)"],
      ],
    }),
    says: [["note", /^Sources!C2: The link is not an https address/]],
  },
  "an earlier round nobody took part in": {
    book: round({
      "Earlier rounds": [
        ["Round", "Code", "m1"],
        ["2017", "O2B", 5],
      ],
    }),
    says: [["note", /^Earlier rounds!B2: "O2B" is no code in Organisations/]],
  },
  "a measure asked since a round that never was": {
    book: round({
      ...measure({ "Asked since": "2O17" }),
      "Earlier rounds": [
        ["Round", "Code", "m1"],
        ["2017", "02B", 5],
      ],
    }),
    says: [["stop", /^Measures!D2: There is no round "2O17".*Did you mean "2017"/]],
  },
};
