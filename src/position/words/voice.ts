import type { Answer } from "../../dataset/answer.ts";
import type { Measure } from "../../dataset/measure.ts";
import type { Words } from "../../dataset/round.ts";
import type { Change, Comparison, Group, Withheld } from "../comparison.ts";

/** What a sentence about one measure is made from: the part of a view that a reader is shown. A MeasureView is one. */
export interface Subject {
  readonly measure: Measure;
  readonly own: Answer;
  /** The closest group whose figures may be shown, and everyone. */
  readonly main: Comparison;
  readonly all: Comparison;
  /** Set when `main` is not the reader's primary group. */
  readonly instead: { readonly wanted: Group; readonly because: Withheld | { readonly kind: "nobody answered" } } | undefined;
  /** split: the reader's own shares in percent. */
  readonly ownShares: readonly number[] | undefined;
  readonly change: Change;
}

/** Of whom the sentences speak, and in whose words. A View is one. */
export interface Voice {
  readonly reader: { readonly short: string };
  readonly words: Words;
}

/** The reader's value on a numeric measure. */
export function ownValue({ own }: Pick<Subject, "own">): number | undefined {
  return own.kind === "number" ? own.value : undefined;
}

/** Whether the page compares with a group that is smaller than everyone, so that there are two things to tell. */
export function hasGroup({ main, all }: Pick<Subject, "main" | "all">): boolean {
  return main.group.kind === "group" && main.asked < all.asked;
}
