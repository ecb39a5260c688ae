import type { ChapterScope } from "../engine/scope.ts";
import type { Word } from "../engine/word.ts";

/** What a template can say inside {{#each chapters}}. */
export const chapterWords: readonly Word<ChapterScope>[] = [
  { name: "title", meaning: "The chapter's title.", say: ({ chapter }) => chapter.title },
];
