import { asked, listed, type Meaning, meanings, type Named, said, type Vocabulary } from "../engine/vocabulary.ts";
import { findingsHelpers } from "./helpers.ts";
import type { ChapterScope, FindingScope, FindingsScope, RoundScope } from "./scope.ts";
import { chapterWords, findingFacts, findingWords, roundFacts, roundWords } from "./words.ts";

const everywhere: readonly Named<FindingsScope>[] = [...said(roundWords), ...asked(roundFacts)];

const chapters: Named<RoundScope, FindingsScope> = listed("chapters", (scope) =>
  scope.findings.chapters.map((chapter): FindingsScope => ({ ...scope, kind: "chapter", chapter })),
);

const findings: Named<ChapterScope, FindingsScope> = listed("findings", (scope) =>
  scope.chapter.highlights.map((finding): FindingsScope => ({ ...scope, kind: "finding", finding })),
);

const ofRound = meanings<RoundScope, FindingsScope>(everywhere, [chapters]);
const ofChapter = meanings<ChapterScope, FindingsScope>(everywhere, said(chapterWords), [findings]);
const ofFinding = meanings<FindingScope, FindingsScope>(everywhere, said(findingWords), asked(findingFacts));

/** A name is only ever asked for in a scope of its own kind, so what it means may take that for granted. */
const known = { round: ofRound, chapter: ofChapter, finding: ofFinding } as Readonly<
  Record<FindingsScope["kind"], ReadonlyMap<string, Meaning<FindingsScope>>>
>;

/** What the templates of the findings report may say and call for. */
export const ofFindings: Vocabulary<FindingsScope> = {
  folder: "findings",
  helpers: findingsHelpers,
  meaningOf: (name, { kind }) => known[kind].get(name),
};
