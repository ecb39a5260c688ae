import { isNumeric } from "../../dataset/measure.ts";
import type { MeasureView, View } from "../../disclosure/view.ts";
import { capital } from "../../position/words/grammar.ts";
import { groupName } from "../../position/words/names.ts";
import type { Block, Column, Row, Table } from "../blocks.ts";
import { measuresOf } from "../engine/scope.ts";
import { medianLabel, type NamedGroup } from "../labels.ts";
import { standOutTitle, summaryMeasures } from "../words/at-a-glance.ts";
import { inChapters } from "./in-chapters.ts";
import type { NamedTable } from "./named-table.ts";
import { type SpineSetting, spineRow, stripColumn } from "./spine-row.ts";
import { elsewhereNote, usualGroup } from "./usual-group.ts";

/** What the summary's page holds, in rows: a chapter's title takes more than a measure. */
const room = 15;
const titleRoom = 1.35;

export const summary: NamedTable = {
  name: "summary",
  meaning: "The measures of the summary, as many as one page holds: your value, the medians, your place as a strip and your rank.",
  make: ({ view }, desk) => {
    const shown = summaryMeasures(view).filter(tellable).slice(0, room);
    const subtitle = `Your value, and your place among all ${view.words.participants}, ${view.round.period}`;
    const setting = { view, desk, usual: usualGroup(shown), linked: false };
    const row = (one: MeasureView) => spineRow(one, setting);
    const title = { number: 0, text: standOutTitle(view), subtitle };
    return spine(shown, hasRoomForTitles(shown) ? inChapters(shown, row) : shown.map(row), setting, title);
  },
};

export const numbers: NamedTable = {
  name: "numbers",
  meaning: "Every measure that is a number, as in the summary: of the chapter inside {{#each chapters}}, of the whole report elsewhere.",
  make: (scope, desk) => {
    const measures = scope.kind === "report" ? measuresOf(scope.view) : scope.chapter.measures;
    const shown = measures.filter(tellable);
    const setting = { view: scope.view, desk, usual: usualGroup(shown), linked: true };
    return spine(
      shown,
      inChapters(shown, (one) => spineRow(one, setting)),
      setting,
      undefined,
    );
  },
};

/** A row needs a figure of the reader's or of the others. */
function tellable(view: MeasureView): boolean {
  return isNumeric(view.measure) && (view.own.kind === "number" || view.all.figures.kind === "numbers");
}

/** Measures come before the titles of their chapters, when one page cannot hold both. */
function hasRoomForTitles(shown: readonly MeasureView[]): boolean {
  return shown.length + titleRoom * new Set(shown.map(({ measure }) => measure.chapter)).size <= room;
}

function spine(shown: readonly MeasureView[], rows: readonly Row[], { view, usual }: SpineSetting, title: Table["title"]): Block[] {
  if (shown.length === 0) return [];
  const table: Table = {
    kind: "table",
    style: "spine",
    title,
    summary: summaryOf(shown.length, usual, view),
    columns: columnsOf(usual, view),
    rows,
  };
  return [table, ...elsewhereNote(shown, usual, view)];
}

function columnsOf(usual: NamedGroup | undefined, { words }: View): Column[] {
  return [
    { title: "Measure", align: "left", width: "fill" },
    { title: "You", align: "right", width: 68 },
    ...(usual ? [{ title: medianLabel(usual, words), align: "right", width: 50 } as const] : []),
    { title: medianLabel({ kind: "all" }, words), align: "right", width: 52 },
    { title: `Lowest ← ${words.participants} in order → highest`, align: "centre", width: stripColumn },
    { title: usual ? `${capital(usual.grouping.word)} rank` : "Rank", align: "right", width: 50 },
  ];
}

function summaryOf(measures: number, usual: NamedGroup | undefined, { words }: View): string {
  const medians = usual ? `the medians of ${groupName(usual)} and of all ${words.participants}` : `the median of all ${words.participants}`;
  return `${measures} ${measures === 1 ? "measure" : "measures"}: your value, ${medians}, and your rank.`;
}
