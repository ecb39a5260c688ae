import type { Organisation } from "../dataset.ts";
import type { Say } from "../finding.ts";
import { didYouMean } from "../nearest.ts";
import { codeKey } from "../tables/code.ts";

/**
 * The code of Organisations that was typed, in the spelling of that sheet; undefined, with a note, when there is none. `row` is what
 * the row is ("contact"), for the note.
 */
export function knownOrganisation(
  typed: string | undefined,
  organisations: readonly Organisation[],
  row: string,
  where: string,
  say: Say,
): string | undefined {
  const known = organisations.find(({ code }) => typed !== undefined && codeKey(code) === codeKey(typed));
  if (known !== undefined) return known.code;
  const problem =
    typed === undefined
      ? `The ${row} belongs to no participant, so it is not used.`
      : `"${typed}" is no code in Organisations, so the ${row} is not used.`;
  const meant = didYouMean(
    typed ?? "",
    organisations.map(({ code }) => code),
  );
  say({ severity: "note", where, typed: typed ?? "", problem, remedy: `Type the participant's code.${meant}` });
  return undefined;
}
