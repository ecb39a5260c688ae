import type { Faults } from "./faults.ts";
import { attribute, type TreeElement, textOf } from "./tree.ts";

/** What an element may hold, for those that may not hold just anything (ISO 32000-1, 14.8.4). */
const MAY_HOLD: Readonly<Record<string, readonly string[]>> = {
  Table: ["THead", "TBody"],
  THead: ["TR"],
  TBody: ["TR"],
  TR: ["TH", "TD"],
  L: ["LI"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOCI"],
  TOCI: ["Reference"],
};

/** Where an element may stand, for those that may not stand just anywhere. */
const MUST_BE_IN: Readonly<Record<string, readonly string[]>> = {
  THead: ["Table"],
  TBody: ["Table"],
  TR: ["THead", "TBody"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  TOCI: ["TOC"],
};

const ROLES = new Set("Document Div H1 H2 H3 P Span L LI Lbl LBody Table THead TBody TR TH TD TOC TOCI Reference Link Figure".split(" "));

/** Checks the structure tree against the machine-checkable conditions of PDF/UA-1 (Matterhorn Protocol 1.1), and a little more. */
export function checkStructure(elements: readonly TreeElement[], faults: Faults): void {
  const top = elements[0]?.role;
  faults.unless(top === "Document", `The structure begins with ${top}, not with Document.`);
  const headings: number[] = [];
  for (const element of elements) {
    checkPlace(element, faults);
    checkElement(element, faults);
    const level = /^H([1-6])$/.exec(element.role)?.[1];
    if (level !== undefined) headings.push(Number(level));
  }
  checkHeadings(headings, faults);
}

function checkPlace({ role, parent, kids }: TreeElement, faults: Faults): void {
  if (!ROLES.has(role)) faults.add(`${role} is not a role that reports use.`);
  const may = MAY_HOLD[role];
  if (may) for (const kid of kids) if (!may.includes(kid.role)) faults.add(`A ${role} holds a ${kid.role}.`);
  if (parent && MUST_BE_IN[role]?.includes(parent.role) === false) faults.add(`A ${role} stands in a ${parent.role}.`);
}

function checkElement(element: TreeElement, faults: Faults): void {
  if (element.role === "Figure") {
    faults.unless(textOf(element.description).trim() !== "", "A figure has no description.");
    faults.unless(attribute(element, "BBox") !== undefined, "A figure does not say where it stands.");
    faults.unless(element.pieces > 0, "A figure shows nothing.");
  }
  if (element.role === "Link") faults.unless(element.annotations > 0, "A link cannot be followed.");
  if (element.role === "TH") faults.unless(attribute(element, "Scope") !== undefined, "A table heading does not say what it heads.");
  if (element.role === "Table") checkTable(element, faults);
}

/** Headings begin at 1 and go down one level at a time. */
function checkHeadings(levels: readonly number[], faults: Faults): void {
  faults.unless(levels[0] === 1, "The first heading is not of level 1.");
  levels.forEach((level, i) => {
    const before = levels[i - 1];
    if (before !== undefined && level > before + 1) faults.add(`A heading of level ${level} follows one of level ${before}.`);
  });
}

function checkTable(table: TreeElement, faults: Faults): void {
  faults.unless(
    table.kids.some(({ role }) => role === "TBody"),
    "A table has no rows.",
  );
  const rows = table.kids.flatMap((group) => group.kids);
  const widths = new Set(rows.map((row) => row.kids.reduce((sum, cell) => sum + Number(attribute(cell, "ColSpan") ?? 1), 0)));
  faults.unless(widths.size <= 1, `The rows of a table have ${[...widths].join(" and ")} columns.`);
  faults.unless(
    rows.some((row) => row.kids.some((cell) => cell.role === "TH")),
    "A table has no headings.",
  );
  faults.unless(textOf(attribute(table, "Summary")).trim() !== "", "A table has no summary.");
}
