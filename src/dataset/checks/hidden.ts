import type { Draft } from "../build/draft.ts";
import type { CellSheet } from "../cells.ts";
import type { Finding } from "../finding.ts";

/** Hidden sheets, rows and columns are read like the others, which somebody looking at the workbook would not expect. */
export function hidden({ book, tables }: Draft): readonly Finding[] {
  const used = new Set(Object.values(tables).map((table) => table?.sheet));
  return book.sheets
    .filter(({ name }) => used.has(name))
    .flatMap((sheet) => [...hiddenSheet(sheet), ...hiddenRows(sheet), ...hiddenColumns(sheet)]);
}

function hiddenSheet({ name, hidden: isHidden }: CellSheet): Finding[] {
  return isHidden ? [note(name, `The sheet ${name} is hidden; it is read all the same.`)] : [];
}

function hiddenRows({ name, rows }: CellSheet): Finding[] {
  const numbers = rows.filter((row) => row.hidden).map((row) => row.number);
  if (numbers.length === 0) return [];
  return [note(`${name}!${numbers[0]}:${numbers[0]}`, `${several(numbers, "row")} hidden (${some(numbers)}) and read all the same.`)];
}

function hiddenColumns({ name, rows, hiddenColumns: letters = [] }: CellSheet): Finding[] {
  const filled = letters.filter((letter) => rows.some((row) => row.cells.has(letter)));
  if (filled.length === 0) return [];
  return [note(`${name}!${filled[0]}:${filled[0]}`, `${several(filled, "column")} hidden (${some(filled)}) and read all the same.`)];
}

function note(where: string, problem: string): Finding {
  return { severity: "note", where, problem, remedy: "Show it in Excel to see what it holds, or delete it." };
}

function several(found: readonly unknown[], word: string): string {
  return found.length === 1 ? `One ${word} is` : `${found.length} ${word}s are`;
}

function some(found: readonly (string | number)[]): string {
  return found.length > 8 ? `${found.slice(0, 8).join(", ")} …` : found.join(", ");
}
