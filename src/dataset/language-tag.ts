import type { Field } from "./fields.ts";
import { nearest } from "./nearest.ts";
import { keyOf, typedIn } from "./text.ts";

/** A language tag of BCP 47 in its usual form ("cy", "en-GB"), of a language that exists: anything else would break PDF/UA and PDF/A. */
export const languageTag: Field<string> = {
  words: "a language tag, such as en-GB or cy",
  read: (cell) => (cell.kind === "text" ? tagOf(typedIn(cell)) : undefined),
  meant: (typed) => {
    const names = namesOfLanguages();
    return names.get(keyOf(typed)) ?? names.get(nearest(keyOf(typed), names.keys()) ?? "");
  },
};

/** Language, perhaps script, perhaps region: what PDF/A takes as well. */
function tagOf(typed: string): string | undefined {
  const joined = typed.replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(joined)) return undefined;
  const [tag = joined] = Intl.getCanonicalLocales(joined);
  return tag !== "und" && new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(tag) !== undefined ? tag : undefined;
}

/** The languages of these islands, and those most spoken beside them. */
const likely =
  "en-GB en cy gd ga gv kw sco fr de es it pt nl pl ro lt lv cs sk hu bg el tr ru uk ar fa ku ps ur pa hi gu bn ta ne zh yue so vi".split(
    " ",
  );

/** What people call a language, in English and in itself: "Welsh" and "Cymraeg" for "cy". */
function namesOfLanguages(): ReadonlyMap<string, string> {
  const name = (tag: string, language: string) => new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  return new Map(likely.flatMap((tag) => [keyOf(name(tag, "en")), keyOf(name(tag, tag))].map((key) => [key, tag] as const)));
}
