import type { AreaClaim, Organisation, Post } from "../dataset.ts";
import type { Say } from "../finding.ts";
import type { Merger, Party } from "../mergers.ts";
import { areasSheet, mergersSheet, officersSheet } from "../sheets/registers.ts";
import { codeKey } from "../tables/code.ts";
import { type Entry, readEntries } from "../tables/entries.ts";
import type { Table } from "../tables/table.ts";
import { keyOf } from "../text.ts";
import { knownOrganisation } from "./known-organisation.ts";

/** What a row says, and the cell that a check is to name. */
export interface Placed<T> {
  readonly value: T;
  readonly where: string;
}

/** The registers row by row; a sheet that is not there has none. */
export interface Registers {
  readonly areas: readonly Placed<AreaClaim>[];
  readonly officers: readonly Placed<Post>[];
  readonly mergers: readonly Placed<Merger>[];
}

export function readAreas(table: Table | undefined, organisations: readonly Organisation[], say: Say): Placed<AreaClaim>[] {
  const spelled = firstSpelling(codeKey);
  return readEntries(table, areasSheet, "note", say).flatMap(({ values, at }): Placed<AreaClaim>[] => {
    const { area, name, people } = values;
    const organisation = knownOrganisation(values.participant, organisations, "area", at("participant"), say);
    if (area === undefined) sayNameless("area has no code", at("area"), say);
    if (organisation === undefined || area === undefined) return [];
    return [{ value: { area: spelled(area), name, organisation, people }, where: at("area") }];
  });
}

export function readOfficers(table: Table | undefined, organisations: readonly Organisation[], say: Say): Placed<Post>[] {
  const spelled = firstSpelling(keyOf);
  return readEntries(table, officersSheet, "note", say).flatMap(({ values, at }): Placed<Post>[] => {
    const { person, role, framework } = values;
    const organisation = knownOrganisation(values.participant, organisations, "office", at("participant"), say);
    if (person === undefined) sayNameless("office has no person", at("person"), say);
    if (organisation === undefined || person === undefined) return [];
    return [{ value: { person: spelled(person), role, organisation, framework }, where: at("person") }];
  });
}

/** In the order of the dates. */
export function readMergers(table: Table | undefined, organisations: readonly Organisation[], say: Say): Placed<Merger>[] {
  return readEntries(table, mergersSheet, "note", say)
    .flatMap((row) => readMerger(row, organisations, say))
    .sort((a, b) => (a.value.date < b.value.date ? -1 : a.value.date > b.value.date ? 1 : 0));
}

function readMerger({ values, at, filled }: Entry<typeof mergersSheet.columns>, all: readonly Organisation[], say: Say): Placed<Merger>[] {
  const { date, predecessors = [], predecessorNames = [], successor, successorName } = values;
  if (date === undefined || successor === undefined || predecessors.length < 2) {
    // A date that is there and cannot be read has been told already.
    const problem = "A merger needs a date, two predecessors or more and a successor, so this one is not listed.";
    if (date !== undefined || !filled("date")) say({ severity: "note", where: at("date"), problem, remedy: "Complete or delete the row." });
    return [];
  }
  const parties = predecessors.map((code, index) => party(code, predecessorNames[index], all));
  return [{ value: { date, predecessors: parties, successor: party(successor, successorName, all) }, where: at("date") }];
}

/** In the spelling of Organisations when it stands there. */
function party(typed: string, name: string | undefined, organisations: readonly Organisation[]): Party {
  const known = organisations.find(({ code }) => codeKey(code) === codeKey(typed));
  return { code: known?.code ?? typed, name: name ?? known?.name };
}

function sayNameless(what: string, where: string, say: Say): void {
  say({ severity: "note", where, problem: `The ${what}, so it is not used.`, remedy: "Complete or delete the row." });
}

/** Gives what was typed in the spelling in which it was first seen. */
function firstSpelling(key: (typed: string) => string): (typed: string) => string {
  const first = new Map<string, string>();
  return (typed) => {
    const spelled = first.get(key(typed)) ?? typed;
    first.set(key(typed), spelled);
    return spelled;
  };
}
