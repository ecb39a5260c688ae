import { findingsHelpers } from "./helpers.ts";
import { chapterWords, findingWords, roundFacts, roundWords } from "./words.ts";

interface Entry {
  readonly name: string;
  readonly meaning: string;
}

/** docs/findings.md: how the findings report is asked for and written. `analyses` is the list of analyses, as Markdown. */
export function findingsGuide(analyses: string): string {
  return `${[
    introduction,
    "## Analyses\n\nThe order of the rows is the order of the report; rows with the same Chapter stand together. Every finding says how many it rests on, shows the rows that prove it, and carries its row’s Caveat. An analysis whose measures are not there, or may not be shown to anyone, is left out, and the command says so.",
    analyses,
    "## Templates\n\nThe text is in `templates/findings`, a file a section, like that of the participants’ reports (docs/templates.md).",
    section("Words anywhere", roundWords, braces),
    section("Questions anywhere, after {{#if}} or {{#unless}}", roundFacts, plain),
    section("Inside {{#each chapters}}", chapterWords, braces),
    section("Inside {{#each findings}}, within a chapter", findingWords, braces),
    section("To call for", findingsHelpers, ({ name }) => (isBlock(name) ? `{{#${name}}} … {{/${name}}}` : `{{${name}}}`)),
  ].join("\n\n")}\n`;
}

const introduction = `# The findings report

This page is written by the program itself (\`footprint docs\`), and a test checks that it is up to date.

\`footprint findings\` makes one PDF of what the round found, for anyone to read. What it finds out is said by the sheet Findings of the workbook, an analysis a row; without that sheet each measure is analysed in the way that suits its kind. It is made from what anyone may know of the round and nothing else: confidential answers are counted, never shown.`;

function section(title: string, entries: readonly Entry[], form: (entry: Entry) => string): string {
  return [
    `### ${title}`,
    "",
    "| | Meaning |",
    "| --- | --- |",
    ...entries.map((entry) => `| \`${form(entry)}\` | ${entry.meaning} |`),
  ].join("\n");
}

function braces({ name }: Entry): string {
  return `{{${name}}}`;
}

function plain({ name }: Entry): string {
  return name;
}

function isBlock(name: string): boolean {
  return findingsHelpers.some((helper) => helper.name === name && helper.encloses);
}
