import type { Term } from "../../dataset/round.ts";
import { shared } from "../../position/shared.ts";
import type { Block } from "../blocks.ts";
import { boldCell, cell, type NamedTable } from "./named-table.ts";

export const glossary: NamedTable = {
  name: "glossary",
  meaning: "The words of the Glossary sheet with their meanings.",
  make: ({ view }) => glossaryTable(view.glossary),
};

/** The table, the very same for all readers of a round; nothing when there is nothing to put in it. */
export const glossaryTable = shared((glossary: readonly Term[]): readonly Block[] => {
  if (glossary.length === 0) return [];
  return [
    {
      kind: "table",
      style: "definitions",
      title: undefined,
      summary: "Words and abbreviations used in this report, with their meanings.",
      columns: [
        { title: "Word", align: "left", width: 120 },
        { title: "Meaning", align: "left", width: "fill" },
      ],
      rows: glossary.map(({ term, meaning }) => ({
        kind: "cells",
        role: "plain",
        cells: [boldCell(term), cell(meaning)],
      })),
    },
  ];
});
