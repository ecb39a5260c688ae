import type { Findings, FindingsChapter } from "../../analysis/findings.ts";
import type { Highlight } from "../../analysis/highlight.ts";
import type { Charts as Drawing } from "../../charts/charts.ts";

/** What a piece of the findings report's templates is about: the round, a chapter, or one finding. */
export type FindingsScope = RoundScope | ChapterScope | FindingScope;

export interface RoundScope {
  readonly kind: "round";
  readonly findings: Findings;
  readonly picture: Drawing["picture"];
}

export interface ChapterScope extends Omit<RoundScope, "kind"> {
  readonly kind: "chapter";
  readonly chapter: FindingsChapter;
}

export interface FindingScope extends Omit<ChapterScope, "kind"> {
  readonly kind: "finding";
  readonly finding: Highlight;
}
