import type { Term } from "../../dataset/round.ts";
import type { View } from "../../disclosure/view.ts";
import { type Abbreviation, abbreviationsIn } from "./abbreviations.ts";

/** What has to be known of a report's words to say them well. */
export interface Lexicon {
  readonly names: readonly Name[];
  readonly abbreviations: readonly Abbreviation[];
}

/** An organisation's name. */
export interface Name {
  readonly text: string;
  /** Its language tag, when it is not in the report's language. */
  readonly language: string | undefined;
}

/** The names a reader's report may hold, and the abbreviations the glossary explains. */
export function lexiconOf({ reader, groups, similar, glossary, words }: View): Lexicon {
  const others = [...groups.flatMap((group) => group.organisations), ...(similar?.others ?? [])];
  return lexiconFrom([reader, ...others], glossary, words.language);
}

/** As `lexiconOf`, of organisations with their full and short names. `language` is the report's. */
export function lexiconFrom(
  organisations: readonly { readonly name: string; readonly short: string; readonly language: string | undefined }[],
  glossary: readonly Term[],
  language: string,
): Lexicon {
  const names = organisations.flatMap((one) => {
    const other = one.language?.toLowerCase() === language.toLowerCase() ? undefined : one.language;
    return [one.name, one.short].map((text) => ({ text, language: other }));
  });
  return { names, abbreviations: abbreviationsIn(glossary) };
}
