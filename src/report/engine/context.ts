import type { ChartKind } from "../../charts/chart.ts";
import type { Cloakroom } from "./cloakroom.ts";
import type { Helper, Subject } from "./helper.ts";
import type { Fact, Word } from "./word.ts";

/** Every kind of chart, by the name templates call it. */
export type Charts = ReadonlyMap<string, ChartKind>;

/** What the templates of one kind of report may say, ask and call for. */
export interface Vocabulary<S extends Subject> {
  /** Folder below templates/ where they are. */
  readonly folder: string;
  readonly helpers: readonly Helper<S>[];
  /** Every name Handlebars may find on a context; nothing else of an object can be reached. */
  readonly names: readonly string[];
  readonly contextOf: (scope: S, room: Cloakroom, charts: Charts) => Context<S>;
}

const about = Symbol("what a template's context is about");

export interface About<S extends Subject> {
  readonly scope: S;
  readonly room: Cloakroom;
  readonly charts: Charts;
}

/** What Handlebars looks names up in. Every word is a ticket, made when it is asked for. */
export interface Context<S extends Subject> {
  readonly [about]: About<S>;
}

/**
 * A context is nothing but a prototype, made once for each kind of scope, and what it is about: a report asks for a
 * few words of some hundred contexts, and defining all words on each of them took most of the time of writing it.
 */
export function contextOn<S extends Subject>(names: object, value: About<S>): Context<S> {
  return Object.create(names, { [about]: { value } });
}

export function scopeOf<S extends Subject>(context: Context<S>): S {
  return context[about].scope;
}

export type Getter<S extends Subject> = readonly [name: string, get: (about: About<S>) => unknown];

/** Later names stand before earlier ones: inside a chapter "title" is the chapter's. */
export function prototype<S extends Subject>(getters: readonly Getter<S>[]): object {
  const made = Object.create(null);
  // Handlebars names the context in what it says of an unknown word; templates cannot reach this.
  Object.defineProperty(made, "toString", { value: () => "a report" });
  for (const [name, get] of getters) {
    Object.defineProperty(made, name, {
      configurable: true,
      get(this: Context<S>) {
        return get(this[about]);
      },
    });
  }
  return made;
}

export function said<S extends Subject>(words: readonly Word<S>[]): Getter<S>[] {
  return words.map((word) => [word.name, ({ scope, room }) => room.words(word.say(scope))]);
}

export function asked<S extends Subject>(facts: readonly Fact<S>[]): Getter<S>[] {
  return facts.map((fact) => [fact.name, ({ scope }) => fact.holds(scope)]);
}
