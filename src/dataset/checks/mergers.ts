import type { Draft } from "../build/draft.ts";
import type { Placed } from "../build/registers.ts";
import type { Dataset } from "../dataset.ts";
import type { Finding } from "../finding.ts";
import type { Merger, Party } from "../mergers.ts";
import { didYouMean } from "../nearest.ts";
import { codeKey } from "../tables/code.ts";

/** Mergers beside the list of organisations: who should be in it, and whether the days fit. */
export function mergers(draft: Draft): readonly Finding[] {
  return draft.registers.mergers.flatMap((merger) => [
    ...unknown(merger, draft),
    ...outOfTime(merger, draft.dataset),
    ...endedBefore(merger, draft.registers.mergers),
  ]);
}

/** Before a merger its predecessors are organisations of the round, afterwards the successor is; unless it has been merged in its turn. */
function unknown({ value, where }: Placed<Merger>, { dataset, registers }: Draft): Finding[] {
  const { organisations, round } = dataset;
  const codes = organisations.map(({ code }) => code);
  const known = new Set(codes.map(codeKey));
  const happened = value.date <= round.published;
  const chained = registers.mergers.flatMap((other) => (happened ? other.value.predecessors : [other.value.successor]));
  for (const { code } of chained) known.add(codeKey(code));
  return (happened ? [value.successor] : value.predecessors)
    .filter(({ code }) => !known.has(codeKey(code)))
    .map(({ code }) => ({
      severity: "note",
      where,
      typed: code,
      problem: `${code} is no code in Organisations, and ${happened ? `it is there since the merger of ${value.date}` : `is to be merged on ${value.date}`}.`,
      remedy: `Correct the code or the date, or add the organisation.${didYouMean(code, codes)}`,
    }));
}

/** A predecessor ends before its successor begins, on the day of the merger. */
function outOfTime({ value, where }: Placed<Merger>, { organisations, round }: Dataset): Finding[] {
  const { date, predecessors, successor } = value;
  const listed = ({ code }: Party) => organisations.find((organisation) => organisation.code === code);
  const remedy = "Correct the date of the merger, or Valid from and Valid to in Organisations.";
  const late = predecessors.flatMap((party): string[] => {
    const organisation = party.code === successor.code ? undefined : listed(party);
    const end = organisation?.validTo;
    if (end !== undefined) return end < date ? [] : [`${party.code} is valid to ${end}, and ${successor.code} took over on ${date}.`];
    const open = organisation !== undefined && date <= round.published;
    return open ? [`${party.code} was merged into ${successor.code} on ${date}, and Organisations gives no last day for it.`] : [];
  });
  const born = listed(successor)?.validFrom;
  const absorbs = predecessors.some(({ code }) => code === successor.code);
  const early =
    !absorbs && born !== undefined && born !== date ? [`${successor.code} is valid from ${born}, and the merger is of ${date}.`] : [];
  return [...late, ...early].map((problem) => ({ severity: "note", where, problem, remedy }));
}

/** What was merged away cannot be merged again. */
function endedBefore({ value, where }: Placed<Merger>, all: readonly Placed<Merger>[]): Finding[] {
  return value.predecessors.flatMap(({ code }): Finding[] => {
    const before = all.find((other) => other.where !== where && endedIn(other.value, code) && other.value.date <= value.date);
    if (before === undefined) return [];
    const problem = `${code} was merged into ${before.value.successor.code} already, on ${before.value.date} (${before.where}).`;
    return [{ severity: "note", where, typed: code, problem, remedy: "Correct one of the two." }];
  });
}

function endedIn({ predecessors, successor }: Merger, code: string): boolean {
  return successor.code !== code && predecessors.some((party) => party.code === code);
}
