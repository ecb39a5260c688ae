import type { MeasureView } from "../../disclosure/view.ts";
import { shared } from "../../position/shared.ts";
import type { Cloakroom } from "../engine/cloakroom.ts";
import { asked, type Charts, type Context, contextOn, type Getter, prototype, said, type Vocabulary } from "../engine/context.ts";
import type { ChapterScope, MeasureScope, Scope, ScopeKind } from "../engine/scope.ts";
import { helpers } from "../helpers/index.ts";
import { chapterLists, chapterWords } from "./chapter.ts";
import { measureFacts, measureWords } from "./measure.ts";
import { reportFacts, reportWords } from "./report.ts";

function contextOf(scope: Scope, room: Cloakroom, charts: Charts): Context<Scope> {
  return contextOn(prototypes[scope.kind], { scope, room, charts });
}

const everywhere: readonly Getter<Scope>[] = [...said(reportWords), ...asked(reportFacts)];

const ofReport: readonly Getter<Scope>[] = [
  [
    "chapters",
    ({ scope: { view }, room, charts }) => view.chapters.map((chapter) => contextOf({ kind: "chapter", view, chapter }, room, charts)),
  ],
];

const ofChapter: readonly Getter<ChapterScope>[] = [
  ...said(chapterWords),
  ...chapterLists.map(
    ({ name, through }): Getter<ChapterScope> => [
      name,
      ({ scope: { view, chapter }, room, charts }) =>
        through(chapter).map((measure) => contextOf({ kind: "measure", view, chapter, measure }, room, charts)),
    ],
  ),
];

const ofMeasure: readonly Getter<MeasureScope>[] = [
  ...said(measureWords),
  ...asked(measureFacts),
  ["charts", ({ scope, charts }) => suiting(scope.measure, charts)],
];

const prototypes: Readonly<Record<ScopeKind, object>> = {
  report: prototype([...everywhere, ...ofReport]),
  chapter: prototype([...everywhere, ...ofChapter]),
  measure: prototype([...everywhere, ...ofMeasure]),
};

/** What the templates of a participant's report may say and call for. */
export const ofParticipants: Vocabulary<Scope> = {
  folder: "report",
  helpers,
  names: [...everywhere, ...ofReport, ...ofChapter, ...ofMeasure].map(([name]) => name),
  contextOf,
};

/** Whether the measure asks for each kind of chart and its values can carry it. */
const suiting = shared((view: MeasureView, charts: Charts): Record<string, boolean> => {
  const wanted = view.measure.charts;
  return Object.fromEntries([...charts.values()].map((kind) => [kind.name, wanted.includes(kind.name) && kind.suits(view)]));
});
