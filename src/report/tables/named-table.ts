import type { Measure } from "../../dataset/measure.ts";
import { remembered } from "../../position/remembered.ts";
import { shared } from "../../position/shared.ts";
import type { Block, Inline, TableCell } from "../blocks.ts";
import type { Desk } from "../engine/helper.ts";
import { measureId, type Scope } from "../engine/scope.ts";

/** What {{table "name"}} makes; empty when there is nothing to put in it. */
export interface NamedTable {
  readonly name: string;
  readonly meaning: string;
  readonly make: (scope: Scope, desk: Desk) => readonly Block[];
}

/** Stands where there is no figure: a dash is read out, an empty cell is not. */
export const nothing = "–";

/** A cell of plain text is the very same wherever it stands. */
export function cell(text: string, style?: Omit<Inline, "text">): TableCell {
  return style === undefined ? plainCell(text) : { kind: "text", text: [{ text: printed(text), ...style }] };
}

const plainCell = remembered((text: string): TableCell => ({ kind: "text", text: [{ text: printed(text) }] }));

/** What is the reader's own; again the very same wherever it stands. */
export const boldCell = remembered((text: string): TableCell => cell(text, { bold: true }));

/** A measure's short name, leading to its page. */
export const nameCell = shared(
  (measure: Measure): TableCell => cell(measure.short, { link: { to: "inside", id: measureId(measure.code) } }),
);

function printed(text: string): string {
  return text.replace(/\s+/g, " ").trim() || nothing;
}
