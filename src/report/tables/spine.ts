import { isNumeric } from "../../dataset/measure.ts";
import type { MeasureView, View } from "../../disclosure/view.ts";
import { capital } from "../../position/words/grammar.ts";
import type { Block, Column, Table } from "../blocks.ts";
import type { Desk } from "../engine/helper.ts";
import { measuresOf } from "../engine/scope.ts";
import { counted, footprintOf, medianLabel } from "../labels.ts";
import { standOutTitle, summaryMeasures } from "../words/at-a-glance.ts";
import { inChapters } from "./in-chapters.ts";
import type { NamedTable } from "./named-table.ts";
import { elsewhere, spineRow, stripColumn } from "./spine-row.ts";

/** What one page holds beside the lead and the boxes: a measure is a row, a chapter's title a little more. */
const room = 16;
const chapterRoom = 1.3;

export const summary: NamedTable = {
  name: "summary",
  meaning: "The measures of the summary, as many as one page holds: your value, the medians, your place as a strip and your rank.",
  make: ({ view }, desk) => {
    const shown = fitting(summaryMeasures(view).filter(tellable));
    const subtitle = `Your value, and your place among all ${view.words.participants}, ${view.round.period}`;
    return spine(shown, view, desk, { number: 0, text: standOutTitle(view), subtitle });
  },
};

export const numbers: NamedTable = {
  name: "numbers",
  meaning: "Every measure that is a number, as in the summary: of the chapter inside {{#each chapters}}, of the whole report elsewhere.",
  make: (scope, desk) => {
    const measures = scope.kind === "report" ? measuresOf(scope.view) : scope.chapter.measures;
    return spine(measures.filter(tellable), scope.view, desk, undefined);
  },
};

/** The first measures that one page has room for, with their chapters' titles. */
function fitting(measures: readonly MeasureView[]): MeasureView[] {
  let taken = 0;
  let chapter: string | undefined;
  return measures.filter(({ measure }) => {
    taken += measure.chapter === chapter ? 1 : 1 + chapterRoom;
    chapter = measure.chapter;
    return taken <= room;
  });
}

/** A row needs a figure of the reader's or of the others. */
function tellable(view: MeasureView): boolean {
  return isNumeric(view.measure) && (view.own.kind === "number" || view.all.figures.kind === "numbers");
}

function spine(shown: readonly MeasureView[], view: View, desk: Desk, title: Table["title"]): Block[] {
  if (shown.length === 0) return [];
  const rows = inChapters(shown, (one) => spineRow(one, view, desk));
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
