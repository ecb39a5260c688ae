import type { ChartKind } from "../charts/chart.ts";
import { widthNames } from "./engine/helper.ts";
import { helpers } from "./helpers/index.ts";
import { tables } from "./tables/index.ts";
import { chapterLists, chapterWords } from "./words/chapter.ts";
import { measureFacts, measureWords } from "./words/measure.ts";
import { reportFacts, reportWords } from "./words/report.ts";

interface Entry {
  readonly name: string;
  readonly meaning: string;
}

/** Everything a template can say, ask and call for, as Markdown: docs/templates.md is this text. */
export function templateGuide(charts: readonly Pick<ChartKind, "name" | "purpose">[]): string {
  const kinds = charts.map(({ name, purpose }) => ({ name, meaning: purpose }));
  return `${[
    introduction,
    section("Words anywhere", reportWords, braces),
    section("Questions anywhere, after {{#if}} or {{#unless}}", reportFacts, plain),
    section(
      "Inside {{#each chapters}}",
      [...chapterWords, ...chapterLists.map((list) => ({ ...list, name: `#each ${list.name}` }))],
      braces,
    ),
    section("Inside a measure", measureWords, braces),
    section("Questions of a measure", [...measureFacts, chartQuestion], plain),
    section("What can be called for", helpers.map(called), plain),
    section('Charts, for {{figure "…"}}', kinds, plain),
    section('Tables, for {{table "…"}}', tables, plain),
    `## Widths\n\n${widthNames.map((name) => `\`${name}\``).join(", ")}.`,
  ].join("\n\n")}\n`;
}

const introduction = `# Templates

The report is written from the files in \`templates/report\`, in the order of their names. They are Markdown: change a sentence
and run again. What stands in braces is filled in for each reader; a sentence there is nothing to say for is left out, and so
is a heading with nothing below it. A heading of level 1 begins a page. After a heading, \`{#name}\` gives it an address to link
to and \`{.unlisted}\` keeps it out of the contents. Files in \`parts\` are put in with \`{{> parts/name}}\`.`;

const chartQuestion: Entry = {
  name: "charts.trend",
  meaning: "Whether the measure asks for that chart and its values can carry it; so for every chart.",
};

function called({ name, meaning, encloses, positional, named }: (typeof helpers)[number]): Entry {
  const given = [...positional.map((one) => `"${one.takes}"`), ...named.map((one) => `${one.name}="…"`)];
  const call = [encloses ? `#${name}` : name, ...given].join(" ");
  return { name: encloses ? `{{${call}}} … {{/${name}}}` : `{{${call}}}`, meaning };
}

function section(title: string, entries: readonly Entry[], shown: (name: string) => string): string {
  return `## ${title}\n\n${entries.map(({ name, meaning }) => `- \`${shown(name)}\` ${meaning}`).join("\n")}`;
}

function braces(name: string): string {
  return `{{${name}}}`;
}

function plain(name: string): string {
  return name;
}
