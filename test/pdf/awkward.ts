import type { Block, Drawings, Inline, Report, Row, Table, TableCell } from "../../src/report/blocks.ts";
import { heading, paragraph, report, Sample } from "./sample.ts";

/** What hardly fits a page: the longest answers Excel holds, tables over many pages and of one row, and no chart at all. */

interface Awkward {
  readonly name: string;
  readonly report: Report;
  readonly drawings: Drawings;
}

/** As many characters as a cell of Excel holds. */
const LONGEST = 32_767;
const WELSH = "Bwrdd Iechyd Tŷ Gwyn & Llŷn <Ŵy>";

/** Reports that each go to an edge. */
export function awkwardReports(): Awkward[] {
  return [
    made("long answers", longAnswers),
    made("tables", tables),
    made("names", names, { title: `${WELSH} “Ŷ”`, code: "X&1<", header: { left: WELSH, right: "A & B" }, attachments: [] }),
    bare(),
  ];
}

function made(name: string, write: (sample: Sample) => readonly Block[], changes: Partial<Report> = {}): Awkward {
  const sample = new Sample();
  return { name, report: report(write(sample), changes, sample), drawings: sample.drawings };
}

/** A cover without a picture, one page of words, nothing attached. */
function bare(): Awkward {
  const plain = report([heading(1, "One", "one"), paragraph("Nothing to draw.")], { attachments: [] });
  return { name: "no chart", report: { ...plain, cover: { ...plain.cover, art: undefined } }, drawings: new Map() };
}

function longAnswers(): Block[] {
  const sentence = "We share a quarter of our posts & two of our offices. ";
  const long = sentence.repeat(LONGEST / sentence.length + 1).slice(0, LONGEST);
  const link = (text: string): Inline => ({ text, link: { to: "outside", address: "https://example.org/a?b=1&c=2" } });
  return [
    heading(1, "Your own words", "own"),
    { kind: "box", title: "Your answer", blocks: [paragraph(long)] },
    { kind: "list", ordered: true, style: "body", items: [[{ text: long.slice(0, 9000) }], [{ text: "x".repeat(3000) }]] },
    paragraph([{ text: "See " }, link(sentence.repeat(120)), { text: "." }]),
    { kind: "together", blocks: [heading(2, "Too tall for a page", "tall"), paragraph(long.slice(0, 12_000))] },
    heading(2, long.slice(0, 900), "long", { listed: true, kicker: long.slice(0, 90) }),
    paragraph("Words below a heading of many lines."),
  ];
}

function tables(sample: Sample): Block[] {
  const many = Array.from({ length: 160 }, (_, i): Row => {
    if (i % 23 === 0) return { kind: "group", title: `Group ${i / 23 + 1} & others` };
    return row(`Measure ${i}`, i === 40 ? "A long definition. ".repeat(420) : `${i}%`, "–", i % 7 === 0 ? "total" : "plain");
  });
  return [
    heading(1, "Tables", "tables"),
    table([row("One row", "45%", "=3 of 8", "own")], "One row"),
    table([row("One total", "45%", "1st", "total")], undefined),
    table([{ kind: "group", title: "A group alone" }], undefined),
    table(many, "Over many pages"),
    {
      kind: "columns",
      gap: 12,
      columns: [
        { width: "fill", blocks: [table(many.slice(1, 23), undefined)] },
        { width: 180, blocks: [sample.figure(180, 90), paragraph("Beside a table. ".repeat(60), "commentary")] },
      ],
    },
  ];
}

function names(sample: Sample): Block[] {
  const name = { text: WELSH, language: "cy" };
  const short: Inline = { text: "STP", expansion: "sustainability & transformation partnership <one>" };
  const joint: Inline = { text: "=3rd", spoken: "joint 3rd & “last”" };
  return [
    { ...heading(1, "", "names", { kicker: WELSH }), kind: "heading", text: [{ text: "Your " }, short, { text: " and " }, name] },
    { kind: "contents" },
    paragraph([name, { text: " is " }, joint, { text: " of the " }, short, { text: ".", bold: true }]),
    { kind: "list", ordered: false, style: "body", items: [[name], [short], [joint]] },
    {
      kind: "key-numbers",
      items: ["You & yours", "<All>"].map((label, i) => ({ label, value: [joint], under: WELSH, own: i === 0 })),
    },
    { ...sample.figure(487, 90, { description: `${WELSH} is highest.` }), title: [name, { text: " is " }, joint], notes: [WELSH] },
    {
      ...table([row(WELSH, "&", "<", "own")], "Names"),
      title: { number: undefined, text: [name, { text: " & " }, short], subtitle: WELSH },
      columns: [[name], [short], [joint]].map((title) => ({ title, align: "right", width: "fill" })),
      rows: [{ kind: "cells", role: "own", cells: [name, short, joint].map((one): TableCell => ({ kind: "text", text: [one] })) }],
    },
  ];
}

function table(rows: readonly Row[], title: string | undefined): Table {
  return {
    kind: "table",
    style: "data",
    title: title === undefined ? undefined : { number: undefined, text: title, subtitle: "By measure" },
    summary: `Measures & places: ${rows.length} rows.`,
    columns: ["Measure", "You", "Place"].map((column, i) => ({ title: column, align: i === 0 ? "left" : "right", width: "fill" })),
    rows,
  };
}

function row(first: string, second: string, third: string, role: "own" | "plain" | "total"): Row {
  return { kind: "cells", role, cells: [first, second, third].map((text): TableCell => ({ kind: "text", text: [{ text }] })) };
}
