import type { Block, Inline, TableCell } from "../blocks.ts";
import type { Desk } from "../engine/helper.ts";
import type { Scope } from "../engine/scope.ts";

/** What {{table "name"}} makes; empty when there is nothing to put in it. */
export interface NamedTable {
  readonly name: string;
  readonly meaning: string;
  readonly make: (scope: Scope, desk: Desk) => readonly Block[];
}

/** Stands where there is no figure: a dash is read out, an empty cell is not. */
export const nothing = "–";

export function cell(text: string, style: Omit<Inline, "text"> = {}): TableCell {
  return { kind: "text", text: [{ text: text.replace(/\s+/g, " ").trim() || nothing, ...style }] };
}
