import type { Collection } from "../collection/collection.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { didYouMean } from "../dataset/nearest.ts";
import { codeKey } from "../dataset/tables/code.ts";
import { Problem } from "../error.ts";

/** The organisations whose codes were typed, in the order of the workbook. Throws a Problem for a code nobody has, and for none at all. */
export function organisationsMeant(
  { organisations, words }: Collection,
  typed: readonly string[],
  option: string,
): readonly Organisation[] {
  if (typed.length === 0)
    throw new Problem({ where: option, what: "No code was given.", remedy: `Give one or more, for instance: ${option} 02B,03C` });
  const codes = organisations.map(({ code }) => code);
  for (const each of typed) {
    if (codes.some((code) => codeKey(code) === codeKey(each))) continue;
    const remedy = didYouMean(each, codes).trim() || `The codes are in the Organisations sheet, the first is ${codes[0] ?? "missing"}.`;
    throw new Problem({ where: option, what: `No ${words.participant} has the code "${each}".`, remedy });
  }
  const wanted = new Set(typed.map(codeKey));
  return organisations.filter(({ code }) => wanted.has(codeKey(code)));
}
