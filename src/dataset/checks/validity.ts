import type { Draft } from "../build/draft.ts";
import type { Organisation } from "../dataset.ts";
import type { Finding } from "../finding.ts";
import { existedOn } from "../registry.ts";

/** The days between which an organisation exists, and whether the day of publication is one of them. */
export function validity({ dataset: { organisations, round }, listedAt }: Draft): readonly Finding[] {
  return organisations.flatMap((organisation): Finding[] => {
    const problem = impossible(organisation) ?? notThere(organisation, round.published);
    if (problem === undefined) return [];
    const { code, participating } = organisation;
    return [
      {
        severity: participating ? "query" : "note",
        where: listedAt.get(code) ?? "Organisations",
        participant: code,
        subject: "The organisation itself",
        problem,
        remedy: "Say which code it has, and from which day to which.",
      },
    ];
  });
}

function impossible({ code, validFrom, validTo }: Organisation): string | undefined {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return undefined;
  return `${code} is valid from ${validFrom} and only to ${validTo}, which is earlier.`;
}

function notThere(organisation: Organisation, day: string): string | undefined {
  const { code, participating, validFrom = "", validTo } = organisation;
  if (!participating || existedOn(organisation, day)) return undefined;
  const when = validFrom > day ? `exists only from ${validFrom}` : `existed only to ${validTo}`;
  return `${code} takes part and ${when}; the reports are of ${day}.`;
}
