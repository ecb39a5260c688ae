import type { ChartKind } from "../../charts/chart.ts";
import { chapterLists, chapterWords } from "../words/chapter.ts";
import { measureFacts, measureWords } from "../words/measure.ts";
import { reportFacts, reportWords } from "../words/report.ts";
import type { Cloakroom } from "./cloakroom.ts";
import type { Scope } from "./scope.ts";
import type { Fact, Word } from "./word.ts";

export const about = Symbol("what a template's context is about");

/** What Handlebars looks names up in. Every word is a ticket, made when it is asked for. */
export interface Context {
  readonly [about]: Scope;
  readonly [name: string]: unknown;
}

export type Charts = ReadonlyMap<string, ChartKind>;
type Getters = Record<string, () => unknown>;

export function contextOf(scope: Scope, room: Cloakroom, charts: Charts): Context {
  const getters: Getters = { ...said(reportWords, scope, room), ...asked(reportFacts, scope), ...within(scope, room, charts) };
  const context = { [about]: scope };
  for (const [name, get] of Object.entries(getters)) Object.defineProperty(context, name, { get, enumerable: true });
  return context;
}

function within(scope: Scope, room: Cloakroom, charts: Charts): Getters {
  const { view } = scope;
  switch (scope.kind) {
    case "report":
      return { chapters: () => view.chapters.map((chapter) => contextOf({ kind: "chapter", view, chapter }, room, charts)) };
    case "chapter": {
      const { chapter } = scope;
      const contexts = (list: (typeof chapterLists)[number]) => () =>
        list.through(chapter).map((measure) => contextOf({ kind: "measure", view, chapter, measure }, room, charts));
      const lists = Object.fromEntries(chapterLists.map((list) => [list.name, contexts(list)]));
      return { ...said(chapterWords, scope, room), ...lists };
    }
    case "measure":
      return { ...said(measureWords, scope, room), ...asked(measureFacts, scope), charts: () => suiting(scope.measure, charts) };
  }
}

function said<Subject>(words: readonly Word<Subject>[], subject: Subject, room: Cloakroom): Getters {
  return Object.fromEntries(words.map((word) => [word.name, () => room.words(word.say(subject))]));
}

function asked<Subject>(facts: readonly Fact<Subject>[], subject: Subject): Getters {
  return Object.fromEntries(facts.map((fact) => [fact.name, () => fact.holds(subject)]));
}

/** Whether the measure asks for each kind of chart and its values can carry it. */
function suiting(view: Parameters<ChartKind["suits"]>[0], charts: Charts): Record<string, boolean> {
  return Object.fromEntries([...charts.values()].map((kind) => [kind.name, view.measure.charts.includes(kind.name) && kind.suits(view)]));
}
