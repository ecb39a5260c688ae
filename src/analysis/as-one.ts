import type { Measure } from "../dataset/measure.ts";
import type { ForAll, Listed, OpenAnswer } from "../disclosure/everyone.ts";

/** Several organisations taken as one body, on an open measure. */
export interface AsOne {
  readonly name: string;
  readonly members: readonly Listed[];
  /** In the measure's unit. */
  readonly value: number;
}

/**
 * The groups of a grouping as bodies of their own, lowest first. Organisations without a group in it stand for
 * themselves when `alone` says so, as those do that a merger leaves as they are.
 */
export function groupsAsOne(one: ForAll, grouping: string, alone: boolean): readonly AsOne[] {
  const groups = new Map<string, OpenAnswer[]>();
  for (const each of one.open) {
    const name = each.organisation.groups.get(grouping) ?? (alone ? each.organisation.short : undefined);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups]
    .flatMap(([name, answers]): AsOne[] => {
      const value = bodyValue(one.measure, answers);
      return value === undefined ? [] : [{ name, members: answers.map(({ organisation }) => organisation), value }];
    })
    .sort((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1));
}

/** The value of one body made of these: the ratio of their sums, the sum of what is counted, the mean of scores. */
function bodyValue(measure: Measure, answers: readonly OpenAnswer[]): number | undefined {
  const numbers = answers.flatMap(({ answer }) => (answer.kind === "number" ? [answer] : []));
  if (numbers.length === 0) return undefined;
  const sum = (of: (answer: (typeof numbers)[number]) => number | undefined) =>
    numbers.reduce<number | undefined>((total, answer) => {
      const next = of(answer);
      return total === undefined || next === undefined ? undefined : total + next;
    }, 0);
  const [above, below] = [sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)];
  if (above !== undefined && below !== undefined && below > 0) return (above / below) * measure.per;
  const total = sum(({ value }) => value) ?? 0;
  return measure.kind === "amount" && measure.average !== "mean" ? total : total / numbers.length;
}
