import type { Measure } from "../../dataset/measure.ts";
import { shared } from "../../position/shared.ts";
import { capital } from "../../position/words/grammar.ts";
import type { Block, Row } from "../blocks.ts";
import { briefCitation } from "../citation.ts";
import { measureId, measuresOf } from "../engine/scope.ts";
import { inChapters } from "./in-chapters.ts";
import { cell, type NamedTable } from "./named-table.ts";

export const definitions: NamedTable = {
  name: "measures",
  meaning: "What each measure means, and where its figures come from.",
  make: ({ view }) => {
    const measures = measuresOf(view);
    const rows = inChapters(measures, (one) => rowOf(one.measure, briefCitation(one.measure, view)));
    const [first] = measures;
    return first === undefined ? [] : tableOf(first.measure, rows);
  },
};

/** Nothing here is a reader's own: all who see the same measures have the very same table, and rows. */
const tableOf = shared((_: Measure, rows: readonly Row[]): readonly Block[] => [
  {
    kind: "table",
    style: "definitions",
    title: undefined,
    summary: "Each measure of the report with its definition and its source.",
    columns: [
      { title: "Measure", align: "left", width: 124 },
      { title: "What it means", align: "left", width: "fill" },
      { title: "Source", align: "left", width: 140 },
    ],
    rows,
  },
]);

const rowOf = shared((measure: Measure, source: string): Row => {
  const link = { to: "inside", id: measureId(measure.code) } as const;
  const unit = measure.unit.words === "" ? measure.title : `${measure.title}, ${measure.unit.words}`;
  return {
    kind: "cells",
    role: "plain",
    cells: [cell(measure.title, { link }), cell(measure.definition ?? capital(unit)), cell(source)],
  };
});
