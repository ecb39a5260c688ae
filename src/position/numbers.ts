import type { Measure } from "../dataset/measure.ts";
import { type Place, places } from "../statistics/places.ts";
import { quantile } from "../statistics/quantile.ts";
import { rank } from "../statistics/rank.ts";
import type { Entry } from "./asked.ts";
import { averageOf } from "./average.ts";
import type { Numbers, Standing } from "./comparison.ts";
import { short } from "./format.ts";

/** With fewer values the middle half says nothing that the values do not. */
const fewestForQuartiles = 4;

/** A group's figures on a numeric measure, and every member's place in it. */
export interface GroupNumbers {
  /** As anybody in the group sees them: without a standing. */
  readonly shared: Numbers;
  /** Organisation code → its value and place. */
  readonly members: ReadonlyMap<string, Member>;
}

interface Member {
  readonly value: number;
  readonly place: Place;
}

/** Median, quartiles, range and average of the group (statistics.md S1–S4); undefined when nobody gave a number. */
export function groupNumbers(measure: Measure, entries: readonly Entry[]): GroupNumbers | undefined {
  const ranked = rankedMembers(measure, entries);
  const values = ranked.map(({ value }) => value);
  const [lowest, median, highest] = [values[0], quantile(values, 0.5), values.at(-1)];
  if (lowest === undefined || median === undefined || highest === undefined) return undefined;
  const shared: Numbers = {
    kind: "numbers",
    median,
    quartiles: quartiles(values),
    range: [lowest, highest],
    average: averageOf(measure, entries),
    standing: undefined,
  };
  return { shared, members: new Map(ranked.map((member) => [member.code, member])) };
}

/** The group's figures as one organisation sees them: with its own standing, when there is one and it has a value. */
export function numbersFor(measure: Measure, group: GroupNumbers, code: string | undefined): Numbers {
  const member = code === undefined ? undefined : group.members.get(code);
  if (member === undefined) return group.shared;
  return { ...group.shared, standing: standing(measure, group, member) };
}

function standing(measure: Measure, group: GroupNumbers, { value, place }: Member): Standing {
  const from = measure.polarity === "low" ? "lowest" : "highest";
  return { rank: rank(place, from), from, of: group.members.size, ...place, gap: value - group.shared.median };
}

function rankedMembers(measure: Measure, entries: readonly Entry[]): readonly (Member & { code: string })[] {
  const sorted = entries
    .flatMap(({ organisation, answer }) => (answer.kind === "number" ? [{ code: organisation.code, value: answer.value }] : []))
    .sort((a, b) => a.value - b.value);
  const found = places(
    sorted.map(({ value }) => value),
    printed(measure),
  );
  return sorted.flatMap((member, i) => {
    const place = found[i];
    return place === undefined ? [] : [{ ...member, place }];
  });
}

/** Whether two values print the same; each value is formatted once a list, as formatting is the dear part. */
function printed(measure: Measure): (a: number, b: number) => boolean {
  const texts = new Map<number, string>();
  const text = (value: number): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const made = short(measure, value);
    texts.set(value, made);
    return made;
  };
  return (a, b) => a === b || text(a) === text(b);
}

function quartiles(values: readonly number[]): readonly [number, number] | undefined {
  if (values.length < fewestForQuartiles) return undefined;
  const [lower, upper] = [quantile(values, 0.25), quantile(values, 0.75)];
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}
