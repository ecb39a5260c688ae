import type { ChartKind } from "../../charts/chart.ts";
import type { Helper, Subject } from "./helper.ts";
import type { Said } from "./sheet.ts";
import type { Fact, Word } from "./word.ts";

/** Every kind of chart, by the name templates call it. */
export type Charts = ReadonlyMap<string, ChartKind>;

/** What a name stands for in a template that is about S. What it goes through is about any T. */
export type Meaning<S extends Subject, T extends Subject = S> =
  | { readonly kind: "words"; readonly say: (scope: S) => Said }
  /** undefined when the name is not known after all. */
  | { readonly kind: "fact"; readonly holds: (scope: S, charts: Charts) => boolean | undefined }
  | { readonly kind: "list"; readonly through: (scope: S) => readonly T[] };

/** A name with what it stands for. */
export type Named<S extends Subject, T extends Subject = S> = readonly [name: string, meaning: Meaning<S, T>];

/** What the templates of one kind of report may say, ask and call for. */
export interface Vocabulary<S extends Subject> {
  /** Folder below templates/ where they are. */
  readonly folder: string;
  readonly helpers: readonly Helper<S>[];
  /** What a name stands for in a scope; undefined for a name not known there: nothing else of an object can be reached. */
  readonly meaningOf: (name: string, scope: S) => Meaning<S> | undefined;
}

export function said<S extends Subject>(words: readonly Word<S>[]): Named<S>[] {
  return words.map(({ name, say }) => [name, { kind: "words", say }]);
}

export function asked<S extends Subject>(facts: readonly Fact<S>[]): Named<S>[] {
  return facts.map(({ name, holds }) => [name, { kind: "fact", holds }]);
}

export function listed<S extends Subject, T extends Subject>(name: string, through: (scope: S) => readonly T[]): Named<S, T> {
  return [name, { kind: "list", through }];
}

/** Later names stand before earlier ones: inside a chapter "title" is the chapter's. */
export function meanings<S extends T, T extends Subject>(...named: readonly (readonly (Named<T> | Named<S> | Named<S, T>)[])[]) {
  return new Map<string, Meaning<S, T>>(named.flat());
}
