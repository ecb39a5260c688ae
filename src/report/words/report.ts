import type { View } from "../../disclosure/view.ts";
import { date } from "../../position/format.ts";
import { capital, list } from "../../position/words/grammar.ts";
import { groupName } from "../../position/words/names.ts";
import { dataFileName } from "../attachment.ts";
import type { Inline } from "../blocks.ts";
import { month } from "../dates.ts";
import type { Scope } from "../engine/scope.ts";
import type { Fact, Word } from "../engine/word.ts";
import { footprintOf } from "../labels.ts";
import { openMeasures } from "../tables/open-measures.ts";
import { assessmentHeadline, assessmentStandings, assessmentSummary, assessmentTitle, hardestCriteria } from "./assessment.ts";
import { changes, headline, questions, summary, tally } from "./at-a-glance.ts";
import { comparedWith, correction, publication, roundTitle, turnout, yourPosition } from "./opening.ts";
import { averagesRule, disclosureRule, fallbackRule, polarityRule, rankRule, suppressionRule } from "./rules.ts";

type ReportWord = Word<Scope>;

const who: readonly ReportWord[] = [
  { name: "organisation", meaning: "The reader's full name.", say: ({ view }) => named(view) },
  { name: "organisationShort", meaning: "The reader's short name.", say: ({ view }) => view.reader.short },
  { name: "code", meaning: "The reader's code.", say: ({ view }) => view.reader.code },
  {
    name: "footprint",
    meaning: 'The reader\'s group in a sentence: "the Wolds & Coast STP". Nothing when it has none.',
    say: ({ view }) => footprintName(view),
  },
  { name: "footprintWord", meaning: 'What such a group is called: "STP".', say: ({ view }) => footprintOf(view)?.grouping.word },
  {
    name: "footprintTitle",
    meaning: "The same at the start of a heading.",
    say: ({ view }) => capital(footprintOf(view)?.grouping.word ?? ""),
  },
  { name: "participant", meaning: 'What one participant is called: "CCG".', say: ({ view }) => view.words.participant },
  { name: "participants", meaning: 'What several are called: "CCGs".', say: ({ view }) => view.words.participants },
];

const round: readonly ReportWord[] = [
  { name: "round", meaning: "The round's title.", say: ({ view }) => view.round.title },
  { name: "roundName", meaning: 'The round\'s name: "2018".', say: ({ view }) => view.round.name },
  { name: "roundTitle", meaning: "Both.", say: ({ view }) => roundTitle(view) },
  { name: "period", meaning: 'What the figures cover: "2017/18".', say: ({ view }) => view.round.period },
  { name: "published", meaning: "Month and year of publication.", say: ({ view }) => month(view.round.published) },
  { name: "publishedOn", meaning: "Day of publication.", say: ({ view }) => date(view.round.published) },
  { name: "publisher", meaning: "Who publishes the reports.", say: ({ view }) => view.round.publisher },
  { name: "aboutTheProject", meaning: "The paragraphs about the project from Settings.", say: ({ view }) => view.round.about },
  { name: "notice", meaning: "The notice printed at the foot of every page.", say: ({ view }) => view.round.notice },
  { name: "contactName", meaning: "Whom to write to.", say: ({ view }) => view.round.contact.name },
  { name: "contactEmail", meaning: "The address to write to.", say: ({ view }) => view.round.contact.email },
  { name: "contactPhone", meaning: "The number to call.", say: ({ view }) => view.round.contact.phone },
  { name: "dataFile", meaning: "The name of the data file attached to the report.", say: ({ view }) => dataFileName(view) },
];

const sentences: readonly ReportWord[] = [
  { name: "yourPosition", meaning: "The cover's second line.", say: ({ view }) => yourPosition(view) },
  { name: "comparedWith", meaning: "With whom the reader is compared.", say: ({ view }) => comparedWith(view) },
  { name: "publication", meaning: "What the figures cover and when they were published.", say: ({ view }) => publication(view) },
  {
    name: "correction",
    meaning: "What reads differently than in the report that was sent before. Nothing in a first report.",
    say: ({ view }) => correction(view),
  },
  { name: "turnout", meaning: "How many took part.", say: ({ view }) => turnout(view) },
  { name: "headline", meaning: "What stands out, as a heading.", say: ({ view }) => headline(view) },
  { name: "summary", meaning: "What stands out, in a few sentences.", say: ({ view }) => summary(view) },
  { name: "tally", meaning: "On how many measures of the summary the reader is at an edge.", say: ({ view }) => tally(view) },
  { name: "changes", meaning: "How many figures of the summary have risen and fallen.", say: ({ view }) => changes(view) },
  { name: "similarOn", meaning: "What makes others like the reader.", say: ({ view }) => similarOn(view) },
  { name: "rankRule", meaning: "Which value has rank 1.", say: ({ view }) => rankRule(view) },
  { name: "polarityRule", meaning: "For which measures high or low is better.", say: ({ view }) => polarityRule(view) },
  { name: "averagesRule", meaning: "Which averages are used.", say: ({ view }) => averagesRule(view) },
  { name: "disclosureRule", meaning: "What is shown of others' answers.", say: ({ view }) => disclosureRule(view) },
  { name: "suppressionRule", meaning: "What happens to small counts of people.", say: ({ view }) => suppressionRule(view) },
  {
    name: "fallbackRule",
    meaning: "Whom a reader is compared with when its own group is too small.",
    say: ({ view }) => fallbackRule(view),
  },
];

const assessment: readonly ReportWord[] = [
  {
    name: "assessmentTitle",
    meaning: 'What stands above the reader\'s conditions: "Your conditions".',
    say: ({ view }) => assessmentTitle(view),
  },
  {
    name: "assessmentHeadline",
    meaning: "How many criteria the reader did not meet, as a heading.",
    say: ({ view }) => assessmentHeadline(view),
  },
  { name: "assessmentSummary", meaning: "How many conditions it has of each severity.", say: ({ view }) => assessmentSummary(view) },
  {
    name: "assessmentStandings",
    meaning: "Its score, and its place under other weights. Nothing unless the conditions are open.",
    say: ({ view }) => assessmentStandings(view),
  },
  {
    name: "hardestCriteria",
    meaning: "The criteria that stand out because most did not meet them. Nothing when none does, or the conditions are not open.",
    say: ({ view }) => hardestCriteria(view),
  },
  { name: "criteria", meaning: 'What organisations are held against: "criteria".', say: ({ view }) => view.assessment?.words.criteria },
];

/** What a template can say anywhere. */
export const reportWords: readonly ReportWord[] = [...who, ...round, ...sentences, ...assessment];

/** What a template can ask anywhere. */
export const reportFacts: readonly Fact<Scope>[] = [
  {
    name: "hasQuestions",
    meaning: "Whether a measure that stands out has a question to ask.",
    holds: ({ view }) => questions(view).length > 0,
  },
  {
    name: "hasOpenFigures",
    meaning: "Whether there are open figures of the reader's group.",
    holds: ({ view }) => openMeasures(view).length > 0,
  },
  {
    name: "hasNeighbours",
    meaning: "Whether there are others in the reader's own group.",
    holds: ({ view }) => footprintOf(view) !== undefined && (view.groups[0]?.organisations.length ?? 0) > 1,
  },
  { name: "hasSimilar", meaning: "Whether the round says who is like whom.", holds: ({ view }) => view.similar !== undefined },
  {
    name: "hasAssessment",
    meaning: "Whether the reader was assessed against criteria.",
    holds: ({ view }) => view.assessment !== undefined,
  },
  {
    name: "hasHardest",
    meaning: "Whether it may be told which criteria were hardest for everyone.",
    holds: ({ view }) => (view.assessment?.hardest?.criteria.length ?? 0) > 0,
  },
  { name: "hasSources", meaning: "Whether the workbook names any sources.", holds: ({ view }) => view.sources.length > 0 },
  { name: "hasGlossary", meaning: "Whether the workbook explains any words.", holds: ({ view }) => view.glossary.length > 0 },
];

function named({ reader }: View): Inline[] {
  return [{ text: reader.name, ...(reader.language === undefined ? {} : { language: reader.language }) }];
}

function similarOn({ similar }: View): string | undefined {
  return similar && list(similar.on.map(({ measure }) => measure.phrase));
}

function footprintName(view: View): string | undefined {
  const footprint = footprintOf(view);
  return footprint && groupName(footprint);
}
