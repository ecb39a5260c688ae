import type { Words } from "../dataset/round.ts";
import type { MeasureView } from "../disclosure/view.ts";
import type { Comparison } from "../position/comparison.ts";
import { possessive, short } from "../position/format.ts";
import { capital } from "../position/words/grammar.ts";
import { groupName, medianName, organisations, place } from "../position/words/names.ts";
import { allTheSame, placeWords } from "../position/words/place.ts";
import { positionSentence } from "../position/words.ts";
import type { KeyItem, Subject } from "./chart.ts";
import { footprintOf, numbersOf, ownValue, peersOf } from "./facts.ts";

/** Longer titles are not read at a glance. */
const longestTitle = 12;

/** The first of some titles, fullest first, that is short enough; the last when none is. */
export function titleOf(...candidates: readonly [string, ...string[]]): string {
  return candidates.find((title) => wordsIn(title) <= longestTitle) ?? candidates.at(-1) ?? candidates[0];
}

function wordsIn(title: string): number {
  let words = 1;
  for (let at = title.indexOf(" "); at >= 0; at = title.indexOf(" ", at + 1)) words++;
  return words;
}

/** The title of a chart of one numeric measure: where the reader stands in a group. */
export function standingTitle(subject: Subject, comparison: Comparison): string {
  const { view, reader } = subject;
  const { phrase } = view.measure;
  const value = ownValue(view);
  if (value === undefined) return noFigureTitle(subject, comparison);
  const own = short(view.measure, value);
  const standing = numbersOf(comparison)?.standing;
  if (standing === undefined || standing.of < 2)
    return titleOf(`${capital(phrase)}: ${reader.short} has ${own}`, `${reader.short} has ${own}`);
  if (allTheSame(standing))
    return titleOf(`All ${standing.of} have the same ${phrase}, ${own}`, `All ${standing.of} have the same value, ${own}`);
  const stands = `${reader.short} is ${placeWords(standing)} of ${standing.of}`;
  const where = `${stands}${place(comparison)}`;
  const brief = `${reader.short}: ${placeWords(standing).replace(/^the /, "")} of ${standing.of}`;
  return titleOf(`${where} on ${phrase}`, `${stands} on ${phrase}`, `${brief} on ${phrase}`, where, stands, brief);
}

function noFigureTitle({ view, reader, words }: Subject, comparison: Comparison): string {
  const numbers = numbersOf(comparison);
  if (numbers === undefined) return `${reader.short} has no figure here`;
  const median = short(view.measure, numbers.median);
  return titleOf(
    `${reader.short} has no figure; the median of ${comparison.answered} ${words.participants} is ${median}`,
    `${reader.short} has no figure; the median is ${median}`,
    `No figure of your own; the median is ${median}`,
  );
}

/** "93 of 93 participating CCGs", "8 of 8 CCGs in the Wolds & Coast STP" (public figures count those who took no part as well). */
function coverage(comparison: Comparison, { view, reader, words }: Subject): string {
  const { answered, asked } = comparison;
  return `${answered} of ${asked} ${organisations(view.measure, { reader, words }, asked)}${place(comparison)}`;
}

/** Measure, unit, coverage and period; `what` stands for the measure's title and unit when a chart shows something else of it. */
export function subtitleOf(subject: Subject, comparison: Comparison, what = titleAndUnit(subject.view)): string {
  return [what, coverage(comparison, subject), subject.view.measure.period].filter((part) => part !== "").join(", ");
}

/** "Running cost per head, £ per head"; a unit that the title says already is not said again. */
export function titleAndUnit({ measure }: MeasureView): string {
  const { title, unit } = measure;
  const said = unit.words === "" || title.toLowerCase().includes(unit.words.toLowerCase());
  return said ? title : `${title}, ${unit.words}`;
}

/** The median's name where room is short: "STP median", "All CCGs". */
export function shortMedianName({ group }: Comparison, words: Words): string {
  return group.kind === "group" ? `${group.grouping.word} median` : `All ${words.participants}`;
}

/** Swatches of own, peer and (unless undefined) other marks, leaving out those the chart has no mark of. */
export function roleKey(subject: Subject, [own, peer, other]: readonly [Swatch, Swatch, Swatch | undefined]): readonly KeyItem[] {
  const { view, reader, words } = subject;
  const footprint = footprintOf(view);
  const items: KeyItem[] = [];
  if (ownValue(view) !== undefined) items.push({ mark: own, colour: "own", label: reader.name });
  if (footprint?.group.kind === "group" && peersOf(view).length > 0) {
    items.push({ mark: peer, colour: "peer", label: `Others in ${groupName(footprint.group)}` });
  }
  if (other !== undefined) items.push({ mark: other, colour: "other", label: `All other ${words.participants}` });
  return items;
}

type Swatch = KeyItem["mark"];

/** What the marks of an anonymous measure hide. */
export function gridNote({ view }: Subject): string | undefined {
  if (view.quantum === undefined) return undefined;
  return `Bars and dots are drawn to the nearest ${short(view.measure, view.quantum)}, so that unnamed values stay unnamed.`;
}

/** Where the reader stands, for a chart's description. */
export function ownSentence({ view, reader, words }: Subject): string {
  return positionSentence(view, { reader, words });
}

/** "Values run from £17.69 to £25.93." Empty where the range would show somebody's figure. */
export function rangeSentence({ measure }: MeasureView, comparison: Comparison): string {
  const range = numbersOf(comparison)?.range;
  return range === undefined ? "" : `Values run from ${short(measure, range[0])} to ${short(measure, range[1])}.`;
}

/** "The STP median is £20.53; the median of all participating CCGs is £21.64." */
export function medianSentence({ view, reader, words }: Subject): string {
  const parts = [footprintOf(view), view.all].flatMap((comparison) => {
    const numbers = comparison && numbersOf(comparison);
    return comparison === undefined || numbers === undefined
      ? []
      : [`the ${medianName(view.measure, comparison, { reader, words })} is ${short(view.measure, numbers.median)}`];
  });
  return parts.length === 0 ? "" : `${capital(parts.join("; "))}.`;
}

/** "Ashdale’s running cost per head": the start of many titles. */
export function ownMeasure({ view, reader }: Subject): string {
  return `${possessive(reader.short)} ${view.measure.phrase}`;
}

/** A column's name inside a sentence: "People assessed" loses its capital, "GP practices" keeps them. */
export function uncapped(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
