import type { Organisation } from "../dataset.ts";
import type { Say } from "../finding.ts";
import { criteriaSheet, severitiesSheet } from "../sheets/standards.ts";
import type { Criterion, SeverityLevel, Standards, StandardWords } from "../standards.ts";
import { codeKey } from "../tables/code.ts";
import { readEntries } from "../tables/entries.ts";
import type { Table } from "../tables/table.ts";
import { keyOf } from "../text.ts";
import { readConditions } from "./conditions.ts";
import type { Tables } from "./tables.ts";

/** Reads Criteria, Severities and Conditions. undefined when the workbook has none of them; some without the others stop the run. */
export function readStandards(tables: Tables, organisations: readonly Organisation[], say: Say): Standards | undefined {
  const { criteria, severities, conditions } = tables;
  if (criteria === undefined || severities === undefined || conditions === undefined) return incomplete(tables, say);
  const known = { criteria: readCriteria(criteria, say), severities: readSeverities(severities, say) };
  return { words: wordsOf(criteria, conditions), ...known, ...readConditions(conditions, known, organisations, say) };
}

function incomplete({ criteria, severities, conditions }: Tables, say: Say): undefined {
  const sheets = { Criteria: criteria, Severities: severities, Conditions: conditions };
  const there = Object.values(sheets).flatMap((table) => table?.sheet ?? []);
  for (const [name, table] of Object.entries(sheets)) {
    if (table !== undefined || there.length === 0) continue;
    const problem = `The workbook has ${there.join(" and ")} and no ${name}; the three belong together.`;
    say({ severity: "stop", where: name, problem, remedy: `Add the sheet ${name}; docs/workbook.md shows how.` });
  }
  return undefined;
}

function readCriteria(table: Table, say: Say): Criterion[] {
  const seen = new Set<string>();
  return readEntries(table, criteriaSheet, "stop", say).flatMap(({ values: { code, text, domain }, at }): Criterion[] => {
    if (code !== undefined && text !== undefined && isNew(code, seen)) return [{ code, text, domain }];
    const problem =
      code === undefined
        ? "The criterion has no code."
        : text === undefined
          ? `The criterion ${code} has no text.`
          : `The criterion ${code} is listed twice.`;
    say({ severity: "stop", where: at("code"), problem, remedy: "Correct or delete the row." });
    return [];
  });
}

function readSeverities(table: Table, say: Say): SeverityLevel[] {
  const seen = new Set<string>();
  return readEntries(table, severitiesSheet, "stop", say).flatMap(({ values, at }, index): SeverityLevel[] => {
    const { level, remedy, weight = index + 1 } = values;
    if (level !== undefined && weight > 0 && isNew(level, seen)) return [{ level, remedy, weight }];
    const problem =
      level === undefined
        ? "The severity has no level."
        : weight > 0
          ? `The severity ${level} is listed twice.`
          : `A condition of severity ${level} would weigh ${weight}, as if there were none.`;
    const remedyFor = weight > 0 ? "Correct or delete the row." : "Type a weight above 0, or leave the cell empty.";
    say({ severity: "stop", where: at(weight > 0 ? "level" : "weight"), problem, remedy: remedyFor });
    return [];
  });
}

function isNew(code: string, seen: Set<string>): boolean {
  const key = codeKey(code);
  const fresh = !seen.has(key);
  seen.add(key);
  return fresh;
}

/** What the sheets may be called, and the word for one of what they hold. */
const singular: ReadonlyMap<string, string> = new Map([
  ["criteria", "criterion"],
  ["standards", "standard"],
  ["conditions", "condition"],
  ["breaches", "breach"],
  ["failures", "failure"],
  ["shortfalls", "shortfall"],
]);

function wordsOf(criteria: Table, conditions: Table): StandardWords {
  const [one, many] = wordAnd(criteria.sheet, "criteria");
  const [condition, all] = wordAnd(conditions.sheet, "conditions");
  return { criterion: one, criteria: many, condition, conditions: all };
}

function wordAnd(sheet: string, otherwise: string): readonly [string, string] {
  const plural = singular.has(keyOf(sheet)) ? keyOf(sheet) : otherwise;
  return [singular.get(plural) ?? plural, plural];
}
