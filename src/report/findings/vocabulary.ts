import type { Cloakroom } from "../engine/cloakroom.ts";
import { asked, type Charts, type Context, contextOn, type Getter, prototype, said, type Vocabulary } from "../engine/context.ts";
import { findingsHelpers } from "./helpers.ts";
import type { ChapterScope, FindingScope, FindingsScope } from "./scope.ts";
import { chapterWords, findingFacts, findingWords, roundFacts, roundWords } from "./words.ts";

function contextOf(scope: FindingsScope, room: Cloakroom, charts: Charts): Context<FindingsScope> {
  return contextOn(prototypes[scope.kind], { scope, room, charts });
}

const everywhere: readonly Getter<FindingsScope>[] = [...said(roundWords), ...asked(roundFacts)];

const ofRound: readonly Getter<FindingsScope>[] = [
  [
    "chapters",
    ({ scope, room, charts }) => scope.findings.chapters.map((chapter) => contextOf({ ...scope, kind: "chapter", chapter }, room, charts)),
  ],
];

const ofChapter: readonly Getter<ChapterScope>[] = [
  ...said(chapterWords),
  [
    "findings",
    ({ scope, room, charts }) => scope.chapter.highlights.map((finding) => contextOf({ ...scope, kind: "finding", finding }, room, charts)),
  ],
];

const ofFinding: readonly Getter<FindingScope>[] = [...said(findingWords), ...asked(findingFacts)];

const prototypes: Readonly<Record<FindingsScope["kind"], object>> = {
  round: prototype([...everywhere, ...ofRound]),
  chapter: prototype([...everywhere, ...ofChapter]),
  finding: prototype([...everywhere, ...ofFinding]),
};

/** What the templates of the findings report may say and call for. */
export const ofFindings: Vocabulary<FindingsScope> = {
  folder: "findings",
  helpers: findingsHelpers,
  names: [...everywhere, ...ofRound, ...ofChapter, ...ofFinding].map(([name]) => name),
  contextOf,
};
