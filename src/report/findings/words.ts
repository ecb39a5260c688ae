import { date, number } from "../../position/format.ts";
import { month } from "../dates.ts";
import type { Fact, Word } from "../engine/word.ts";
import { publication, roundTitle, turnout } from "../words/opening.ts";
import { layoutOf } from "./layout.ts";
import type { ChapterScope, FindingScope, FindingsScope } from "./scope.ts";

/** What a template of the findings report can say anywhere. */
export const roundWords: readonly Word<FindingsScope>[] = [
  { name: "roundTitle", meaning: "Title and name of the round.", say: ({ findings: { everyone } }) => roundTitle(everyone) },
  { name: "period", meaning: "The period the round is about.", say: ({ findings: { everyone } }) => everyone.round.period },
  { name: "publisher", meaning: "Who publishes it.", say: ({ findings: { everyone } }) => everyone.round.publisher },
  { name: "published", meaning: "Month and year of publication.", say: ({ findings: { everyone } }) => month(everyone.round.published) },
  { name: "publishedOn", meaning: "Day of publication.", say: ({ findings: { everyone } }) => date(everyone.round.published) },
  {
    name: "publication",
    meaning: "What the figures cover and when they were published.",
    say: ({ findings: { everyone } }) => publication(everyone),
  },
  {
    name: "aboutTheProject",
    meaning: "The paragraphs about the project from Settings.",
    say: ({ findings: { everyone } }) => everyone.round.about,
  },
  {
    name: "participant",
    meaning: "The network’s word for one of its participants.",
    say: ({ findings: { everyone } }) => everyone.words.participant,
  },
  { name: "participants", meaning: "The same for several.", say: ({ findings: { everyone } }) => everyone.words.participants },
  { name: "turnout", meaning: "How many took part.", say: ({ findings: { everyone } }) => turnout(everyone) },
  {
    name: "howMany",
    meaning: "How many findings there are.",
    say: ({ findings }) => number(findings.chapters.flatMap(({ highlights }) => highlights).length, 0),
  },
  {
    name: "fewest",
    meaning: "How many must have answered before a group is described.",
    say: ({ findings: { everyone } }) => number(everyone.fewest, 0),
  },
  { name: "contactName", meaning: "Whom to write to.", say: ({ findings: { everyone } }) => everyone.round.contact.name },
  { name: "contactEmail", meaning: "The address to write to.", say: ({ findings: { everyone } }) => everyone.round.contact.email },
];

export const roundFacts: readonly Fact<FindingsScope>[] = [
  {
    name: "hasHighlights",
    meaning: "Whether any finding stands on the first page.",
    holds: ({ findings }) => findings.highlights.length > 0,
  },
  { name: "hasSources", meaning: "Whether the workbook names any sources.", holds: ({ findings }) => findings.everyone.sources.length > 0 },
  {
    name: "hasGlossary",
    meaning: "Whether the workbook explains any words.",
    holds: ({ findings }) => findings.everyone.glossary.length > 0,
  },
];

/** What a template can ask inside {{#each findings}}. */
export const findingFacts: readonly Fact<FindingScope>[] = [
  {
    name: "isWide",
    meaning: "Whether the picture or the proof needs the page’s whole width.",
    holds: ({ finding }) => layoutOf(finding) === "wide",
  },
  {
    name: "hasProofBeside",
    meaning: "Whether there is a proof, and it fits beside the picture.",
    holds: ({ finding }) => layoutOf(finding) === "proof beside",
  },
];

export const chapterWords: readonly Word<ChapterScope>[] = [
  { name: "title", meaning: "The chapter’s title.", say: ({ chapter }) => chapter.title },
];

/** What a template can say inside {{#each findings}}. */
export const findingWords: readonly Word<FindingScope>[] = [
  { name: "title", meaning: "The finding as a heading.", say: ({ finding }) => finding.title },
  { name: "finding", meaning: "The finding in full, with its figures.", say: ({ finding }) => finding.finding },
  { name: "details", meaning: "What else is worth saying.", say: ({ finding }) => finding.details.join(" ") },
  { name: "coverage", meaning: "How many it rests on, the period and the source.", say: ({ finding }) => finding.coverage },
  { name: "cautions", meaning: "What follows from the figures themselves.", say: ({ finding }) => finding.cautions.join(" ") },
  { name: "caveat", meaning: "What it takes for granted, in the co-ordinator’s words.", say: ({ finding }) => finding.analysis.caveat },
];
