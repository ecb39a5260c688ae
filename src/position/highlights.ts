import { isNumeric } from "../dataset/measure.ts";
import type { Comparison, Standing } from "./comparison.ts";
import { possessive } from "./format.ts";
import { agreement, list } from "./words/grammar.ts";
import { those } from "./words/names.ts";
import { allTheSame, inTheMiddle, placeWords } from "./words/place.ts";
import { positionSentence, standingOf } from "./words/position-sentence.ts";
import { gapWords, valueWords } from "./words/values.ts";
import { ownValue, type Subject, type Voice } from "./words/voice.ts";

/** A measure on which the reader has a place among enough others to be compared. */
export interface Placed<S extends Subject = Subject> {
  readonly subject: S;
  /** The widest comparison the reader has a place in. */
  readonly standing: Standing;
  /** Distance from the middle of the order: 0 in the middle, 1 at either end. */
  readonly distance: number;
}

/** In a smaller group everybody is near an end. */
const fewestToStandOut = 5;
/** Beyond the middle half of the order. */
const unusual = 0.5;
const mostHighlights = 5;

/** Every measure with a place among at least five, the most unusual first; equally unusual ones in their own order. */
export function placed<S extends Subject>(subjects: readonly S[]): readonly Placed<S>[] {
  const found = subjects.flatMap((subject) => {
    const standing = isNumeric(subject.measure) ? (standingOf(subject.all) ?? standingOf(subject.main)) : undefined;
    if (standing === undefined || standing.of < fewestToStandOut) return [];
    return [{ subject, standing, distance: Math.abs(standing.above - standing.below) / (standing.of - 1) }];
  });
  return found.sort((a, b) => b.distance - a.distance);
}

/** The measures on which the reader stands out most: up to five, all in the top or bottom quarter; none when nothing is unusual. */
export function highlights<S extends Subject>(subjects: readonly S[]): readonly Placed<S>[] {
  return placed(subjects)
    .filter(({ distance }) => distance > unusual)
    .slice(0, mostHighlights);
}

/** A heading for the one-page summary, without a full stop: "Ashdale stands out most for its vacancy rate and running cost per head". */
export function headline(subjects: readonly Subject[], voice: Voice): string {
  const { short } = voice.reader;
  const comparable = placed(subjects).length;
  const most = highlights(subjects)
    .slice(0, 3)
    .map(({ subject }) => subject.measure.phrase);
  if (comparable === 0) return `${short} has no figures that can be ranked`;
  if (most.length === 0)
    return `${short} is in the middle half on ${comparable === 1 ? "the one measure" : `all ${comparable} measures`} compared`;
  return shortest(most.map((_, i) => `${short} stands out most for its ${list(most.slice(0, most.length - i))}`));
}

/** A longer heading takes three lines of the page. */
const longestHeading = 76;

/** The first that is short enough; the last when none is. */
function shortest(headings: readonly string[]): string {
  return headings.find((heading) => heading.length <= longestHeading) ?? headings.at(-1) ?? "";
}

/** Two or three sentences below the headline: the most unusual place, the gaps of the next two, and how often the reader is at an edge. */
export function summary(subjects: readonly Subject[], voice: Voice): readonly string[] {
  const comparable = placed(subjects);
  const [first, ...rest] = highlights(subjects);
  if (comparable.length === 0)
    return [`None of ${possessive(voice.reader.short)} figures can be ranked among enough others in this report.`];
  if (first === undefined) return [tally(comparable, voice)];
  const gaps = nextGaps(
    rest.slice(0, 2).map(({ subject }) => subject),
    voice,
  );
  return [positionSentence(first.subject, voice), ...(gaps === undefined ? [] : [gaps]), tally(comparable, voice)];
}

/** "Ashdale’s running cost per head (£23.62) is £3.09 above the STP median and its vacancy rate (11.2%) is 0.8 percentage points below the STP median." */
function nextGaps(subjects: readonly Subject[], voice: Voice): string | undefined {
  const parts = subjects.flatMap((subject, i) => gapPart(subject, i === 0 ? possessive(voice.reader.short) : "its") ?? []);
  return parts.length === 0 ? undefined : `${list(parts)}.`;
}

function gapPart(subject: Subject, whose: string): string | undefined {
  const { measure } = subject;
  const own = ownValue(subject);
  const comparison = subject.main.answered > 1 ? subject.main : subject.all;
  if (own === undefined || comparison.figures.kind !== "numbers") return undefined;
  const gap = gapWords(measure, own, comparison.figures.median);
  return `${whose} ${measure.phrase} (${valueWords(measure, own)}) ${agreement(measure.phrase).is} ${gap} the ${medianOf(comparison)}`;
}

function medianOf({ group }: Comparison): string {
  return group.kind === "group" ? `${group.grouping.word} median` : "overall median";
}

/** How often the reader is at an edge of the order: a rank beyond three quarters of it from the other end. */
function tally(comparable: readonly Placed[], { reader }: Voice): string {
  const n = comparable.length;
  const edge = comparable.filter(({ distance }) => distance > unusual).length;
  if (n === 1)
    return `${reader.short} can be compared on one measure, and is ${edge === 1 ? "in the highest or lowest quarter" : "in the middle half"} there.`;
  if (edge === n) return `${reader.short} is in the highest or lowest quarter on all ${n} measures compared.`;
  if (edge === 0) return `${reader.short} is in the middle half on all ${n} measures compared.`;
  return `${reader.short} is in the highest or lowest quarter on ${edge} of the ${n} measures compared, and in the middle half on the other ${n - edge === 1 ? "one" : n - edge}.`;
}

/** What to ask next about the highlights: the measure's own question, or one made from the place. At most `most`. */
export function questions(subjects: readonly Subject[], voice: Voice, most = 3): readonly string[] {
  return highlights(subjects)
    .slice(0, most)
    .map(({ subject, standing }) => subject.measure.question ?? placeQuestion(subject, standing, voice));
}

function placeQuestion(subject: Subject, overall: Standing, voice: Voice): string {
  const { measure, main, all } = subject;
  const inGroup = standingOf(main);
  const useGroup = inGroup !== undefined && inGroup.of > 1 && !allTheSame(inGroup) && !inTheMiddle(inGroup);
  const [standing, comparison] = useGroup ? [inGroup, main] : [overall, all];
  const place = `${placeWords(standing)} of ${those(measure, comparison, voice)}`;
  return `Why ${agreement(measure.phrase).is} ${possessive(voice.reader.short)} ${measure.phrase} ${place}?`;
}
