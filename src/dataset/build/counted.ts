import type { Cell, CellRow } from "../cells.ts";
import { columnIndex, columnLetters } from "../column-letters.ts";
import type { Organisation } from "../dataset.ts";
import { conditionsSheet } from "../sheets/standards.ts";
import type { Condition, Standards } from "../standards.ts";
import { codeKey } from "../tables/code.ts";
import { findColumns } from "../tables/entries.ts";
import { cellAt, type Table } from "../tables/table.ts";
import { keyOf, typedIn } from "../text.ts";

/** What is counted in Conditions, in the shape of a sheet of figures: a measure names "Conditions: score" as it names any column. */
export interface Counted {
  readonly table: Table;
  /** A row for each organisation that was assessed, also for those that met every criterion. */
  readonly rows: ReadonlyMap<string, CellRow>;
}

export function countConditions(standards: Standards, conditions: Table, organisations: readonly Organisation[]): Counted {
  const columns = columnsFor(standards, conditions);
  const table: Table = { ...conditions, columns: columns.map(({ letter, header }) => ({ letter, header, key: keyOf(header) })) };
  const assessed = organisations.filter(({ code }) => !standards.notAssessed.has(code));
  const own = byOrganisation(standards.conditions);
  const lines = firstLines(conditions);
  const rows = assessed.map(({ code }) => {
    const cells = new Map(columns.map(({ letter, count }) => [letter, count(own.get(code) ?? [])]));
    return [code, { number: lines.get(codeKey(code)) ?? conditions.headerRow, hidden: false, cells }] as const;
  });
  return { table, rows: new Map(rows) };
}

function byOrganisation(conditions: readonly Condition[]): ReadonlyMap<string, readonly Condition[]> {
  const own = new Map<string, Condition[]>();
  for (const condition of conditions) own.set(condition.organisation, [...(own.get(condition.organisation) ?? []), condition]);
  return own;
}

/** The first row of each organisation, for messages about its figures. */
function firstLines(conditions: Table): ReadonlyMap<string, number> {
  const column = findColumns(conditions, conditionsSheet).get("code");
  const lines = conditions.rows.toReversed().flatMap((row) => {
    const cell = column === undefined ? undefined : cellAt(row, column);
    return cell === undefined ? [] : [[codeKey(typedIn(cell)), row.number] as const];
  });
  return new Map(lines);
}

interface CountedColumn {
  readonly letter: string;
  readonly header: string;
  readonly count: (own: readonly Condition[]) => Cell;
}

function columnsFor(standards: Standards, table: Table): CountedColumn[] {
  const weights = new Map(standards.severities.map(({ level, weight }) => [level, weight]));
  const domains = new Map(standards.criteria.map(({ code, domain }) => [code, domain]));
  const found = findColumns(table, conditionsSheet);
  const beyond = 1 + Math.max(...table.columns.map(({ letter }) => columnIndex(letter)));
  const named = (what: string): string => `${table.sheet}: ${what}`;
  return [
    { letter: found.get("criterion")?.letter ?? "", header: named("number"), count: (own) => figure(own.length) },
    {
      letter: found.get("severity")?.letter ?? "",
      header: named("score"),
      count: (own) => figure(own.reduce((sum, { severity }) => sum + (weights.get(severity) ?? 0), 0)),
    },
    {
      letter: columnLetters(beyond),
      header: named("domains"),
      count: (own) => words(own.flatMap(({ criterion }) => domains.get(criterion) ?? [])),
    },
    ...standards.severities.map(({ level }, index) => ({
      letter: columnLetters(beyond + 1 + index),
      header: named(level),
      count: (own: readonly Condition[]) => figure(own.filter(({ severity }) => severity === level).length),
    })),
  ];
}

function figure(value: number): Cell {
  return { kind: "number", value, shown: String(value), percent: false };
}

function words(domains: readonly string[]): Cell {
  return { kind: "text", text: domains.length === 0 ? "None" : [...new Set(domains)].join("; ") };
}
