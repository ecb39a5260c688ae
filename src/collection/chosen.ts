import type { Cell } from "../dataset/cells.ts";
import { readYesNo } from "../dataset/reading/choice.ts";
import { gapIn } from "../dataset/reading/gaps.ts";
import { keyOf, typedIn } from "../dataset/text.ts";

/** What was typed beside one of several choices. */
export interface Ticked {
  readonly option: string;
  readonly cell: Cell;
}

/**
 * Several choices as one cell of Submissions: those that apply, separated by semicolons; "None" when all were answered No. What is
 * neither yes nor no stays beside its choice, so that it is queried when the workbook is checked.
 */
export function chosenIn(ticked: readonly Ticked[]): Cell {
  const gap = ticked.find(({ cell }) => gapIn(cell) !== undefined);
  if (gap !== undefined && ticked.every(({ cell }) => keyOf(typedIn(cell)) === keyOf(typedIn(gap.cell)))) return gap.cell;
  const parts = ticked.flatMap(partOf);
  return { kind: "text", text: parts.length === 0 ? "None" : parts.join("; ") };
}

function partOf({ option, cell }: Ticked): string[] {
  if (/^[x✓✔]$/i.test(typedIn(cell))) return [option];
  const { said, remark } = readYesNo(cell, ["Yes", "No"]);
  if (said.kind === "missing") return said.reason === "not applicable" ? [] : [`${option}: ${typedIn(cell).replace(/[;\n]/g, ",")}`];
  const yes = said.options[0] === "Yes";
  if (remark !== undefined) return [`${option}: ${typedIn(cell).replace(/[;\n]/g, ",")}`];
  return yes ? [option] : [];
}
