import { isNumeric } from "../../dataset/measure.ts";
import type { MeasureView, View } from "../../disclosure/view.ts";
import { capital } from "../../position/words/grammar.ts";
import type { Block, Column, Row, Table } from "../blocks.ts";
import type { Desk } from "../engine/helper.ts";
import { measuresOf } from "../engine/scope.ts";
import { counted, footprintOf, medianLabel } from "../labels.ts";
import { standOutTitle } from "../words/at-a-glance.ts";
import type { NamedTable } from "./named-table.ts";
import { elsewhere, spineRow, stripColumn } from "./spine-row.ts";

/** With its headings, what one page holds beside the lead and the boxes. */
const rowsOnAPage = 13;

export const summary: NamedTable = {
  name: "summary",
  meaning: "Every summary measure with your value, the medians, your place as a strip and your rank, by chapter.",
  make: ({ view }, desk) => {
    const shown = measuresOf(view)
      .filter((one) => one.measure.inSummary && tellable(one))
      .slice(0, rowsOnAPage);
    const rows = view.chapters.flatMap((chapter) =>
      headed(
        chapter.title,
        shown.filter((one) => chapter.measures.includes(one)),
        view,
        desk,
      ),
    );
    const subtitle = `Your value, and your place among all participating ${view.words.participants}, ${view.round.period}`;
    return spine(shown, rows, view, { number: 0, text: standOutTitle(view), subtitle });
  },
};

export const chapterPlaces: NamedTable = {
  name: "chapter",
  meaning: "The number measures of a chapter, as in the summary.",
  make: (scope, desk) => {
    if (scope.kind === "report") return [];
    const shown = scope.chapter.measures.filter(tellable);
    const rows = shown.map((one) => spineRow(one, scope.view, desk));
    return spine(shown, rows, scope.view, undefined);
  },
};

/** A row needs a figure of the reader's or of the others. */
function tellable(view: MeasureView): boolean {
  return isNumeric(view.measure) && (view.own.kind === "number" || view.all.figures.kind === "numbers");
}

function headed(title: string, shown: readonly MeasureView[], view: View, desk: Desk): Row[] {
  return shown.length === 0 ? [] : [{ kind: "group", title }, ...shown.map((one) => spineRow(one, view, desk))];
}

function spine(shown: readonly MeasureView[], rows: readonly Row[], view: View, title: Table["title"]): Block[] {
  if (shown.length === 0) return [];
  const table: Table = { kind: "table", style: "spine", title, summary: summaryOf(shown.length, view), columns: columnsOf(view), rows };
  return [table, ...elsewhere(shown, view)];
}

function columnsOf(view: View): Column[] {
  const footprint = footprintOf(view);
  const all = { kind: "all" } as const;
  return [
    { title: "Measure", align: "left", width: "fill" },
    { title: "You", align: "right", width: 54 },
    ...(footprint ? [{ title: medianLabel(footprint, view.words), align: "right", width: 52 } as const] : []),
    { title: medianLabel(all, view.words), align: "right", width: 54 },
    { title: `Lowest ← all ${view.words.participants} in order → highest`, align: "centre", width: stripColumn },
    { title: footprint ? `${capital(footprint.grouping.word)} rank` : "Rank", align: "right", width: 44 },
  ];
}

function summaryOf(measures: number, view: View): string {
  const footprint = footprintOf(view);
  const medians = footprint
    ? `the medians of ${footprint.name} and of all ${view.words.participants}`
    : `the median of all ${view.words.participants}`;
  return `${measures} ${measures === 1 ? "measure" : "measures"} for ${counted(1, view.words)}: your value, ${medians}, and your rank.`;
}
