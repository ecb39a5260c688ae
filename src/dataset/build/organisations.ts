import type { Organisation } from "../dataset.ts";
import type { Finding, Say } from "../finding.ts";
import type { Grouping } from "../round.ts";
import { organisationsSheet } from "../sheets/organisations.ts";
import { codeIn, codeKey } from "../tables/code.ts";
import { type Entry, findColumns, readEntries } from "../tables/entries.ts";
import { cellAt, placeOf, type Table } from "../tables/table.ts";
import { clean, keyOf } from "../text.ts";
import { type GroupColumn, groupName, readGroupings } from "./groupings.ts";
import type { Settings } from "./settings.ts";

export interface Organisations {
  readonly organisations: readonly Organisation[];
  readonly groupings: readonly Grouping[];
  /** Those that are only tried out. */
  readonly maps: readonly Grouping[];
  /** Codes whose Participating cell was filled in. */
  readonly declared: ReadonlySet<string>;
  /** Organisation code → address of its code. */
  readonly places: ReadonlyMap<string, string>;
}

type Row = Entry<(typeof organisationsSheet)["columns"]>;

/** Reads Organisations. `participating` is what its column says, and false where it says nothing. */
export function readOrganisations(table: Table | undefined, settings: Settings, say: Say): Organisations {
  const nothing = { organisations: [], groupings: [], maps: [], declared: new Set<string>(), places: new Map<string, string>() };
  const rows = readEntries(table, organisationsSheet, "note", say);
  if (table === undefined) return nothing;
  const known = new Set(findColumns(table, organisationsSheet).values());
  const columns = readGroupings(
    table,
    table.columns.filter((column) => !known.has(column)),
    settings,
    say,
  );
  const isMap = ({ grouping }: GroupColumn) => settings.maps.some((name) => keyOf(name) === keyOf(grouping.name));
  if (columns.every(isMap)) noGrouping(table, say);
  const read = rows.flatMap((row) => readOrganisation(table, row, columns, settings, say));
  const unique = withoutDoubles(read, say);
  return {
    organisations: unique.map(({ organisation }) => organisation),
    groupings: columns.filter((column) => !isMap(column)).map(({ grouping }) => grouping),
    maps: columns.filter(isMap).map(({ grouping }) => grouping),
    declared: new Set(unique.filter(({ row }) => row.values.participating !== undefined).map(({ organisation }) => organisation.code)),
    places: new Map(unique.map(({ organisation, row }) => [organisation.code, row.at("code")])),
  };
}

interface Read {
  readonly organisation: Organisation;
  readonly row: Row;
}

function noGrouping(table: Table, say: Say): void {
  const problem = "Organisations has no grouping, so nobody can be compared with a footprint.";
  say({
    severity: "stop",
    where: table.sheet,
    problem,
    remedy: "Add a column that names each organisation's group, headed as the grouping is called (Region, for example).",
  });
}

function readOrganisation(table: Table, row: Row, columns: readonly GroupColumn[], settings: Settings, say: Say): Read[] {
  const code = readCode(table, row, say);
  if (code === undefined) return [];
  const { name = code, short, language, member, participating = false, mayBeNamed, validFrom, validTo } = row.values;
  if (row.values.name === undefined) {
    say({
      severity: "hold",
      where: row.at("name"),
      participant: code,
      problem: "The organisation has no name.",
      remedy: "Type its full name.",
    });
  }
  const plain = name.replace(/\s+/g, " ");
  const organisation = {
    code,
    name: plain,
    short: short ?? shortName(plain, settings.words.participant),
    language,
    groups: groupsOf(table, row, code, columns, say),
    member,
    participating,
    ...(mayBeNamed === undefined ? {} : { mayBeNamed: named(mayBeNamed) }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  };
  return [{ organisation, row }];
}

/** "yes" is for every measure, "no" for none; else the codes as typed. */
function named(typed: readonly string[]): "all" | readonly string[] {
  const [first = ""] = typed.map(keyOf);
  if (typed.length === 1 && ["yes", "y", "all", "true", "x"].includes(first)) return "all";
  return typed.length === 1 && ["no", "n", "none", "false"].includes(first) ? [] : typed;
}

/** undefined, with a finding, when the row has no code that could be one. */
function readCode(table: Table, row: Row, say: Say): string | undefined {
  const column = findColumns(table, organisationsSheet).get("code");
  const read = codeIn(column === undefined ? undefined : cellAt(row.row, column));
  const where = row.at("code");
  const remedy = "Format the column as Text and type the code again.";
  switch (read.kind) {
    case "code":
      if (read.code.length <= 24 && (row.values.name !== undefined || read.code.split(" ").length === 1)) return read.code;
      say({
        severity: "note",
        where,
        typed: read.code,
        problem: "The row looks like a note, so it is not read.",
        remedy: "Move it to a sheet of its own, or give the row a code and a name.",
      });
      return undefined;
    case "number":
      if (Number.isInteger(read.value) && !/e/i.test(read.shown)) return String(read.value);
      say({
        severity: "stop",
        where,
        typed: read.shown,
        problem: `Excel has turned the code into the number ${read.shown}, so the row is not read.`,
        remedy,
      });
      return undefined;
    case "date":
      say({
        severity: "stop",
        where,
        typed: read.shown,
        problem: `Excel has turned the code into a date (${read.shown}), so the row is not read.`,
        remedy,
      });
      return undefined;
    case "none":
      say({
        severity: row.values.name === undefined ? "note" : "stop",
        where,
        problem: "The row has no code, so it is not read.",
        remedy: "Type the organisation's code.",
      });
      return undefined;
  }
}

/** "NHS Ashdale CCG" → "Ashdale"; a name that is nothing but these words stays. */
function shortName(name: string, participant: string): string {
  const bare = name.replace(/^NHS\s+/i, "");
  const ending = ` ${participant}`.toLowerCase();
  const short = bare.toLowerCase().endsWith(ending) ? bare.slice(0, -ending.length) : bare;
  return clean(short) || name;
}

function groupsOf(table: Table, row: Row, code: string, columns: readonly GroupColumn[], say: Say): Map<string, string> {
  const groups = new Map<string, string>();
  columns.forEach(({ grouping, column, spellings }, index) => {
    const typed = groupName(column, row.row);
    const name = typed === undefined ? undefined : spellings.get(keyOf(typed));
    if (name !== undefined) groups.set(grouping.name, name);
    else if (index === 0 || cellAt(row.row, column) !== undefined) {
      const where = placeOf(table, column, row.row);
      say({
        severity: index === 0 ? "query" : "note",
        where,
        participant: code,
        problem: `${code} has no ${grouping.word}.`,
        remedy: `Name its ${grouping.word}; without one it is compared with other groups only.`,
      });
    }
  });
  return groups;
}

/** An organisation listed twice is taken from its first row; in two groups of one grouping, it would make both wrong. */
function withoutDoubles(read: readonly Read[], say: Say): Read[] {
  const first = new Map<string, Read>();
  for (const next of read) {
    const before = first.get(codeKey(next.organisation.code));
    if (before === undefined) first.set(codeKey(next.organisation.code), next);
    else say(double(before, next));
  }
  return [...first.values()];
}

function double(before: Read, next: Read): Finding {
  const { code, groups } = before.organisation;
  const apart = [...next.organisation.groups].find(
    ([grouping, name]) => groups.get(grouping) !== undefined && groups.get(grouping) !== name,
  );
  const same = apart === undefined && keyOf(before.organisation.name) === keyOf(next.organisation.name);
  const twice = `${code} is listed twice (also in ${before.row.at("code")})`;
  const problem =
    apart === undefined
      ? same
        ? `${twice}.`
        : `${twice}, with different names.`
      : `${twice}, once in ${groups.get(apart[0])} and once in ${apart[1]} (${apart[0]}).`;
  return {
    severity: apart === undefined ? "note" : "stop",
    where: next.row.at("code"),
    participant: code,
    typed: code,
    problem,
    remedy: "Delete one of the rows; the first is used.",
  };
}
