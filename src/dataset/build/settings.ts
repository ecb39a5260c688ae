import type { MailSettings } from "../dataset.ts";
import { remedyFor } from "../fields.ts";
import type { Say } from "../finding.ts";
import { nearest } from "../nearest.ts";
import type { Round, Words } from "../round.ts";
import type { Column, Columns, Values } from "../sheet.ts";
import { namedSettings, settings, settingsSheet } from "../sheets/settings.ts";
import { type Entry, findColumns, readEntries } from "../tables/entries.ts";
import { cellAt, placeOf, type Table } from "../tables/table.ts";
import { keyOf, typedIn } from "../text.ts";

export interface Settings {
  readonly round: Round;
  readonly words: Words;
  readonly mainGrouping: string | undefined;
  /** Headers of grouping columns no report compares by. */
  readonly maps: readonly string[];
  readonly fewest: number;
  readonly mail: MailSettings;
  /** ISO date by which participants are to answer. */
  readonly returnsDue: string | undefined;
  /** Path of the earlier round's workbook, as typed. */
  readonly earlierWorkbook: string | undefined;
  /** "Word for …" rows. */
  readonly groupWords: readonly NamedSetting[];
  /** "Threshold for …" rows. */
  readonly thresholds: readonly NamedSetting[];
  /** "Similar on …" rows. */
  readonly similar: readonly NamedSetting[];
}

/** A setting whose name ends in a name from another sheet. */
export interface NamedSetting {
  readonly of: string;
  readonly value: string | undefined;
  readonly words: string | undefined;
  readonly date: string | undefined;
  readonly where: string;
}

type Row = Entry<(typeof settingsSheet)["columns"]>;
type Given = Values<typeof settings>;

/** Reads Settings; every setting has a default. `file` and `saved` are the workbook's own. */
export function readSettings(table: Table | undefined, file: string, saved: string | undefined, say: Say): Settings {
  const rows = readEntries(table, settingsSheet, "stop", say).filter((row) => row.values.setting !== undefined);
  const given = readGiven(table, rows, say);
  const named = (prefix: string): NamedSetting[] => rows.flatMap((row) => namedSetting(row, prefix));
  return {
    round: roundOf(given, file, saved, rows.some(isPublished), say),
    words: wordsOf(given),
    mainGrouping: given.mainGrouping,
    maps: given.maps ?? [],
    fewest: given.fewest ?? 3,
    mail: mailOf(given),
    returnsDue: given.returnsDue,
    earlierWorkbook: given.earlierWorkbook,
    groupWords: named(namedSettings.word.name),
    thresholds: named(namedSettings.threshold.name),
    similar: named(namedSettings.similar.name),
  };
}

function readGiven(table: Table | undefined, rows: readonly Row[], say: Say): Given {
  const given = new Map<string, unknown>();
  for (const row of rows) {
    const name = row.values.setting ?? "";
    const known = Object.entries<Column<unknown>>(settings).find(([, column]) =>
      [column.name, ...column.aliases].some((other) => keyOf(other) === keyOf(name)),
    );
    if (known === undefined) {
      if (!isNamed(name)) unknownSetting(row, name, say);
    } else if (given.has(known[0])) {
      say({
        severity: "stop",
        where: row.at("setting"),
        typed: name,
        problem: `The setting ${name} is given twice.`,
        remedy: "Delete one of the rows.",
      });
    } else {
      given.set(known[0], readValue(table, row, known[1], say));
    }
  }
  // Each value was read by its own setting's field, which the type of fromEntries cannot say.
  return Object.fromEntries(Object.keys(settings).map((key) => [key, given.get(key)])) as Given;
}

/** The value may stand under Value or, for a date, under Date. */
function readValue(table: Table | undefined, row: Row, setting: Column<unknown>, say: Say): unknown {
  if (table === undefined) return undefined;
  const found = findColumns<Columns>(table, settingsSheet);
  const column = [found.get("value"), found.get("date")].find(
    (candidate) => candidate !== undefined && cellAt(row.row, candidate) !== undefined,
  );
  const cell = column === undefined ? undefined : cellAt(row.row, column);
  if (column === undefined || cell === undefined) return undefined;
  const value = setting.field.read(cell);
  if (value === undefined) {
    say({
      severity: "stop",
      where: placeOf(table, column, row.row),
      problem: `The setting ${setting.name} cannot be read.`,
      remedy: remedyFor(setting.field, typedIn(cell)),
    });
  }
  return value;
}

function isNamed(name: string): boolean {
  return Object.values(namedSettings).some((setting) => keyOf(name).startsWith(keyOf(setting.name)));
}

function unknownSetting(row: Row, name: string, say: Say): void {
  const meant = nearest(
    name,
    Object.values<Column<unknown>>(settings).map((setting) => setting.name),
  );
  const remedy = meant === undefined ? "Correct it or delete the row." : `Did you mean "${meant}"?`;
  say({
    severity: "note",
    where: row.at("setting"),
    typed: name,
    problem: `There is no setting "${name}", so the row is not used.`,
    remedy,
  });
}

function namedSetting(row: Row, prefix: string): NamedSetting[] {
  const { setting = "", value, words, date } = row.values;
  const match = /^(\S+ (?:for|on))\s+(.*)$/i.exec(setting);
  if (match === null || keyOf(match[1] ?? "") !== keyOf(prefix)) return [];
  return [{ of: match[2] ?? "", value, words, date, where: row.at("setting") }];
}

function roundOf(given: Given, file: string, saved: string | undefined, unreadable: boolean, say: Say): Round {
  const published = given.published ?? publicationDay(saved, unreadable, say);
  const name = given.round ?? published.slice(0, 4);
  const publisher = given.publisher ?? "The project team";
  return {
    title: given.title ?? file.replace(/\.[a-z]{2,5}$/i, ""),
    name,
    period: given.period ?? name,
    published,
    publisher,
    contact: { name: given.contactName ?? publisher, email: given.contactEmail, phone: given.contactPhone },
    notice: given.notice,
    about: given.about,
  };
}

/** A date that cannot be read has had its finding, and is not one that is missing. */
function isPublished({ values, filled }: Row): boolean {
  const { name, aliases } = settings.published;
  return [name, ...aliases].some((other) => keyOf(other) === keyOf(values.setting ?? "")) && (filled("value") || filled("date"));
}

/** Never today's date: the same workbook must always give the same reports. */
function publicationDay(saved: string | undefined, unreadable: boolean, say: Say): string {
  if (unreadable) return saved ?? "1900-01-01";
  const remedy = "Add a row to Settings: Published, with the date.";
  if (saved === undefined) {
    say({ severity: "stop", where: "Settings", problem: "The workbook does not say when the round is published.", remedy });
    return "1900-01-01";
  }
  say({
    severity: "note",
    where: "Settings",
    problem: `No date of publication is given; the day the workbook was last saved, ${saved}, is used.`,
    remedy,
  });
  return saved;
}

function wordsOf(given: Given): Words {
  const participant = given.participant ?? "participant";
  return { participant, participants: given.participants ?? `${participant}s`, language: given.language ?? "en-GB" };
}

function mailOf({ mailFrom, mailReplyTo, mailDomains, mailService, contactEmail }: Given): MailSettings {
  return { from: mailFrom ?? contactEmail, replyTo: mailReplyTo, domains: mailDomains ?? [], service: mailService };
}
