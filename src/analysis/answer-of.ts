import type { Answer } from "../dataset/answer.ts";
import type { ForAll } from "../disclosure/everyone.ts";

/** The open answer of the organisation of that short name. */
export function answerOf({ open }: ForAll, name: string | undefined): Answer | undefined {
  return name === undefined ? undefined : open.find(({ organisation }) => organisation.short === name)?.answer;
}
