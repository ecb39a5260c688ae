import { sheets } from "../dataset/sheets.ts";
import type { Ccg } from "./ccgs.ts";
import type { ExampleSheet, Typed } from "./column.ts";
import { cellOf, questions } from "./figures.ts";
import { personAt } from "./people.ts";
import { diceFor } from "./random.ts";

/**
 * Chairs and accountable officers of the participants, as their answers have it: those who share an officer do so with a neighbour and
 * under a framework. Those who share without one that is agreed have not sent their part of the register.
 */
export function officersSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const { name, columns } = sheets.officers;
  const rows = teamsOf(ccgs).flatMap((team) => [...posts(team, "Accountable officer", 2), ...chairs(team)]);
  return { name, rows: [[columns.person, columns.role, columns.participant, columns.framework].map((column) => column.name), ...rows] };
}

/** One row for each of the team: the nth person of the first of them. */
function posts(team: readonly Ccg[], role: string, n: number): Typed[][] {
  const [first] = team;
  return first === undefined
    ? []
    : team.map(({ code }) => [`${personAt(first, n).name} (${first.code})`, role, code, team.length > 1 ? "yes" : undefined]);
}

/** A team that shares its officer shares the chair as well in three cases of ten. */
function chairs(team: readonly Ccg[]): Typed[][] {
  const both = diceFor(team[0]?.code ?? "", "chair").chance(0.3);
  return both ? posts(team, "Chair", 3) : team.flatMap((ccg) => posts([ccg], "Chair", 3));
}

/** Those under one accountable officer, in the order of their codes; one alone is a team too. */
function teamsOf(ccgs: readonly Ccg[]): readonly (readonly Ccg[])[] {
  const says = answersOf(ccgs);
  const free = ccgs.filter((ccg) => ccg.participating && !says(ccg, "Shares accountable officer", /^Yes/));
  const willing = ccgs.filter(
    (ccg) => ccg.participating && says(ccg, "Shares accountable officer", /^Yes/) && says(ccg, "Governance framework", /^Agreed/),
  );
  const shared = [...new Set(willing.map(({ place }) => place))].flatMap((place) =>
    inPairs(
      willing.filter((ccg) => ccg.place === place),
      ccgs.filter((ccg) => ccg.place === place && !ccg.participating),
    ),
  );
  const first = (team: readonly Ccg[]) => team[0]?.code ?? "";
  return [...free.map((ccg) => [ccg]), ...shared].sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

function answersOf(ccgs: readonly Ccg[]): (ccg: Ccg, header: string, answer: RegExp) => boolean {
  const asked = new Map(questions(ccgs).map((question) => [question.header, question]));
  return (ccg, header, answer) => {
    const question = asked.get(header);
    return question !== undefined && answer.test(String(cellOf(question, ccg, 2018)));
  };
}

/** Neighbours two by two; the last one of an odd number shares with a neighbour that does not take part, if there is one. */
function inPairs(willing: readonly Ccg[], others: readonly Ccg[]): readonly (readonly Ccg[])[] {
  const even = [...willing, ...(willing.length % 2 === 1 ? others.slice(0, 1) : [])];
  return even.flatMap((ccg, n) => (n % 2 === 0 && even[n + 1] !== undefined ? [[ccg, ...even.slice(n + 1, n + 2)]] : []));
}
