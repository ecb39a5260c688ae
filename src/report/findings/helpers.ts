import { capital } from "../../position/words/grammar.ts";
import type { Block, Row, TableCell } from "../blocks.ts";
import { everywhere, type Helper, noParameters, widthOf } from "../engine/helper.ts";
import { slug } from "../engine/slug.ts";
import { layoutHelpers } from "../helpers/layout.ts";
import { commentary, lead, note } from "../helpers/styles.ts";
import { glossaryTable } from "../tables/glossary.ts";
import { sourcesTable } from "../tables/sources.ts";
import type { FindingsScope } from "./scope.ts";

const width = { name: "width", takes: "width", needed: false } as const;

const figure: Helper<FindingsScope> = {
  name: "figure",
  meaning: "The finding’s picture, when it has one.",
  encloses: false,
  within: ["finding"],
  positional: [],
  named: [width],
  make: ({ scope, given, desk }) => {
    if (scope.kind !== "finding" || scope.finding.picture === undefined) return [];
    const { picture, subtitle, description } = scope.finding.picture;
    // The heading above says what was found; the figure says what it shows.
    const words = { title: subtitle, subtitle: "", description, note: undefined };
    const chart = scope.picture(picture, widthOf(given("width") ?? "full", desk.page) ?? 0, words);
    return [{ kind: "figure", number: 0, id: "figure", chart, notes: [] }];
  },
};

const proof: Helper<FindingsScope> = {
  name: "proof",
  meaning: "The rows the finding rests on, as a table.",
  encloses: false,
  within: ["finding"],
  positional: [],
  named: [width],
  make: ({ scope, given, desk }) => {
    if (scope.kind !== "finding" || scope.finding.proof === undefined) return [];
    const { summary, columns, rows } = scope.finding.proof;
    const room = widthOf(given("width") ?? "full", desk.page) ?? 0;
    return [
      {
        kind: "table",
        style: "data",
        title: undefined,
        summary,
        columns: columns.map((column, i) => ({
          ...column,
          width: i === 0 || column.align === "left" ? "fill" : figureWidth(room, columns.length),
        })),
        rows: rows.map(rowOf),
      },
    ];
  },
};

/** Widest column of figures in points; the names beside them want three tenths of the room. */
const widest = 84;

function figureWidth(room: number, columns: number): number {
  return Math.min(widest, Math.floor((room * 0.7) / Math.max(1, columns - 1)));
}

function rowOf(texts: readonly string[]): Row {
  const [first = "", ...rest] = texts;
  if (rest.length === 0) return { kind: "group", title: first };
  return { kind: "cells", role: "plain", cells: texts.map((text): TableCell => ({ kind: "text", text: [{ text }] })) };
}

/** What the finding says beyond its title, when it begins with the very same words; undefined when it does not. */
function after(title: string, finding: string): string | undefined {
  const bare = (text: string) => text.replace(/^The /, "").toLowerCase();
  const [start, whole] = [bare(title), bare(finding)];
  return whole.startsWith(start) ? finding.slice(finding.length - whole.length + start.length) : undefined;
}

const highlights: Helper<FindingsScope> = {
  name: "highlights",
  meaning: "The highlights, each leading to its own page.",
  encloses: false,
  within: everywhere,
  ...noParameters,
  make: ({ scope: { findings } }) => {
    const items = findings.highlights.map(({ title, finding }) => {
      const rest = after(title, finding);
      const link = { to: "inside", id: slug(title) } as const;
      return [{ text: rest === undefined ? `${capital(title)}.` : capital(title), bold: true, link }, { text: rest ?? ` ${finding}` }];
    });
    return items.length === 0 ? [] : [{ kind: "list", ordered: false, style: "body", items }];
  },
};

const tables: Helper<FindingsScope> = {
  name: "table",
  meaning: "One of the report’s tables: sources or glossary.",
  encloses: false,
  within: everywhere,
  positional: [{ name: "table", takes: "words", needed: true }],
  named: [],
  make: ({ scope: { findings }, given }): readonly Block[] =>
    given("table") === "sources" ? sourcesTable(findings.everyone.sources) : glossaryTable(findings.everyone.glossary),
};

/** Everything a template of the findings report can call for. */
export const findingsHelpers: readonly Helper<FindingsScope>[] = [
  figure,
  proof,
  highlights,
  tables,
  ...layoutHelpers,
  lead,
  commentary,
  note,
];
