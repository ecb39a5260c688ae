import type { Answer } from "../dataset/answer.ts";
import { type Answers, answerOf, type Organisation } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Group } from "./comparison.ts";

/** One organisation's usable answer. */
export interface Entry {
  readonly organisation: Organisation;
  readonly answer: Given;
}

/** An answer that is not missing: only these enter n (statistics.md S15). A true nil is one of them. */
type Given = Exclude<Answer, { readonly kind: "missing" }>;

/** Who of these was asked: everybody for public data, the round's participants for its questionnaire. */
export function askedOf(measure: Measure, organisations: readonly Organisation[]): readonly Organisation[] {
  return measure.origin === "public" ? organisations : organisations.filter((organisation) => organisation.participating);
}

/** The usable answers of those asked, in the order of the Organisations sheet. */
export function entriesOf(measure: Measure, asked: readonly Organisation[], answers: Answers): readonly Entry[] {
  const entries: Entry[] = [];
  for (const organisation of asked) {
    const answer = answerOf(answers, measure.code, organisation.code);
    if (answer.kind !== "missing") entries.push({ organisation, answer });
  }
  return entries;
}

/** Whether the organisation is in the group. */
export function belongs(organisation: Organisation, group: Group): boolean {
  return group.kind === "all" || organisation.groups.get(group.grouping.name) === group.name;
}
