import type { Inline } from "../blocks.ts";
import type { Name } from "./lexicon.ts";
import { marked, wholeWords } from "./marked.ts";

/** Marks names that are in another language than the report, wherever they stand, so that they are read aloud in it. */
export function inTheirLanguages(names: readonly Name[]): (words: readonly Inline[]) => readonly Inline[] {
  const foreign = new Map(names.flatMap(({ text, language }) => (language === undefined ? [] : [[text, language] as const])));
  const pattern = wholeWords([...foreign.keys()]);
  if (pattern === undefined) return (words) => words;
  const anyName = new RegExp(pattern, "gu");
  return (words) =>
    marked(words, anyName, (found) => {
      const language = foreign.get(found);
      return language === undefined ? {} : { language };
    });
}
