import { remembered } from "../../position/remembered.ts";
import { shared } from "../../position/shared.ts";
import { capital } from "../../position/words/grammar.ts";
import type { Inline } from "../blocks.ts";
import type { Reword, Standing } from "../settle/walk.ts";
import type { Abbreviation } from "./abbreviations.ts";
import type { Lexicon } from "./lexicon.ts";
import { isOpen, wholeWords } from "./marked.ts";

/**
 * Abbreviations at their first use. In running text what one stands for is written out for everybody, with the abbreviation in
 * brackets. When it is met before that where no words can be added (a heading, a table), what it stands for is told
 * to those who listen. Remembers what it has met: one for each report, to be given its words in reading order.
 */
export function atFirstUse({ names, abbreviations }: Lexicon): Reword {
  // A name that holds an abbreviation is found first, and stays as it is.
  const inNames = wholeWords(names.map(({ text }) => text));
  const alone = wholeWords(
    abbreviations.map(({ short }) => short),
    "s?",
  );
  if (alone === undefined) return (words) => words;
  const pattern = new RegExp(inNames === undefined ? alone : `${inNames}|${alone}`, "gu");
  const use = userOf(abbreviations);
  return (words, standing) => {
    if (!words.some(({ text }) => text.search(pattern) >= 0)) return words;
    const said = joined(cut(words, pattern).map((piece) => (piece.found && isOpen(piece.inline) ? use(piece, standing) : piece.inline)));
    return kept(words)(JSON.stringify(said), said);
  };
}

/** A run, or a part of one, with the words before and after it. */
interface Piece {
  readonly inline: Inline;
  /** Whether it is what was looked for. */
  readonly found: boolean;
  readonly before: string;
  readonly after: string;
}

function cut(words: readonly Inline[], pattern: RegExp): Piece[] {
  const all = words.map(({ text }) => text).join("");
  const pieces: Piece[] = [];
  let at = 0;
  const add = (inline: Inline, text: string, found: boolean): void => {
    pieces.push({ inline: { ...inline, text }, found, before: all.slice(0, at), after: all.slice(at + text.length) });
    at += text.length;
  };
  for (const inline of words) {
    const start = at;
    for (const { 0: found, index } of inline.text.matchAll(pattern)) {
      add(inline, inline.text.slice(at - start, index), false);
      add(inline, found, true);
    }
    add(inline, inline.text.slice(at - start), false);
  }
  return pieces;
}

/** Says of each use what it stands for, until it has been written out. */
function userOf(abbreviations: readonly Abbreviation[]): (piece: Piece, standing: Standing) => Inline {
  const unwritten = new Map(abbreviations.map((one) => [one.short, one]));
  const untold = new Set(unwritten.keys());
  return (piece, standing) => {
    const { inline } = piece;
    const abbreviation = unwritten.get(inline.text) ?? unwritten.get(inline.text.replace(/s$/, ""));
    if (abbreviation === undefined) return inline;
    const { short, full } = abbreviation;
    const written = isExplained(full, piece) ? inline.text : standing === "prose" ? writtenOut(abbreviation, piece) : undefined;
    if (written !== undefined) {
      unwritten.delete(short);
      return { ...inline, text: written };
    }
    return untold.delete(short) ? { ...inline, expansion: numbered(abbreviation, inline.text) } : inline;
  };
}

/** "… sustainability and transformation partnership (STP)" or "STP (sustainability …)": the text says it itself. */
function isExplained(full: string, { before, after }: Piece): boolean {
  const words = full.toLowerCase();
  return before.toLowerCase().endsWith(`${words} (`) || after.toLowerCase().startsWith(` (${words}`);
}

/** "sustainability and transformation partnerships (STPs)"; undefined where the sentence does not allow it. */
function writtenOut(abbreviation: Abbreviation, { inline, before, after }: Piece): string | undefined {
  if (isEnclosed(before) || /[-/&’']$/.test(before) || /^[-/&’'(]|^ \(/.test(after)) return undefined;
  const article = /(?:^|\s)(an?) $/i.exec(before)?.[1]?.toLowerCase();
  if (article !== undefined && (article === "an") !== /^[aeiou]/i.test(abbreviation.full)) return undefined;
  const words = isCounted(before, after) ? plural(abbreviation.full) : numbered(abbreviation, inline.text);
  return `${/(^|[.!?] )$/.test(before) ? capital(words) : words} (${inline.text})`;
}

/** In brackets, or in quotation marks: somebody else's words. */
function isEnclosed(before: string): boolean {
  return [
    ["(", ")"],
    ["“", "”"],
  ].some(([opening = "", closing = ""]) => before.lastIndexOf(opening) > before.lastIndexOf(closing));
}

/** In the plural when the abbreviation is. */
function numbered({ short, full }: Abbreviation, used: string): string {
  return used === short ? full : plural(full);
}

/** "34.5 WTE per 100,000 people", but not "1 WTE" or "34.5 WTE staff". */
function isCounted(before: string, after: string): boolean {
  const isNoun = /^ \p{L}/u.test(after) && !/^ (?:per|a|an|and|or|for|in|of|at|to|each|than|above|below|more|fewer|less) /.test(after);
  return /\d $/.test(before) && !/(?:^|\s)1 $/.test(before) && !isNoun;
}

function plural(full: string): string {
  return /[^aeiou]y$/.test(full) ? `${full.slice(0, -1)}ies` : `${full}s`;
}

/** Runs that are alike made one again, and empty ones left out. */
function joined(runs: readonly Inline[]): Inline[] {
  const made: Inline[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (run.text === "") continue;
    if (last && alike(last, run)) made.splice(-1, 1, { ...last, text: last.text + run.text });
    else made.push(run);
  }
  return made;
}

/** What is said of the very same words in the same way, in one report or another, is the very same. */
const kept = shared((_: readonly Inline[]) => remembered((_: string, said: readonly Inline[]) => said, mostWays));
/** Few abbreviations stand in one text, and each is written out, told or left. */
const mostWays = 20;

function alike(a: Inline, b: Inline): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.link === b.link &&
    a.language === b.language &&
    a.expansion === b.expansion &&
    a.spoken === b.spoken
  );
}
