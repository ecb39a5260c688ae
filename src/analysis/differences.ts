import type { Listed, OpenAnswer } from "../disclosure/everyone.ts";

/** One organisation's figure beside what it is held against. */
export interface Difference {
  readonly organisation: Listed;
  readonly value: number;
  readonly limit: number;
  /** The figure less the limit. */
  readonly by: number;
}

/** Of those with both figures; `share` of the limit is what they are held against. */
export function differencesOf(values: readonly OpenAnswer[], limits: readonly OpenAnswer[], share = 1): readonly Difference[] {
  const limitOf = new Map(
    limits.flatMap(({ organisation, answer }) => (answer.kind === "number" ? [[organisation.code, answer.value]] : [])),
  );
  return values.flatMap(({ organisation, answer }): Difference[] => {
    const whole = limitOf.get(organisation.code);
    if (answer.kind !== "number" || whole === undefined) return [];
    const limit = whole * share;
    return [{ organisation, value: answer.value, limit, by: answer.value - limit }];
  });
}
