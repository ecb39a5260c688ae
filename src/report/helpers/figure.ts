import type { ChartKind } from "../../charts/chart.ts";
import type { MeasureView } from "../../disclosure/view.ts";
import type { Figure } from "../blocks.ts";
import { type Call, everywhere, type Helper, widthOf } from "../engine/helper.ts";
import { measuresOf, type Scope } from "../engine/scope.ts";

export const figure: Helper = {
  name: "figure",
  meaning: "A numbered chart of a measure. Left out when the values the reader may see cannot carry it.",
  encloses: false,
  within: everywhere,
  positional: [{ name: "chart", takes: "chart", needed: true }],
  named: [
    { name: "measure", takes: "measure", needed: false },
    { name: "width", takes: "width", needed: false },
  ],
  make: (call) => {
    const kind = call.desk.charts.get(call.given("chart") ?? "");
    const view = kind && subjectOf(kind, call);
    return kind && view ? [drawn(kind, view, call)] : [];
  },
};

/** Number and id are given when the whole report is there (settle.ts). */
function drawn(kind: ChartKind, view: MeasureView, { scope, desk, given }: Call): Figure {
  const { reader, groups, words } = scope.view;
  const width = widthOf(given("width") ?? "full", desk.page) ?? 0;
  const chart = kind.draw({ view, reader, groups, words, width });
  return { kind: "figure", number: 0, id: "figure", chart, notes: [] };
}

/** The measure named, or else the one being written about, or else the first suitable one of the summary. */
function subjectOf(kind: ChartKind, { scope, given }: Call): MeasureView | undefined {
  const code = given("measure");
  const candidates = code === undefined ? atHand(scope) : measuresOf(scope.view).filter((view) => view.measure.code === code);
  return candidates.find(kind.suits);
}

function atHand(scope: Scope): readonly MeasureView[] {
  if (scope.kind === "measure") return [scope.measure];
  const all = scope.kind === "chapter" ? scope.chapter.measures : measuresOf(scope.view);
  return [...all.filter((view) => view.measure.inSummary), ...all.filter((view) => !view.measure.inSummary)];
}
