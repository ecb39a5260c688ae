import type { Cell } from "../cells.ts";
import { clean } from "../text.ts";

/** Codes are compared without regard to case and spaces. */
export function codeKey(typed: string): string {
  return clean(typed).normalize("NFKC").toUpperCase().replace(/\s+/g, "");
}

/** A code as a cell holds it. Excel turns 1E3 into a number and 1-MAR into a date: then the code is no longer to be known from the cell. */
export type CodeCell =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "number"; readonly value: number; readonly shown: string }
  | { readonly kind: "date"; readonly shown: string }
  | { readonly kind: "none" };

export function codeIn(cell: Cell | undefined): CodeCell {
  if (cell?.kind === "text" && clean(cell.text) !== "") return { kind: "code", code: clean(cell.text).replace(/\s+/g, " ") };
  if (cell?.kind === "number") return { kind: "number", value: cell.value, shown: cell.shown };
  return cell?.kind === "date" ? { kind: "date", shown: cell.iso } : { kind: "none" };
}
