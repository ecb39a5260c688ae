import type { Answers, Dataset, Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import { coarsened } from "./coarse.ts";
import { isNamed, needed } from "./policy.ts";
import { contentOf } from "./refusals.ts";

/** What a report that somebody holds was made from, as far as others' answers go. */
export interface MadeFrom {
  readonly answers: Answers;
  /** Organisation code → grouping → group. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A measure on which a report beside an earlier one would tell what too few others answered. */
export interface TellingChange {
  readonly measure: Measure;
  /** How many others answer otherwise than then, or are newly counted. */
  readonly others: number;
}

/**
 * What a reader could learn who holds an earlier report and is sent a new one: where fewer others' answers have changed
 * than a group figure needs, or fewer have come into or left a group, the difference of the two reports is theirs.
 * Judged on the coarse round: a change within a step is not to be seen (statistics.md S13).
 */
export function tellingChanges(dataset: Dataset, before: MadeFrom): (reader: string) => readonly TellingChange[] {
  const { round } = coarsened({ ...dataset, earlier: [{ name: "", period: "", answers: before.answers }] });
  const then = round.earlier[0]?.answers ?? new Map();
  const found = dataset.measures.filter(isShared).map((measure) => {
    const unnamed = dataset.organisations.filter((organisation) => !isNamed(measure, organisation));
    const [was, is] = [then, round.answers].map((answers) => contents(answers, measure));
    const changed = unnamed.filter(({ code }) => was?.get(code) !== is?.get(code)).map(({ code }) => code);
    const counted = unnamed.flatMap((organisation) =>
      countedIn(organisation, before, was?.get(organisation.code), is?.get(organisation.code)),
    );
    return { measure, least: needed(measure, dataset.fewest), sets: [changed, ...byGroup(counted)] };
  });
  return (reader) =>
    found.flatMap(({ measure, least, sets }) => {
      const few = sets.map((codes) => codes.filter((code) => code !== reader).length).filter((others) => others > 0 && others < least);
      return few.length === 0 ? [] : [{ measure, others: Math.min(...few) }];
    });
}

/** Whether reports tell something of others' answers, and not everything. */
export function isShared({ policy, kind }: Measure): boolean {
  return (policy === "anonymous" || policy === "aggregate") && kind !== "text";
}

/** Organisation code → what it answered; those that gave no answer are left out. */
function contents(answers: Answers, { code }: Measure): ReadonlyMap<string, string | number> {
  const given = [...(answers.get(code) ?? [])].filter(([, { kind }]) => kind !== "missing");
  return new Map(given.map(([who, answer]) => [who, contentOf(answer)]));
}

interface Moved {
  readonly group: string;
  readonly code: string;
}

/** The groups in which it is counted now and was not then, or the other way round. */
function countedIn({ code, groups }: Organisation, before: MadeFrom, was: unknown, is: unknown): readonly Moved[] {
  const then = was === undefined ? [] : [...(before.groups.get(code) ?? [])].map(String);
  const now = is === undefined ? [] : [...groups].map(String);
  const moved = [...then.filter((group) => !now.includes(group)), ...now.filter((group) => !then.includes(group))];
  return moved.map((group) => ({ group, code }));
}

function byGroup(moved: readonly Moved[]): readonly (readonly string[])[] {
  const found = new Map<string, string[]>();
  for (const { group, code } of moved) found.set(group, [...(found.get(group) ?? []), code]);
  return [...found.values()];
}
