import type { Measure } from "../measure.ts";
import { keyOf } from "../text.ts";
import type { ReadMeasure } from "./measure.ts";

/** What a measure's figure depends on. */
const parts: readonly { readonly name: string; readonly of: (measure: Measure) => string }[] = [
  { name: "kind", of: ({ kind }) => kind },
  { name: "unit", of: ({ unit }) => unit.words },
  { name: "numerator", of: ({ columns }) => columns.numerator ?? "" },
  { name: "denominator", of: ({ columns }) => columns.denominator ?? "" },
  { name: "per", of: ({ per }) => String(per) },
  { name: "parts", of: ({ columns }) => (columns.parts ?? []).join("; ") },
];

/**
 * How the definition of a measure differs from what it was in an earlier round, in words: `unit "£m", now "£ per head"`.
 * Empty when answers of both can be compared. Titles, notes and the name of the value's column may change freely.
 */
export function definitionChanges(now: ReadMeasure, then: ReadMeasure): readonly string[] {
  const changed = parts.flatMap(({ name, of }) => change(name, of(then.measure), of(now.measure)));
  return [
    ...changed,
    ...(optionsTyped(now) && optionsTyped(then) ? change("options", optionsOf(then.measure), optionsOf(now.measure)) : []),
  ];
}

function change(name: string, then: string, now: string): string[] {
  return keyOf(then) === keyOf(now) ? [] : [`${name} ${quoted(then)}, now ${quoted(now)}`];
}

function quoted(text: string): string {
  return text === "" ? "none" : `"${text}"`;
}

/** Options found among the answers are no definition: they differ whenever the answers do. */
function optionsTyped({ measure, row }: ReadMeasure): boolean {
  return row.values.options !== undefined || (measure.kind !== "choice" && measure.kind !== "choices");
}

/** The order of options counts only where it means something: of ratings, of parts, of yes and no. */
function optionsOf({ kind, options }: Measure): string {
  return (kind === "choice" || kind === "choices" ? options.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : options).join("; ");
}
