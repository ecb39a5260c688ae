import type { MeasureView, View } from "../../disclosure/view.ts";
import { capital } from "../../position/words/grammar.ts";
import type { Row } from "../blocks.ts";
import { briefCitation } from "../citation.ts";
import { measureId, measuresOf } from "../engine/scope.ts";
import { inChapters } from "./in-chapters.ts";
import { cell, type NamedTable } from "./named-table.ts";

export const definitions: NamedTable = {
  name: "measures",
  meaning: "What each measure means, and where its figures come from.",
  make: ({ view }) => {
    const rows = inChapters(measuresOf(view), (one) => rowOf(one, view));
    if (rows.length === 0) return [];
    return [
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
    ];
  },
};

function rowOf({ measure }: MeasureView, view: View): Row {
  const link = { to: "inside", id: measureId(measure.code) } as const;
  const unit = measure.unit.words === "" ? measure.title : `${measure.title}, ${measure.unit.words}`;
  return {
    kind: "cells",
    role: "plain",
    cells: [cell(measure.title, { link }), cell(measure.definition ?? capital(unit)), cell(briefCitation(measure, view))],
  };
}
