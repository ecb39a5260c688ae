import { remembered } from "../../position/remembered.ts";
import type { ChapterScope, MeasureScope, ReportScope, Scope, ScopeKind } from "../engine/scope.ts";
import { asked, listed, type Meaning, meanings, type Named, said, type Vocabulary } from "../engine/vocabulary.ts";
import { helpers } from "../helpers/index.ts";
import { chapterLists, chapterWords } from "./chapter.ts";
import { measureFacts, measureWords } from "./measure.ts";
import { reportFacts, reportWords } from "./report.ts";

const everywhere: readonly Named<Scope>[] = [...said(reportWords), ...asked(reportFacts)];

const chapters: Named<ReportScope, Scope> = listed("chapters", ({ view }) =>
  view.chapters.map((chapter): Scope => ({ kind: "chapter", view, chapter })),
);

const measures = chapterLists.map(
  ({ name, through }): Named<ChapterScope, Scope> =>
    listed(name, ({ view, chapter }) => through(chapter).map((measure): Scope => ({ kind: "measure", view, chapter, measure }))),
);

const ofReport = meanings<ReportScope, Scope>(everywhere, [chapters]);
const ofChapter = meanings<ChapterScope, Scope>(everywhere, said(chapterWords), measures);
const ofMeasure = meanings<MeasureScope, Scope>(everywhere, said(measureWords), asked(measureFacts));

/** A name is only ever asked for in a scope of its own kind, so what it means may take that for granted. */
const known = { report: ofReport, chapter: ofChapter, measure: ofMeasure } as Readonly<
  Record<ScopeKind, ReadonlyMap<string, Meaning<Scope>>>
>;

/** What the templates of a participant's report may say and call for. */
export const ofParticipants: Vocabulary<Scope> = {
  folder: "report",
  helpers,
  meaningOf: (name, { kind }) => known[kind].get(name) ?? (kind === "measure" && name.startsWith("charts.") ? suiting(name) : undefined),
};

/** Whether the measure asks for a kind of chart and its values can carry it: "charts.trend". */
const suiting = remembered((name: string): Meaning<Scope> => {
  const chart = name.slice("charts.".length);
  return {
    kind: "fact",
    holds: (scope, charts) => {
      const kind = charts.get(chart);
      if (kind === undefined || scope.kind !== "measure") return undefined;
      return scope.measure.measure.charts.includes(chart) && kind.suits(scope.measure);
    },
  };
});
