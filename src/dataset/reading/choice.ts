import type { Cell } from "../cells.ts";
import { nearest } from "../nearest.ts";
import { clean, keyOf, typedIn } from "../text.ts";
import { gapIn, quoted } from "./gaps.ts";
import { gap, note, query, type Reading } from "./reading.ts";

export interface Chosen {
  readonly kind: "chosen";
  /** Options of the measure, in its order. */
  readonly options: readonly string[];
}

const yes: ReadonlySet<string> = new Set(["y", "yes", "true", "t", "1", "✓", "✔"]);
const no: ReadonlySet<string> = new Set(["n", "no", "false", "f", "0", "✗", "✘"]);

/** Reads a yes or no; the measure's first option is yes, its second no. Y, yes, TRUE and 1 are all yes. */
export function readYesNo(cell: Cell, options: readonly string[]): Reading<Chosen> {
  const typed = typedIn(cell);
  const exact = matching(typed, options) ?? yesOrNo(typed, options);
  if (exact !== undefined) return { said: { kind: "chosen", options: [exact] } };
  const missing = gapIn(cell);
  if (missing !== undefined) return missing;
  // "Yes (from April)": the word is plain, and what stands beside it should be looked at. "Yes/No" is neither.
  const first = /^(yes|no|y|n) ?[,;:.(–—-]/i.exec(typed)?.[1];
  const option = first === undefined ? undefined : yesOrNo(first, options);
  if (option === undefined) return unknownOption(cell, options);
  return {
    said: { kind: "chosen", options: [option] },
    remark: query(`${quoted(cell)} is read as ${option}.`, `Type ${options.join(" or ")} by itself.`),
  };
}

function yesOrNo(typed: string, options: readonly string[]): string | undefined {
  const word = keyOf(typed) || typed;
  return yes.has(word) ? options[0] : no.has(word) ? options[1] : undefined;
}

/** Reads one of the options, ignoring case and punctuation. */
export function readChoice(cell: Cell, options: readonly string[]): Reading<Chosen> {
  const option = matching(typedIn(cell), options);
  if (option !== undefined) return { said: { kind: "chosen", options: [option] } };
  return gapIn(cell) ?? unknownOption(cell, options);
}

/** Reads several options, separated by semicolons or line breaks, or by commas where no option has one. */
export function readChoices(cell: Cell, options: readonly string[]): Reading<Chosen> {
  const whole = readChoice(cell, options);
  if (whole.said.kind === "chosen" || cell.kind !== "text") return whole;
  const missing = gapIn(cell);
  if (missing !== undefined) return missing;
  const parts = partsOf(cell.text, options);
  const known = new Set(parts.map((part) => matching(part, options)));
  const strange = parts.filter((part) => matching(part, options) === undefined);
  const chosen = options.filter((option) => known.has(option));
  if (/^(?:none|nil|none of (?:these|the above))$/i.test(clean(cell.text))) return { said: { kind: "chosen", options: [] } };
  if (chosen.length === 0) return unknownOption(cell, options);
  const said: Chosen = { kind: "chosen", options: chosen };
  if (strange.length === 0) return { said };
  const problem = `${strange.map((part) => `"${part.slice(0, 60)}"`).join(", ")} is not one of the options; the others are read.`;
  return { said, remark: query(problem, choose(strange[0] ?? "", options)) };
}

function partsOf(text: string, options: readonly string[]): string[] {
  const parts = text.split(/[;\n|•]/).flatMap((part) => (matching(part, options) === undefined ? part.split(",") : [part]));
  return parts.map(clean).filter((part) => part !== "");
}

/** The option spelt so, whatever its case, spaces and punctuation. */
function matching(typed: string, options: readonly string[]): string | undefined {
  const key = keyOf(typed);
  return key === "" ? options.find((option) => option === typed) : keyed(options).get(key);
}

/** Worked out once for each list of options. */
const keys = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function keyed(options: readonly string[]): ReadonlyMap<string, string> {
  const known = keys.get(options);
  if (known !== undefined) return known;
  // Of two options that differ in punctuation only, the first is taken.
  const made = new Map(options.toReversed().map((option) => [keyOf(option), option]));
  keys.set(options, made);
  return made;
}

function unknownOption(cell: Cell, options: readonly string[]): Reading<Chosen> {
  return gap("invalid", query(`${quoted(cell)} is not one of the options.`, choose(typedIn(cell), options)));
}

function choose(typed: string, options: readonly string[]): string {
  const meant = nearest(typed, options);
  const all = options.slice(0, 12).join("; ");
  return meant === undefined ? `Choose from: ${all}.` : `Did you mean "${meant}"? Choose from: ${all}.`;
}

/** Longest answer kept; a longer one would fill its page. */
const longestAnswer = 4000;

/** Reads free text; only what cannot be an answer in words is a gap. */
export function readWords(cell: Cell): Reading<{ readonly kind: "words"; readonly text: string }> {
  const missing = gapIn(cell);
  if (missing !== undefined) return missing;
  const typed = typedIn(cell);
  if (typed.length <= longestAnswer) return { said: { kind: "words", text: typed } };
  const cut = `${typed
    .slice(0, longestAnswer)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
  return {
    said: { kind: "words", text: cut },
    remark: note(`The answer has ${typed.length} characters; the first ${longestAnswer} are used.`, "Shorten it."),
  };
}
