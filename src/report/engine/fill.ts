import { remembered } from "../../position/remembered.ts";
import { shared } from "../../position/shared.ts";
import type { Block, Heading, Inline, List, Paragraph } from "../blocks.ts";
import type { Subject } from "./helper.ts";
import { closedUp, inlinesOf } from "./inlines.ts";
import type { WordedPiece } from "./markdown.ts";
import type { Placed } from "./placed.ts";
import { type Program, run, type Writing } from "./program.ts";
import type { Run } from "./runs.ts";
import { blankSheet, inlines, type Kept, plain, type Sheet, type Words } from "./sheet.ts";
import { slug } from "./slug.ts";

type Style = Paragraph["style"];
type PieceOf<K extends WordedPiece["kind"]> = Extract<WordedPiece, { readonly kind: K }>;

/**
 * A program filled for a scope, as blocks. What carries no words (an empty paragraph, heading or item) is left out, so a
 * template can name a sentence that a reader may not have.
 * @throws Problem for a name not known in this scope, and for Markdown a report has no use for.
 */
export function blocksOf<S extends Subject>(program: Program<S>, scope: S, writing: Writing<S>, style: Style = "body"): Block[] {
  const sheet = blankSheet();
  run(program.steps, sheet, scope, writing);
  const blocks: Block[] = [];
  let kicker: string | undefined;
  for (const one of program.piecesOf(sheet.turns, sheet.text))
    for (const kept of keptOf(one, sheet, style)) {
      // A kicker is set on the heading it waits for.
      if (kept.kind === "kicker") kicker = kept.text;
      else if (kept.kind === "heading" && kicker !== undefined) {
        blocks.push(crowned(kept, kicker));
        kicker = undefined;
      } else blocks.push(kept);
    }
  return blocks;
}

const crowned = shared((heading: Heading, kicker: string): Heading => ({ ...heading, kicker }));
const rule: readonly Kept[] = [{ kind: "rule" }];

function keptOf({ piece, tickets }: Placed, sheet: Sheet, style: Style): readonly Kept[] {
  switch (piece.kind) {
    case "rule":
      return rule;
    case "blocks": {
      const [first = 0, ...more] = piece.tickets;
      const kept = sheet.blocks[first] ?? [];
      return more.length === 0 ? kept : [...kept, ...more.flatMap((ticket) => sheet.blocks[ticket] ?? [])];
    }
    default:
      return worded(
        piece,
        tickets.map((ticket) => sheet.words[ticket] ?? ""),
        style,
      );
  }
}

/** So many blocks are remembered of one piece in one style: more than a report has measures. */
const mostOfPiece = 500;

/**
 * What has the same words is the very same block, in this report and in those of other readers: what is made of it further
 * on can then be recognised without being read. Words in a style of their own, a name in another language, are not kept.
 */
function worded(piece: WordedPiece, words: readonly Words[], style: Style): readonly Kept[] {
  const key = keyOf(words);
  return key === undefined ? plainly(piece, words, style) : keptFor(piece)[style](key, words);
}

const keptFor = remembered((piece: WordedPiece) => {
  const keeping = (style: Style) => remembered((_: string, words: readonly Words[]) => plainly(piece, words, style), mostOfPiece);
  return { lead: keeping("lead"), body: keeping("body"), commentary: keeping("commentary"), note: keeping("note") };
});

/** Words in one text. Each is told by its length, so that no others give the same. */
function keyOf(words: readonly Words[]): string | undefined {
  const [first = "", ...more] = words;
  if (more.length === 0) return typeof first === "string" ? first : undefined;
  let key = "";
  for (const each of words) {
    if (typeof each !== "string") return undefined;
    key += `${each.length}:${each}`;
  }
  return key;
}

function plainly(piece: WordedPiece, words: readonly Words[], style: Style): readonly Kept[] {
  switch (piece.kind) {
    case "heading":
      return headingOf(piece, words);
    case "paragraph":
      return paragraphsOf(piece, words, style);
    case "list":
      return listOf(piece, words, style === "commentary" ? "commentary" : "body");
  }
}

function headingOf({ level, runs, id, listed }: PieceOf<"heading">, words: readonly Words[]): Heading[] {
  const text = inlinesOf(runs, words);
  return text.length === 0 ? [] : [{ kind: "heading", level, kicker: undefined, text, id: id ?? slug(plain(text)), listed }];
}

/** A value alone on its lines may hold several lines: each becomes a paragraph. */
function paragraphsOf({ runs, alone }: PieceOf<"paragraph">, words: readonly Words[], style: Style): Paragraph[] {
  const lines = alone ? lined(inlines(words[0])) : [inlinesOf(runs, words)];
  return lines.filter((text) => text.length > 0).map((text) => ({ kind: "paragraph", style, text }));
}

function lined(words: readonly Inline[]): Inline[][] {
  const [only, ...more] = words;
  if (!only || more.length > 0) return [closedUp(words)];
  return only.text.split(/[\r\n\u2028\u2029]+/).map((text) => closedUp([{ ...only, text }]));
}

function listOf({ ordered, items }: PieceOf<"list">, words: readonly Words[], style: List["style"]): List[] {
  const said = items.map((runs) => (isTyped(runs) ? typed(runs) : inlinesOf(runs, words))).filter((item) => item.length > 0);
  return said.length === 0 ? [] : [{ kind: "list", ordered, style, items: said }];
}

/** Whether nothing was handed in, so that it reads alike in every report. */
function isTyped(runs: readonly Run[]): boolean {
  return runs.every(({ pieces, link }) => ![...pieces, ...(link?.address ?? [])].some((piece) => typeof piece === "number"));
}

const typed = shared((runs: readonly Run[]) => inlinesOf(runs, []));
