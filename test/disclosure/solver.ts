import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset, Organisation } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { round } from "./small-round.ts";

/** Where one organisation belongs: grouping → group. */
export type Place = Readonly<Record<string, string>>;

/** A round to be solved: who belongs where, the first of them the reader, and the answers each might have given. */
export interface Puzzle {
  readonly places: readonly Place[];
  readonly measure: Measure;
  /** Of one that could have given only one answer, it is known beforehand. */
  readonly possible: (organisation: number) => readonly Answer[];
  /** Whether the reader also knows what anyone may know. */
  readonly findings?: boolean;
  /** Those who consent to be named. */
  readonly named?: readonly number[];
}

export interface Solution {
  readonly worlds: number;
  /** Worlds in which the reader learns for certain what another gave that did not consent, as answers of all, one digit each. */
  readonly known: readonly string[];
}

/**
 * The strongest reader there is: it knows its own answer, the rules, which answers are possible, and reads its whole View,
 * and if need be all that anyone may know.
 * Every world there could be is tried; where all that give the same View agree on another's answer, that answer is known.
 * That there is none is no secret: reports print how many answered.
 */
export function solve(puzzle: Puzzle): Solution {
  const byView = new Map<string, number[][]>();
  for (const world of worldsOf(puzzle)) {
    const dataset = datasetOf(puzzle, world);
    const view = JSON.stringify([viewsOf(dataset)("T000"), puzzle.findings ? anyoneReads(dataset) : undefined]);
    byView.set(view, [...(byView.get(view) ?? []), world]);
  }
  const secret = puzzle.places.map((_, i) => i).filter((i) => i > 0 && puzzle.possible(i).length > 1 && !puzzle.named?.includes(i));
  const answerIn = (world: readonly number[], i: number) => puzzle.possible(i)[world[i] ?? 0];
  const isKnown = (alike: readonly (readonly number[])[], i: number) =>
    new Set(alike.map((world) => world[i])).size === 1 && alike.some((world) => answerIn(world, i)?.kind !== "missing");
  const known = [...byView.values()].filter((alike) => secret.some((i) => isKnown(alike, i)));
  return { worlds: [...byView.values()].flat().length, known: known.flat().map((world) => world.join("")) };
}

function anyoneReads(dataset: Dataset): readonly object[] {
  return everyoneOf(dataset).measures.map((known) => ({
    ...known,
    groups: dataset.groupings.map(known.groups),
    crossed: dataset.groupings.map((grouping) => known.crossed({ kind: "grouping", grouping })),
  }));
}

function worldsOf({ places, possible }: Puzzle): number[][] {
  return places.reduce<number[][]>((worlds, _, i) => worlds.flatMap((world) => possible(i).map((_, choice) => [...world, choice])), [[]]);
}

function datasetOf({ places, measure, possible, named = [] }: Puzzle, world: readonly number[]): Dataset {
  const plain = round([places.length], [measure], (_, i) => possible(i)[world[i] ?? 0] ?? { kind: "missing", reason: "not answered" });
  const organisations = plain.organisations.map(
    (organisation, i): Organisation => ({
      ...organisation,
      groups: new Map(Object.entries(places[i] ?? {})),
      ...(named.includes(i) ? { mayBeNamed: "all" } : {}),
    }),
  );
  const groupings = [...new Set(places.flatMap(Object.keys))].map((name) => ({ name, word: name, plural: `${name}s` }));
  return { ...plain, organisations, groupings };
}
