import type { Source } from "../../dataset/round.ts";
import { date } from "../../position/format.ts";
import { shared } from "../../position/shared.ts";
import type { Block, Inline, Row, TableCell } from "../blocks.ts";
import { linkTo } from "../engine/links.ts";
import { cell, type NamedTable } from "./named-table.ts";

export const sources: NamedTable = {
  name: "sources",
  meaning: "Every source with its publisher, period, licence and the day it was retrieved.",
  make: ({ view }) => sourcesTable(view.sources),
};

/** The table, the very same for all readers of a round; nothing when there is nothing to put in it. */
export const sourcesTable = shared((sources: readonly Source[]): readonly Block[] => {
  if (sources.length === 0) return [];
  return [
    {
      kind: "table",
      style: "definitions",
      title: undefined,
      summary: "Each source with its publisher, its period, its licence and when it was retrieved.",
      columns: [
        { title: "Source", align: "left", width: "fill" },
        { title: "Publisher", align: "left", width: 100 },
        { title: "Period", align: "left", width: 72 },
        { title: "Licence", align: "left", width: 96 },
        { title: "Retrieved", align: "left", width: 70 },
      ],
      rows: sources.map(rowOf),
    },
  ];
});

function rowOf({ title, publisher, period, licence, link, retrieved }: Source): Row {
  const rest = [publisher, period, licence, retrieved && date(retrieved)].map((text) => cell(text ?? ""));
  return { kind: "cells", role: "plain", cells: [titleCell(title, link), ...rest] };
}

/** The title leads to the source when its address is one a report may hold. */
function titleCell(title: string, address: string | undefined): TableCell {
  const link = linkTo(address ?? "");
  const outside: Omit<Inline, "text"> = link?.to === "outside" ? { link } : {};
  return cell(title, outside);
}
