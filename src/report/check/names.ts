import type { Measure } from "../../dataset/measure.ts";
import { type Parameter, widthNames } from "../engine/helper.ts";
import type { ScopeKind } from "../engine/scope.ts";
import { tables } from "../tables/index.ts";
import { chapterLists, chapterWords } from "../words/chapter.ts";
import { measureFacts, measureWords } from "../words/measure.ts";
import { reportFacts, reportWords } from "../words/report.ts";

/** Everything a template may name, for one workbook. */
export interface Known {
  readonly charts: readonly string[];
  readonly measures: readonly string[];
  /** Shared pieces of template. */
  readonly pieces: readonly string[];
}

/** A Map or a Set whose keys are names. */
export interface Named {
  readonly keys: () => Iterable<string>;
}

export function known(measures: readonly Measure[], charts: Named, pieces: readonly string[]): Known {
  return { charts: [...charts.keys()], measures: measures.map((measure) => measure.code), pieces };
}

/** Words that can be printed. */
export function wordsIn(scope: ScopeKind): string[] {
  return named([...reportWords, ...(scope === "chapter" ? chapterWords : []), ...(scope === "measure" ? measureWords : [])]);
}

/** What can stand after {{#if}}. */
export function questionsIn(scope: ScopeKind, { charts }: Known): string[] {
  const facts = named([...reportFacts, ...(scope === "measure" ? measureFacts : [])]);
  return [...wordsIn(scope), ...facts, ...lists[scope].names, ...(scope === "measure" ? charts.map((chart) => `charts.${chart}`) : [])];
}

/** What {{#each}} can go through in a scope, and what each of them is about. */
export const lists: Readonly<Record<ScopeKind, { readonly names: readonly string[]; readonly of: ScopeKind }>> = {
  report: { names: ["chapters"], of: "chapter" },
  chapter: { names: chapterLists.map((list) => list.name), of: "measure" },
  measure: { names: [], of: "measure" },
};

/** Values a parameter can take; undefined when it takes words. */
export function valuesOf(parameter: Parameter, { charts, measures }: Known): readonly string[] | undefined {
  switch (parameter.takes) {
    case "chart":
      return charts;
    case "measure":
      return measures;
    case "table":
      return tables.map((table) => table.name);
    case "width":
      return widthNames;
    case "words":
      return undefined;
  }
}

function named(all: readonly { readonly name: string }[]): string[] {
  return all.map(({ name }) => name);
}
