import { isNumeric } from "../../dataset/measure.ts";
import type { Chapter, MeasureView } from "../../disclosure/view.ts";
import type { ChapterScope } from "../engine/scope.ts";
import type { Word } from "../engine/word.ts";

/** What a template can say inside {{#each chapters}}. */
export const chapterWords: readonly Word<ChapterScope>[] = [
  { name: "title", meaning: "The chapter's title.", say: ({ chapter }) => chapter.title },
  { name: "halfPagesTitle", meaning: "A heading for the measures that share a page.", say: ({ chapter }) => halfPagesTitle(chapter) },
];

/** What a template can go through with {{#each …}} inside {{#each chapters}}. */
export const chapterLists: readonly {
  readonly name: string;
  readonly meaning: string;
  readonly through: (chapter: Chapter) => readonly MeasureView[];
}[] = [
  { name: "measures", meaning: "All the chapter's measures in the workbook's order.", through: ({ measures }) => measures },
  { name: "pageMeasures", meaning: "Those with a page of their own: numbers whose Space is page.", through: pages },
  {
    name: "halfMeasures",
    meaning: "The others, several to a page; answers in words, which are short, come first.",
    through: shared,
  },
];

function pages({ measures }: Chapter): readonly MeasureView[] {
  return measures.filter(hasPage);
}

function shared({ measures }: Chapter): readonly MeasureView[] {
  const others = measures.filter((one) => !hasPage(one));
  const isText = ({ measure }: MeasureView) => measure.kind === "text";
  return [...others.filter(isText), ...others.filter((one) => !isText(one))];
}

/** Only a number has charts enough to fill a page. */
function hasPage({ measure }: MeasureView): boolean {
  return measure.space === "page" && isNumeric(measure);
}

function halfPagesTitle(chapter: Chapter): string {
  return `${chapter.title} in brief`;
}
