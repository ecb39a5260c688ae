import type { ChartKind } from "../../charts/chart.ts";
import { chapterLists, chapterWords } from "../words/chapter.ts";
import { measureFacts, measureWords } from "../words/measure.ts";
import { reportFacts, reportWords } from "../words/report.ts";
import type { Cloakroom } from "./cloakroom.ts";
import type { ChapterScope, MeasureScope, Scope, ScopeKind } from "./scope.ts";
import type { Fact, Word } from "./word.ts";

/** Every kind of chart, by the name templates call it. */
export type Charts = ReadonlyMap<string, ChartKind>;

const about = Symbol("what a template's context is about");

interface About<S extends Scope = Scope> {
  readonly scope: S;
  readonly room: Cloakroom;
  readonly charts: Charts;
}

/** What Handlebars looks names up in. Every word is a ticket, made when it is asked for. */
export interface Context {
  readonly [about]: About;
}

/**
 * A context is nothing but a prototype, made once for each kind of scope, and what it is about: a report asks for a
 * few words of some hundred contexts, and defining all words on each of them took most of the time of writing it.
 */
export function contextOf(scope: Scope, room: Cloakroom, charts: Charts): Context {
  return Object.create(prototypes[scope.kind], { [about]: { value: { scope, room, charts } } });
}

export function scopeOf(context: Context): Scope {
  return context[about].scope;
}

type Getter<S extends Scope> = readonly [name: string, get: (about: About<S>) => unknown];

const everywhere: readonly Getter<Scope>[] = [...said(reportWords), ...asked(reportFacts)];

const ofReport: readonly Getter<Scope>[] = [
  [
    "chapters",
    ({ scope: { view }, room, charts }) => view.chapters.map((chapter) => contextOf({ kind: "chapter", view, chapter }, room, charts)),
  ],
];

const ofChapter: readonly Getter<ChapterScope>[] = [
  ...said(chapterWords),
  ...chapterLists.map(
    ({ name, through }): Getter<ChapterScope> => [
      name,
      ({ scope: { view, chapter }, room, charts }) =>
        through(chapter).map((measure) => contextOf({ kind: "measure", view, chapter, measure }, room, charts)),
    ],
  ),
];

const ofMeasure: readonly Getter<MeasureScope>[] = [...said(measureWords), ...asked(measureFacts), ["charts", suiting]];

const prototypes: Readonly<Record<ScopeKind, object>> = {
  report: prototype([...everywhere, ...ofReport]),
  chapter: prototype([...everywhere, ...ofChapter]),
  measure: prototype([...everywhere, ...ofMeasure]),
};

/** The names Handlebars may find on a context; nothing else of an object can be reached. */
export const contextNames: Readonly<Record<string, true>> = Object.fromEntries(
  [...everywhere, ...ofReport, ...ofChapter, ...ofMeasure].map(([name]) => [name, true]),
);

/** Later names stand before earlier ones: inside a chapter "title" is the chapter's. */
function prototype<S extends Scope>(getters: readonly Getter<S>[]): object {
  const made = Object.create(null);
  for (const [name, get] of getters) {
    Object.defineProperty(made, name, {
      configurable: true,
      get(this: { readonly [about]: About<S> }) {
        return get(this[about]);
      },
    });
  }
  return made;
}

function said<S extends Scope>(words: readonly Word<S>[]): Getter<S>[] {
  return words.map((word) => [word.name, ({ scope, room }) => room.words(word.say(scope))]);
}

function asked<S extends Scope>(facts: readonly Fact<S>[]): Getter<S>[] {
  return facts.map((fact) => [fact.name, ({ scope }) => fact.holds(scope)]);
}

/** Whether the measure asks for each kind of chart and its values can carry it. */
function suiting({ scope: { measure }, charts }: About<MeasureScope>): Record<string, boolean> {
  return Object.fromEntries(
    [...charts.values()].map((kind) => [kind.name, measure.measure.charts.includes(kind.name) && kind.suits(measure)]),
  );
}
