import type { Chart, KeyItem } from "../../src/charts/chart.ts";
import type { Block, Cover, Drawings, Figure, Heading, Inline, Paragraph, Report, Row, Table } from "../../src/report/blocks.ts";

/** Builders of a report that holds every kind of block, with small charts in Vega's vocabulary. Names and figures are invented. */
export class Sample {
  readonly drawings = new Map<Chart, readonly string[]>();
  private figures = 0;

  chart(
    width: number,
    height: number,
    changes: Partial<Chart> = {},
    layers: readonly string[] = [barsSvg(width, height), ownSvg(width, height)],
  ): Chart {
    const chart: Chart = {
      kind: "sorted-bars",
      width,
      height,
      layers: [],
      title: "11 of 93 CCGs spend more a head than Ashdale",
      subtitle: "Running cost per registered person, £, 93 CCGs in order, 2017/18",
      key: [],
      description: "Bars of 93 CCGs in order from £17.89 to £25.98. Ashdale, at £23.62, is 12th highest; the median is £21.64.",
      note: undefined,
      ...changes,
    };
    this.drawings.set(chart, layers);
    return chart;
  }

  figure(width = 487, height = 150, changes: Partial<Chart> = {}): Figure {
    this.figures += 1;
    const chart = this.chart(width, height, changes);
    return { kind: "figure", number: this.figures, id: `figure-${this.figures}`, chart, notes: ["Source: CCG annual accounts 2017/18."] };
  }
}

export function heading(level: Heading["level"], text: string, id: string, changes: Partial<Heading> = {}): Heading {
  return { kind: "heading", level, kicker: undefined, text: [{ text }], id, listed: level === 1, ...changes };
}

export function paragraph(text: string | readonly Inline[], style: Paragraph["style"] = "body"): Paragraph {
  return { kind: "paragraph", style, text: typeof text === "string" ? [{ text }] : text };
}

function cover(sample: Sample): Cover {
  return {
    kicker: "CCG functions benchmarking 2018",
    title: "NHS Ashdale CCG",
    titleLanguage: undefined,
    subtitle: "Your position in the Wolds & Coast footprint",
    paragraphs: [
      paragraph([{ text: "Bespoke report for participant P101", bold: true }]),
      paragraph("Compared with the 8 CCGs of your sustainability and transformation partnership and with all 93 CCGs that took part."),
      paragraph("The bars above are the 93 participating CCGs in order of population.", "note"),
    ],
    art: sample.chart(595.28, 250, { title: "Cover art" }),
  };
}

export function report(blocks: readonly Block[], changes: Partial<Report> = {}, sample = new Sample()): Report {
  return {
    code: "P101",
    title: "NHS Ashdale CCG: your position in Wolds & Coast",
    language: "en-GB",
    author: "CCG Functions Benchmarking",
    subject: "Bespoke benchmarking report, 2018",
    created: "2018-11-01",
    header: { left: "NHS Ashdale CCG", right: "CCG functions benchmarking 2018" },
    footer: { left: "Wolds & Coast STP  ·  93 participating CCGs  ·  invented data" },
    cover: cover(sample),
    blocks,
    attachments: [
      {
        name: "ashdale-data.csv",
        type: "text/csv",
        description: "Every figure in this report, as a table",
        text: "measure,you,median\nRunning cost,23.62,21.64\n",
      },
    ],
    ...changes,
  };
}

const KEY: readonly KeyItem[] = [
  { mark: "square", colour: "own", label: "NHS Ashdale CCG" },
  { mark: "circle", colour: "peer", label: "Others in your STP" },
  { mark: "diamond", colour: "peer", label: "Neighbours" },
  { mark: "line", colour: "peer", label: "STP median" },
  { mark: "dashed", colour: "ink", label: "Median of all CCGs" },
  { mark: "open circle", colour: "other", label: "Last round" },
];

/** A report in which every kind of block and mark occurs. */
export function everyBlock(): { report: Report; drawings: Drawings } {
  const sample = new Sample();
  const blocks: Block[] = [
    heading(1, "What is in this report", "contents"),
    { kind: "contents" },
    heading(2, "How the comparisons work", "how", { listed: true }),
    paragraph("Every chart in this report uses the same three colours, and never relies on colour alone."),
    {
      kind: "list",
      ordered: false,
      style: "body",
      items: [
        [{ text: "STP median: ", bold: true }, { text: "the middle value of the 8 CCGs." }],
        [{ text: "Rank: " }, { text: "1 is the highest value." }],
      ],
    },
    { kind: "list", ordered: true, style: "commentary", items: [[{ text: "Read the summary." }], [{ text: "Ask the questions." }]] },
    paragraph([
      { text: "Every figure is also in the attached file, in the " },
      { text: "appendix", link: { to: "inside", id: "appendix" } },
      { text: " and on the " },
      {
        text: "project's own pages, which have a long name that runs over to the next line",
        link: { to: "outside", address: "https://example.org/benchmarking?a=1&b=2" },
      },
      { text: ". In Welsh: " },
      { text: "Bwrdd Iechyd Prifysgol Betsi Cadwaladr (ŵ, ŷ)", language: "cy", italic: true },
      { text: "." },
    ]),
    heading(1, "A small CCG with high running costs for its footprint", "summary", { kicker: "Summary" }),
    paragraph(
      "Ashdale serves 136,400 people, the smallest of the 8 CCGs in Wolds & Coast. It spends £23.62 a head on running costs, £3.09 above the STP median.",
      "lead",
    ),
    spine(sample),
    {
      kind: "columns",
      gap: 18,
      columns: [
        {
          width: 290,
          blocks: [
            {
              kind: "box",
              title: "How to read this",
              blocks: [paragraph("A strip holds all 93 CCGs in order, lowest on the left. The dot is you.", "note")],
            },
          ],
        },
        {
          width: "fill",
          blocks: [
            heading(2, "What to ask next", "ask"),
            { kind: "list", ordered: false, style: "commentary", items: [[{ text: "Why is eligibility 78% above the STP median?" }]] },
          ],
        },
      ],
    },
    heading(1, "Running cost per head", "cost", { kicker: "Your organisation" }),
    paragraph(
      "Ashdale’s running cost of £23.62 a head is the highest of the 8 CCGs in Wolds & Coast and higher than 88% of all participants.",
      "lead",
    ),
    {
      kind: "key-numbers",
      items: [
        { label: "You", value: "£23.62", under: "per registered person", own: true },
        { label: "STP median", value: "£20.53", under: "8 CCGs", own: false },
        { label: "All-CCG median", value: "£21.64", under: "93 CCGs", own: false },
        { label: "Rank in STP", value: "1st", under: "of 8, highest first", own: false },
      ],
    },
    { kind: "rule" },
    sample.figure(487, 120, { key: KEY, note: "Unnamed values are rounded to the nearest £0.20." }),
    {
      kind: "columns",
      gap: 18,
      columns: [
        { width: 304, blocks: [sample.figure(304, 150, { title: "Ashdale compared with its seven neighbours" })] },
        {
          width: "fill",
          blocks: [
            heading(2, "What this means", "means"),
            paragraph("At the STP median Ashdale would spend about £421,000 a year less.", "commentary"),
            paragraph(
              [{ text: "See " }, { text: "National findings", link: { to: "inside", id: "figure-1" } }, { text: "." }],
              "commentary",
            ),
          ],
        },
      ],
    },
    {
      kind: "together",
      blocks: [
        heading(2, "Kept together", "together"),
        paragraph("With its heading."),
        heading(3, "Within", "within"),
        paragraph("A third level."),
      ],
    },
    { kind: "page-break" },
    heading(1, "Your footprint in figures", "appendix", { kicker: "Appendix" }),
    paragraph("Figures behind the charts for each CCG in Wolds & Coast. Your row is first."),
    figures(60),
    heading(2, "What each measure means", "definitions", { listed: true }),
    definitions(),
  ];
  return { report: report(blocks, {}, sample), drawings: sample.drawings };
}

/** A report of about `measures` pages, each with two charts, a table and commentary: what a round usually prints. */
export function longReport(measures: number): { report: Report; drawings: Drawings } {
  const sample = new Sample();
  const blocks: Block[] = [heading(1, "What is in this report", "contents"), { kind: "contents" }];
  for (let i = 1; i <= measures; i++) blocks.push(...measurePage(sample, i));
  blocks.push(heading(1, "Your footprint in figures", "appendix", { kicker: "Appendix" }), figures(93), definitions());
  return { report: report(blocks, {}, sample), drawings: sample.drawings };
}

function measurePage(sample: Sample, i: number): Block[] {
  return [
    heading(1, `Running cost per head, measure ${i}`, `measure-${i}`, { kicker: `Chapter ${Math.ceil(i / 10)}` }),
    paragraph(
      `Ashdale’s running cost of £${(20 + i / 7).toFixed(2)} a head is the highest of the 8 CCGs in Wolds & Coast and higher than 88% of all participants.`,
      "lead",
    ),
    {
      kind: "key-numbers",
      items: ["You", "STP median", "All-CCG median"].map((label, k) => ({
        label,
        value: `£${(20 + k + i / 9).toFixed(2)}`,
        under: "per registered person",
        own: k === 0,
      })),
    },
    { kind: "rule" },
    sample.figure(487, 150, { key: KEY.slice(0, 3), title: `${i} of 93 CCGs spend more a head than Ashdale` }),
    {
      kind: "columns",
      gap: 18,
      columns: [
        { width: 304, blocks: [sample.figure(304, 170)] },
        {
          width: "fill",
          blocks: [
            heading(2, "What this means", `means-${i}`),
            paragraph(
              "At the STP median Ashdale would spend about £421,000 a year less. Small CCGs carry fixed costs: a governing body, an accountable officer and statutory reporting cost much the same whatever the population.",
              "commentary",
            ),
            paragraph("What to ask next: does a population of 136,400 support 41 posts per 100,000 on its own?", "commentary"),
          ],
        },
      ],
    },
  ];
}

function spine(sample: Sample): Table {
  const row = (name: string, own: string): Row => ({
    kind: "cells",
    role: "plain",
    cells: [
      ...[name, own, "20.53", "21.64"].map((text) => ({ kind: "text" as const, text: [{ text }] })),
      { kind: "picture", chart: sample.chart(150, 12, {}, [stripSvg()]) },
      { kind: "text", text: [{ text: "1 of 8" }] },
    ],
  });
  return {
    kind: "table",
    style: "spine",
    title: {
      number: 1,
      text: "You stand out most on staffing and running costs",
      subtitle: "Your value, and your place among all 93 participating CCGs, 2017/18",
    },
    summary: "Measures in two groups, with your value, the two medians, and your rank in the STP.",
    columns: [
      { title: "Measure", align: "left", width: "fill" },
      { title: "You", align: "right", width: 52 },
      { title: "STP median", align: "right", width: 52 },
      { title: "All-CCG median", align: "right", width: 56 },
      { title: "Lowest  ←  93 CCGs in order  →  highest", align: "centre", width: 160 },
      { title: "STP rank", align: "right", width: 39 },
    ],
    rows: [
      { kind: "group", title: "The population you serve" },
      row("People served", "136,400"),
      row("People per square km", "174"),
      { kind: "group", title: "Your organisation" },
      row("Running cost per head, £", "23.62"),
    ],
  };
}

/** A table of figures, the own row first and the medians last. */
export function figures(rows = 3): Table {
  const cells = (name: string, role: "own" | "plain" | "total"): Row => ({
    kind: "cells",
    role,
    cells: [name, "254,300", "75", "16.8", "18.05"].map((text) => ({ kind: "text", text: [{ text }] })),
  });
  return {
    kind: "table",
    style: "data",
    title: undefined,
    summary: "Four measures for the CCGs in the STP, with medians.",
    columns: [
      { title: "CCG", align: "left", width: "fill" },
      ...["People", "Density", "65+ %", "Cost £"].map((title) => ({ title, align: "right" as const, width: 70 })),
    ],
    rows: [
      cells("NHS Ashdale CCG", "own"),
      ...Array.from({ length: rows }, (_, i) => cells(`NHS Invented ${i + 1} CCG`, "plain")),
      cells("STP median", "total"),
      cells("All-CCG median", "total"),
    ],
  };
}

function definitions(): Table {
  const row = (term: string, meaning: string): Row => ({
    kind: "cells",
    role: "plain",
    cells: [term, meaning].map((text) => ({ kind: "text", text: [{ text }] })),
  });
  return {
    kind: "table",
    style: "definitions",
    title: undefined,
    summary: "What each column means.",
    columns: [
      { title: "Column", align: "left", width: 90 },
      { title: "Definition", align: "left", width: "fill" },
    ],
    rows: [row("People", "Patients registered with member practices"), row("Density", "Registered people per square kilometre")],
  };
}

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" class="marks"';

/** 93 pale bars with an axis, a clipped grid line and a turned label: Vega's own elements and attributes. */
export function barsSvg(width: number, height: number): string {
  const step = width / 93;
  const bars = Array.from({ length: 93 }, (_, i) => {
    const tall = 20 + (i / 93) * (height - 40);
    return `<path aria-hidden="true" d="M${(i * step).toFixed(2)},${(height - tall).toFixed(2)}h${(step * 0.7).toFixed(2)}v${tall.toFixed(2)}h${(-step * 0.7).toFixed(2)}Z" fill="#C3CCD3"/>`;
  }).join("");
  return (
    `<svg ${SVG} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><clipPath id="clip0"><rect x="0" y="0" width="${width}" height="${height}"></rect></clipPath></defs>` +
    `<g fill="none" stroke-miterlimit="10" transform="translate(0,0)"><g class="mark-rect" role="graphics-object" clip-path="url(#clip0)">${bars}</g>` +
    `<line x2="${width}" y2="0" transform="translate(0,20.5)" stroke="#17242E" stroke-width="1" stroke-dasharray="3,2"></line>` +
    `<text text-anchor="end" transform="translate(${width},14) rotate(0) translate(0,3)" font-family="Sans" font-size="9px" fill="#4A5B68">All-CCG median £21.64 &amp; rising</text>` +
    `<text text-anchor="middle" transform="translate(10,60) rotate(-90)" font-family="Sans" font-size="9px" font-weight="600" fill="#17242E" opacity="0.8"><tspan x="0">Cost</tspan><tspan x="0" dy="10">per head</tspan></text></g></svg>`
  );
}

function ownSvg(width: number, height: number): string {
  return `<svg ${SVG} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g fill="none"><path d="M${width * 0.8},30h4v${height - 30}h-4Z" fill="#0B3558"/><text x="${width * 0.8}" y="24" font-family="Sans" font-size="10px" font-weight="bold" fill="#0B3558">Ashdale £23.62</text></g></svg>`;
}

function stripSvg(): string {
  return `<svg ${SVG} width="150" height="12"><g fill="none"><rect x="0" y="3" width="150" height="6" fill="#E3E8EB"/><rect x="40" y="3" width="60" height="6" fill="#C3CCD3"/><path transform="translate(120,6)" d="M4,0A4,4,0,1,1,-4,0A4,4,0,1,1,4,0Z" fill="#0B3558" stroke="white" stroke-width="1"/></g></svg>`;
}
