import type { Chapter, MeasureView, View } from "../../disclosure/view.ts";
import { shared } from "../../position/shared.ts";

/** What a piece of template is about: the report, one chapter, or one measure. It decides which words it may use. */
export type Scope = ReportScope | ChapterScope | MeasureScope;

export interface ReportScope {
  readonly kind: "report";
  readonly view: View;
}

export interface ChapterScope {
  readonly kind: "chapter";
  readonly view: View;
  readonly chapter: Chapter;
}

export interface MeasureScope {
  readonly kind: "measure";
  readonly view: View;
  readonly chapter: Chapter;
  readonly measure: MeasureView;
}

export type ScopeKind = Scope["kind"];

/** Every measure of the report in order. */
export const measuresOf = shared((view: View): readonly MeasureView[] => view.chapters.flatMap((chapter) => chapter.measures));

/** Where a measure's own heading is found: "m-running-cost". */
export function measureId(code: string): string {
  return `m-${code.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}
