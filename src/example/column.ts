import type { Ccg } from "./ccgs.ts";
import { diceFor } from "./random.ts";

/** What somebody may have typed into a cell; undefined is an empty cell. A date is ISO; a percent is the fraction it is. */
export type Typed = string | number | { readonly date: string } | { readonly percent: number } | undefined;

/** A sheet as it will be written, its headers in the first row. */
export interface ExampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly Typed[])[];
}

/** The rounds of the example by name; 2018 is the one reported. Each speaks of the financial year before it. */
export const years = [2014, 2015, 2016, 2017, 2018] as const;
export type Year = (typeof years)[number];

/** A column of Public data or of Submissions, and how its cells come about. */
export interface Column {
  readonly header: string;
  /** The first round that has it. */
  readonly since: Year;
  readonly typed: (ccg: Ccg, year: Year) => Typed;
  /** How often the cell is left empty, 0 to 1; default 0. */
  readonly gaps?: number;
  /** Columns with the same word here are left empty together. */
  readonly together?: string;
}

/**
 * A standard normal score of a CCG on something, nearly the same each year: an organisation that is high in one
 * round is as a rule high in the next.
 */
export function score(ccg: Ccg, what: string, year: Year): number {
  return 0.95 * diceFor(ccg.code, what).normal() + 0.31 * diceFor(ccg.code, what, year).normal();
}

/** The codes of the `count` CCGs that score highest: how the example sets how many say yes without setting who. */
export function highest(ccgs: readonly Ccg[], count: number, by: (ccg: Ccg) => number): ReadonlySet<string> {
  return new Set(inOrder(ccgs, by).slice(0, count));
}

/** The codes of the CCGs, the highest score first. */
export function inOrder(ccgs: readonly Ccg[], by: (ccg: Ccg) => number): readonly string[] {
  const scored = ccgs.map((ccg) => ({ code: ccg.code, score: by(ccg) }));
  return scored.sort((a, b) => b.score - a.score).map(({ code }) => code);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Rounded as people type it: to a whole number, or to the decimals given. */
export function typed(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}
