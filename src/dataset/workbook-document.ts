import type { Cell } from "./cells.ts";
import { chartNames } from "./chart-names.ts";
import { checks } from "./checks.ts";
import { readFigure } from "./reading/figure.ts";
import type { Column, Sheet } from "./sheet.ts";
import { namedSettings, settings } from "./sheets/settings.ts";
import { sheets } from "./sheets.ts";
import { smallestWorkbook } from "./smallest-workbook.ts";
import { unitFrom } from "./unit.ts";

/** docs/workbook.md: all that is needed to build a workbook, written from the same definitions that read it. */
export function workbookDocument(): string {
  return `${[opening, smallest(), howCellsAreRead(), ...Object.values<Sheet>(sheets).map(sheetSection), charts, whatIsChecked()].join("\n\n")}\n`;
}

const opening = `# The workbook

One Excel workbook holds a round: who takes part, what they answered, what is published about them, and which measures the
reports compare. This page is written by the program (\`footprint docs\`), so it says exactly what is understood.

- Three sheets are needed: **Organisations**, **Submissions** and **Measures**. All others may be left out.
- Every sheet has one row of headers. Case, spaces and punctuation in sheet names and headers do not matter, and the order of
  sheets and columns does not matter. Titles above the headers are passed over.
- Organisations are matched on their **code**, never on their name or the order of rows. Format columns of codes as Text before
  typing, or Excel turns a code such as 1E3 into a number.
- An empty cell means that there is no answer. It is never read as 0.
- xlsx, xlsm, xls and ods are read. Nothing in the workbook is ever changed.`;

function smallest(): string {
  const tables = smallestWorkbook.map(({ name, rows }) => `**${name}**\n\n${table(rows.map((row) => row.map(shown)))}`);
  return `## The smallest workbook

Four small sheets make a report for each of three libraries. The cost per head is worked out from two questions; Calder has not
said whether it opens on Sunday.

${tables.join("\n\n")}`;
}

function shown(value: string | number | undefined): string {
  return value === undefined ? "" : String(value);
}

/** What people type where a number is asked for; the table is made by reading each of them. */
const typed = [
  "1234",
  "£1,234",
  "1.2m",
  "12k",
  "45%",
  "12 WTE",
  "(1,234)",
  "nil",
  "n/a",
  "not applicable",
  "-",
  "TBC",
  "not known",
  "*",
  "<5",
  "c. 40",
  "10-12",
  "100+",
  "as above",
  "1.234,5",
];

function howCellsAreRead(): string {
  const rows = typed.map((text) => [`\`${text}\``, ...readAs(text)]);
  return `## How cells are read

Numbers may be typed as numbers or as text. Every answer that had to be interpreted is listed for you, with its cell: as a
*note* for you to know, or as a *query* for the participant. Nothing is guessed.

${table([["Typed", "Read as", "Told as"], ...rows])}

- A cell with an error (#N/A, #DIV/0!) has no answer and is queried. So is a date where a number is asked for.
- A formula that was never calculated holds the participant's report back: open the workbook in Excel and save it.
- Percentages may be typed as 45%, as 45, or all down a column as 0.45. A share below 0 or above 100 is no answer, unless
  Lowest or Highest plausible in Measures reach so far.
- Yes and no may be typed as Y, yes, TRUE or 1 and N, no, FALSE or 0. Options are matched whatever their case and punctuation;
  several are separated by semicolons, line breaks or commas.
- A figure that is made from a numerator and a denominator needs both. An empty part of a split is not 0.`;
}

function readAs(text: string): readonly string[] {
  const cell: Cell = { kind: "text", text };
  const unit = unitFrom(text.endsWith("%") ? "%" : text.includes("£") ? "£" : "");
  const { said, remark } = readFigure(cell, unit);
  const value =
    said.kind === "missing" ? said.reason : `${said.value.toLocaleString("en-GB")}${said.percent ? "%" : ""}${said.nil ? " (nil)" : ""}`;
  return [value, remark?.severity ?? ""];
}

function sheetSection(sheet: Sheet): string {
  const { name, about, aliases, required, columns, others } = sheet;
  const known = aliases.length === 0 ? "" : ` The sheet may also be called ${aliases.join(", ")}.`;
  const rows = Object.values(columns).map(columnRow);
  const settingRows = sheet === sheets.settings ? [settingsSection()] : [];
  return [
    `## ${name}`,
    `${about}${required ? " The sheet is needed." : ""}${known}`,
    table([
      ["Column", "What it holds", "Type", "Example", "Also called"],
      ...rows,
      ...(others === undefined ? [] : [["*any other*", others, "", "", ""]]),
    ]),
    ...settingRows,
  ].join("\n\n");
}

function columnRow({ name, required, about, field, example, aliases }: Column<unknown>): readonly string[] {
  return [required ? `**${name}** (needed)` : name, about, field.words, example, aliases.join(", ")];
}

function settingsSection(): string {
  const rows = Object.values<Column<unknown>>(settings).map(({ name, about, field, example, aliases }) => [
    name,
    about,
    field.words,
    example,
    aliases.join(", "),
  ]);
  const named = Object.values(namedSettings).map(({ name, of, about, example }) => [
    `${name} *${of}*`,
    about,
    "",
    example.filter((part) => part !== "").join(" · "),
    "",
  ]);
  return `The settings:\n\n${table([["Setting", "What it says", "Type", "Example", "Also called"], ...rows, ...named])}`;
}

const charts = `## Charts

The names for the column Charts of Measures: ${chartNames.join(", ")}. A measure that names none gets those that suit its kind:
sorted bars and dots for numbers, with a trend where there are earlier rounds, a funnel for shares of people and a scatter where
Against is given; shares for a split; categories for choices and ratings.`;

function whatIsChecked(): string {
  const list = checks.map(({ about }) => `- ${about}`).join("\n");
  return `## What is checked

Everything found is told at once, each with its cell and what to do. *Stop*: no report is made. *Hold*: this participant's report
is not made. *Query*: the report is made, and the participant should be asked. *Note*: for you to know.

A fault in Settings, Organisations or Measures stops, because it would stand in every report. A code that is not known, a row that
stands twice with different answers or under another's name holds. Besides every cell as it is read, these are looked for:

${list}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}
