import type { Cell } from "../cells.ts";
import { clean, keyOf, typedIn } from "../text.ts";
import { gap, note, query, type Reading } from "./reading.ts";

type GapFor = (typed: string) => Reading<never>;

const orLeaveEmpty = "Type an answer, or leave the cell empty if there is none.";

/** What people type instead of an answer (statistics.md S15). Keys as by keyOf; signs by themselves as typed. */
const words: ReadonlyMap<string, GapFor> = new Map([
  ...each(["notapplicable", "doesnotapply", "functionnotheld"], () => gap("not applicable")),
  ...each(["na"], (typed) =>
    gap("not applicable", note(`"${typed}" is read as not applicable.`, "If it stands for not available, leave the cell empty.")),
  ),
  ...each(["notasked"], () => gap("not asked")),
  ...each(["notanswered", "noanswer", "noresponse", "blank"], () => gap("not answered")),
  ...each(["notpublished"], () => gap("not published")),
  ...each(
    ["nk", "notknown", "unknown", "dontknow", "dk", "notavailable", "nodata", "notcollected", "notrecorded", "notheld", "noinformation"],
    (typed) =>
      gap("not answered", query(`"${typed}" is no answer.`, "Type it if it can be found out, or leave the cell empty if it is not known.")),
  ),
  ...each(["tbc", "tba", "tbd", "tobeconfirmed", "tofollow", "pending", "awaited", "awaiting"], (typed) =>
    gap("not answered", query(`"${typed}" promises an answer that has not come.`, orLeaveEmpty)),
  ),
  ...each(
    ["asabove", "ditto", "same", "sameasabove", "seeabove", "asbefore", "aslastyear", "asbelow", "seebelow", "seenote", "seenotes"],
    (typed) => gap("invalid", query(`"${typed}" points to another cell, which is not followed.`, "Type the answer itself.")),
  ),
  ...each(["suppressed", "redacted", "confidential", "withheld"], () => gap("suppressed")),
]);

const signs: ReadonlyMap<string, GapFor> = new Map([
  ...each(["-", "--", "–", "—", "−", ".", "..", "...", "…", "/", "_"], (typed) =>
    gap(
      "not answered",
      query(`"${typed}" may mean none, not applicable or not known; it is read as not answered.`, "Type 0, n/a or nothing."),
    ),
  ),
  ...each(["?", "??", "???"], (typed) => gap("not answered", query(`"${typed}" is no answer.`, orLeaveEmpty))),
  ...each(["*", "**", "***", "[c]"], (typed) =>
    gap("suppressed", note(`"${typed}" is read as a figure withheld because it is small.`, "Nothing, if that is so.")),
  ),
  ...each(["[x]", "[z]"], (typed) => gap(typed === "[z]" ? "not applicable" : "not answered")),
  ...each(['"', "''", "〃", "”", "“"], (typed) =>
    gap("invalid", query(`${typed} points to another cell, which is not followed.`, "Type the answer itself.")),
  ),
]);

function each(keys: readonly string[], gapFor: GapFor): (readonly [string, GapFor])[] {
  return keys.map((key) => [key, gapFor] as const);
}

/** The gap a cell stands for, whatever is asked; undefined when it holds something that may be an answer. */
export function gapIn(cell: Cell): Reading<never> | undefined {
  if (cell.kind === "error") return errorGap(cell.code);
  if (cell.kind === "uncomputed") return uncomputedGap(cell.formula);
  if (cell.kind !== "text") return undefined;
  const typed = clean(cell.text);
  if (/^#[A-Z0-9/_]{2,12}[!?]?$/.test(typed)) return errorGap(typed);
  return signs.get(typed.toLowerCase())?.(typed) ?? words.get(keyOf(typed))?.(typed);
}

function errorGap(code: string): Reading<never> {
  return gap("invalid", query(`The cell holds the error ${code}.`, "Put the formula right, or type the answer itself."));
}

/** A formula whose result was never saved would otherwise read as 0. */
function uncomputedGap(formula: string): Reading<never> {
  const problem = `The formula =${formula.slice(0, 60)} has never been calculated, so there is no figure in the cell.`;
  return gap("invalid", { severity: "hold", problem, remedy: "Open the workbook in Excel and save it, or type the figure itself." });
}

/** What was typed, cut short for messages. */
export function quoted(cell: Cell): string {
  const typed = typedIn(cell).replace(/\s+/g, " ");
  return `"${typed.length > 60 ? `${typed.slice(0, 59)}…` : typed}"`;
}
