import type { Cell, CellBook, CellSheet } from "../../src/dataset/cells.ts";
import { datasetFrom, type Outcome } from "../../src/dataset/dataset-from.ts";
import { letter } from "../../src/dataset/finding.ts";

/** What a test types into a cell. */
export type Typed = string | number | boolean | undefined | Cell;
export type Grid = readonly (readonly Typed[])[];
export type Sheets = Readonly<Record<string, Grid>>;

/** A workbook as the reader would see it, made from plain grids; the first row is row 1. */
export function book(sheets: Sheets, extra: Partial<CellBook> = {}): CellBook {
  return { file: "round.xlsx", sheets: Object.entries(sheets).map(([name, grid]) => sheet(name, grid)), saved: "2018-06-15", ...extra };
}

function sheet(name: string, grid: Grid): CellSheet {
  const rows = grid.map((row, r) => ({
    number: r + 1,
    hidden: false,
    cells: new Map(row.flatMap((typed, c) => (typed === undefined ? [] : [[columnLetter(c), cell(typed)] as const]))),
  }));
  return { name, hidden: false, rows: rows.filter(({ cells }) => cells.size > 0) };
}

function cell(typed: string | number | boolean | Cell): Cell {
  if (typeof typed === "string") return { kind: "text", text: typed };
  if (typeof typed === "number") return { kind: "number", value: typed, shown: String(typed), percent: false };
  return typeof typed === "boolean" ? { kind: "boolean", value: typed } : typed;
}

function columnLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
}

export const percent = (fraction: number): Cell => ({ kind: "number", value: fraction, shown: `${fraction * 100}%`, percent: true });
export const date = (iso: string): Cell => ({ kind: "date", serial: Date.parse(iso) / 86_400_000 + 25569, iso });
export const error = (code: string): Cell => ({ kind: "error", code });
export const uncomputed = (formula: string): Cell => ({ kind: "uncomputed", formula });

/** Eight organisations in two STPs, all taking part. */
export const codes = ["01A", "02B", "03C", "04D", "05E", "06F", "07G", "08H"] as const;
const names = ["Ashdale", "Brookvale", "Calder", "Denby", "Eskmoor", "Fenwick", "Garth", "Holme"];

export const organisations: Grid = [
  ["Code", "Name", "STP"],
  ...codes.map((code, i) => [code, `NHS ${names[i]} CCG`, i < 4 ? "Wolds & Coast" : "Dales"]),
];

/** A workbook with one question, whose cells are given in the order of the organisations; everything else is in order. */
export function asking(measure: Readonly<Record<string, Typed>>, cells: readonly Typed[], more: Sheets = {}): CellBook {
  const row: Record<string, Typed> = { Code: "m1", Title: "A question", Kind: "amount", ...measure };
  return book({
    Settings: [
      ["Setting", "Value"],
      ["Title", "A round"],
      ["Published", date("2018-06-15")],
      ["Participant (one)", "CCG"],
    ],
    Organisations: organisations,
    Submissions: [["Code", "m1"], ...codes.map((code, i) => [code, cells[i]])],
    Measures: [Object.keys(row), Object.values(row)],
    ...more,
  });
}

/** The answers to m1 in the order of the organisations. */
export function answers({ dataset, findings }: Outcome, measure = "m1"): readonly unknown[] {
  if (dataset === undefined) throw new Error(`No dataset:\n${findings.map(letter).join("\n")}`);
  return codes.map((code) => dataset.answers.get(measure)?.get(code));
}

export function letters(outcome: Outcome, severity?: string): string[] {
  return outcome.findings.filter((finding) => severity === undefined || finding.severity === severity).map(letter);
}

export { datasetFrom };
