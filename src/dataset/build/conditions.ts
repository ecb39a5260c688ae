import type { Organisation } from "../dataset.ts";
import type { Say } from "../finding.ts";
import { didYouMean } from "../nearest.ts";
import { conditionsSheet } from "../sheets/standards.ts";
import type { Condition, Standards } from "../standards.ts";
import { codeKey } from "../tables/code.ts";
import { type Entry, findColumns, readEntries } from "../tables/entries.ts";
import { matchRows } from "../tables/rows.ts";
import type { Table } from "../tables/table.ts";
import { keyOf } from "../text.ts";

type Row = Entry<(typeof conditionsSheet)["columns"]>;
type Known = Pick<Standards, "criteria" | "severities">;

const notAssessed: ReadonlySet<string> = new Set(["notassessed", "notapplicable", "na"]);

/** Reads Conditions. A row that cannot be understood holds the organisation's report, because its score would be too low. */
export function readConditions(
  table: Table,
  known: Known,
  organisations: readonly Organisation[],
  say: Say,
): Pick<Standards, "conditions" | "notAssessed"> {
  const rows = rowsByOrganisation(table, organisations, say);
  const without = rows.filter(({ row }) => notAssessed.has(keyOf(row.values.criterion ?? "")));
  const codes = new Set(without.map(({ organisation }) => organisation));
  const criteria = codesOf(known.criteria.map(({ code }) => code));
  const severities = codesOf(known.severities.map(({ level }) => level));
  const conditions = rows.filter((row) => !without.includes(row)).flatMap((row) => conditionIn(row, criteria, severities, say));
  for (const { organisation, row } of without) {
    if (conditions.some((condition) => condition.organisation === organisation)) sayBoth(organisation, row, say);
  }
  return { conditions: withoutDoubles(conditions, say), notAssessed: codes };
}

interface OwnRow {
  readonly organisation: string;
  readonly row: Row;
}

function rowsByOrganisation(table: Table, organisations: readonly Organisation[], say: Say): OwnRow[] {
  const found = findColumns(table, conditionsSheet);
  const code = found.get("code");
  const entries = new Map(readEntries(table, conditionsSheet, "stop", say).map((entry) => [entry.row, entry]));
  if (code === undefined || entries.size === 0) return [];
  return matchRows(table, { code, name: found.get("name") }, organisations, say).rows.flatMap(({ code: organisation, row }) => {
    const entry = entries.get(row);
    return entry === undefined ? [] : [{ organisation, row: entry }];
  });
}

interface Placed extends Condition {
  readonly row: Row;
}

/** Code without regard to case and spaces → code as listed. */
type Codes = ReadonlyMap<string, string>;

function codesOf(listed: readonly string[]): Codes {
  return new Map(listed.map((code) => [codeKey(code), code]));
}

function conditionIn({ organisation, row }: OwnRow, criteria: Codes, severities: Codes, say: Say): Placed[] {
  const held = (key: "criterion" | "severity", codes: Codes): string | undefined => {
    const code = codes.get(codeKey(row.values[key] ?? ""));
    if (code === undefined) sayUnknown(organisation, row, key, codes, say);
    return code;
  };
  const [criterion, severity] = [held("criterion", criteria), held("severity", severities)];
  return criterion === undefined || severity === undefined ? [] : [{ organisation, criterion, severity, row }];
}

function sayUnknown(participant: string, row: Row, key: "criterion" | "severity", codes: Codes, say: Say): void {
  const typed = row.values[key];
  const list = key === "criterion" ? "Criteria" : "Severities";
  const problem = typed === undefined ? `The condition names no ${key}.` : `"${typed}" is not in ${list}.`;
  const remedy = `Type ${key === "criterion" ? "the code of a criterion" : "a level"} from ${list}.${didYouMean(typed ?? "", codes.values())}`;
  say({ severity: "hold", where: row.at(key), participant, ...(typed !== undefined && { typed }), problem, remedy });
}

function sayBoth(participant: string, row: Row, say: Say): void {
  const problem = `${participant} is marked as not assessed, and has conditions.`;
  say({ severity: "hold", where: row.at("criterion"), participant, problem, remedy: "Delete what is wrong." });
}

/** Of two conditions of one organisation for one criterion, the lower in the sheet counts, as it does everywhere. */
function withoutDoubles(conditions: readonly Placed[], say: Say): Condition[] {
  const last = new Map<string, Placed>();
  for (const condition of conditions) {
    const key = `${condition.organisation}\u0000${condition.criterion}`;
    const before = last.get(key);
    if (before !== undefined) sayTwice(before, condition, say);
    last.set(key, condition);
  }
  return [...last.values()].map(({ organisation, criterion, severity }) => ({ organisation, criterion, severity }));
}

function sayTwice(before: Placed, next: Placed, say: Say): void {
  const same = before.severity === next.severity;
  const severities = same ? "" : `, once with severity ${before.severity} and once with ${next.severity}`;
  say({
    severity: same ? "note" : "hold",
    where: next.row.at("criterion"),
    participant: next.organisation,
    typed: next.criterion,
    problem: `${next.organisation} has two conditions for ${next.criterion}${severities} (also in ${before.row.at("criterion")}).`,
    remedy: "Delete one of the rows; the lower one is used.",
  });
}
