import { shared } from "../../position/shared.ts";
import { capital } from "../../position/words/grammar.ts";
import type { Inline } from "../blocks.ts";
import type { Standing } from "../settle/walk.ts";
import { isFoundIn, marked } from "./marked.ts";

/** £1.21bn, £213m: money of a million and more, as the formatter prints it. */
const money = /(\p{Sc}\d[\d,.]*)(bn|m)(?![\p{L}\p{N}])/gu;
const scales: Readonly<Record<string, string>> = { m: "million", bn: "billion" };

/** Signs of tables: a dash where there is nothing, a shared rank, the mark of a note, a line between shares, the arrows of a scale. */
const signs = /^–$|(?<![\p{L}\p{N}])=\d+(?:st|nd|rd|th)?|†| \/ (?=\d)|^\S+ ← .+ → \S+$/gu;

/** Sums of money said in full: "£1.21 billion". For descriptions, which nobody sees. */
export function inFull(text: string): string {
  return text.replace(money, (_, sum: string, scale: string) => `${sum} ${scales[scale]}`);
}

/** Marks what reads badly aloud with how it is said. In running text only money: what signs mean is written there. */
export function aloud(words: readonly Inline[], standing: Standing): readonly Inline[] {
  const sums = isFoundIn(words, money) ? withSums(words) : words;
  return standing === "cell" && isFoundIn(sums, signs) ? withSigns(sums) : sums;
}

// The very same words are marked once, so that what is alike in the reports of a batch stays the very same.
const withSums = shared((words: readonly Inline[]) => marked(words, money, (found) => ({ spoken: inFull(found) })));
const withSigns = shared((words: readonly Inline[]) => marked(words, signs, (found) => ({ spoken: said(found) })));

function said(sign: string): string {
  if (sign === "–") return "no entry";
  if (sign === "†") return " (see the note below)";
  if (sign.startsWith("=")) return `joint ${sign.slice(1)}`;
  if (sign === " / ") return " and ";
  return sign.replace(
    /^(\S+) ← (.+) → (\S+)$/,
    (_, first: string, what: string, last: string) => `${capital(what)}, ${first.toLowerCase()} to ${last}`,
  );
}
