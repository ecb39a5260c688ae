import type { Problem } from "../error.ts";
import { damaged, tooLarge } from "./refusals.ts";
import { limits } from "./zip.ts";

/** Excel's own limits. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** A round of 207 organisations has about 60,000 cells; the parser needs about a second for so many. */
const mostCells = 400_000;

/**
 * The parts of a workbook that are read, rewritten where they would make the parser slow. Pictures, macros and notes are
 * left out. Throws a Problem for what no program writes.
 */
export function tamed(contents: ReadonlyMap<string, Uint8Array>, file: string): Map<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  for (const [name, bytes] of contents) {
    if (!/(?:\.xml|\.rels|^mimetype)$/i.test(name) || /\/worksheets\/_rels\//i.test(name)) continue;
    size += bytes.length;
    if (size > limits.parsed) throw tooLarge(file, `its sheets have more than ${limits.parsed / 2 ** 20} MB`);
    const text = new TextDecoder().decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged(file, `"${name}" defines entities, which workbooks do not`);
    const changed = name === "content.xml" ? checkRepeats(text, file) : text.includes("sheetData") ? tameSheet(text, file) : text;
    kept.set(name, changed === text ? bytes : new TextEncoder().encode(changed));
  }
  return kept;
}

/**
 * Formulas are only needed to know that there is one: shared and array formulas, which the parser would copy and compare
 * cell by cell, become plain and short. Widths of columns stay while they make sense.
 */
function tameSheet(xml: string, file: string): string {
  let [cells, columns] = [0, 0];
  for (const _ of xml.matchAll(/<(?:\w{1,12}:)?c[\s>/]/g)) {
    cells += 1;
    if (cells > mostCells) throw tooManyCells(file);
  }
  return xml
    .replace(
      /<((?:\w{1,12}:)?)f(?:\s[^<>]*[^<>/])?>([^<]*)<\/(?:\w{1,12}:)?f>/g,
      (_, prefix: string, formula: string) => `<${prefix}f>${formula.slice(0, 120) || "formula"}</${prefix}f>`,
    )
    .replace(/<((?:\w{1,12}:)?)f(?:\s[^<>]*)?\/>/g, (_, prefix: string) => `<${prefix}f>formula</${prefix}f>`)
    .replace(/<(?:\w{1,12}:)?col\s[^<>]*>/g, (tag) => {
      columns += spanOf(tag);
      return columns <= lastColumn ? tag : "";
    });
}

function tooManyCells(file: string): Problem {
  return tooLarge(file, `a sheet has more than ${mostCells.toLocaleString("en-GB")} cells`);
}

function spanOf(tag: string): number {
  const [first, last] = [/\bmin="(\d{1,5})"/, /\bmax="(\d{1,5})"/].map((pattern) => Number(pattern.exec(tag)?.[1] ?? Number.NaN));
  const span = (last ?? 0) - (first ?? 0) + 1;
  return span >= 1 ? span : Number.POSITIVE_INFINITY;
}

/** OpenDocument writes a run of equal rows or cells once, with a count; the parser writes them all out. */
function checkRepeats(xml: string, file: string): string {
  let [rows, cells] = [1, 0];
  for (const [tag, name] of xml.matchAll(/<table:(table-row|table-cell|covered-table-cell)\b[^<>]*>/g)) {
    const repeated = Number(/repeated="(\d{1,15})"/.exec(tag)?.[1] ?? 1);
    if (name === "table-row") rows = repeated;
    else if (!tag.endsWith("/>")) cells += rows * repeated;
    if (cells > mostCells) throw tooManyCells(file);
  }
  return xml;
}
