import type { Average, Measure } from "../../dataset/measure.ts";
import type { Comparison } from "../comparison.ts";
import { number, possessive } from "../format.ts";
import { agreement, list } from "./grammar.ts";
import { missingSentence } from "./missing-sentence.ts";
import { allOfThem, those } from "./names.ts";
import { hasGroup, type Subject, type Voice } from "./voice.ts";

/** How the reader's whole is made up, beside its group and everyone, with the average named. */
export function splitSentence(subject: Subject, voice: Voice): string {
  const { measure, ownShares, main, all } = subject;
  const { phrase } = measure;
  const own = ownShares && `${possessive(voice.reader.short)} ${phrase} ${agreement(phrase).is} ${mixture(measure, ownShares)}.`;
  const groups = [
    ...(hasGroup(subject) ? [groupPart(measure, main, those(measure, main, voice))] : []),
    groupPart(measure, all, hasGroup(subject) && main.figures.kind === "parts" ? allOfThem(measure, all) : those(measure, all, voice)),
  ].filter((part) => part !== undefined);
  const start = own ?? missingSentence(subject, voice);
  return groups.length === 0 ? start : `${start} ${averageStart[measure.average]} of ${groups.join(", and that of ")}.`;
}

function groupPart(measure: Measure, { figures, answered }: Comparison, whom: string): string | undefined {
  return figures.kind !== "parts" || answered < 2 ? undefined : `${whom} is ${mixture(measure, figures.shares)}`;
}

/** "93% health and 7% social care". */
function mixture({ options, decimals }: Measure, shares: readonly number[]): string {
  return list(options.map((option, part) => `${number(shares[part] ?? 0, decimals)}% ${option}`));
}

const averageStart: Readonly<Record<Average, string>> = {
  ratio: "The total",
  mean: "The mean",
  median: "The median",
};
