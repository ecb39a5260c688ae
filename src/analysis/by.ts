import type { Analysis } from "../dataset/analysis.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import type { By, Category } from "../disclosure/crosstab.ts";
import type { Everyone } from "../disclosure/everyone.ts";
import { short } from "../position/format.ts";
import { quoted } from "../position/words/grammar.ts";
import { definite, groupName } from "../position/words/names.ts";
import { answerWords } from "../position/words/option-sentence.ts";
import { measureOf } from "./words.ts";

/** What an analysis is broken down by: a grouping, or another measure. */
export interface Across {
  readonly by: By;
  /** As it stands after "by": "STP", "the registered population". */
  readonly phrase: string;
  readonly measure: Measure | undefined;
}

/** The grouping that By names, or the first one. */
export function groupingOf({ by }: Analysis, { groupings }: Everyone): Grouping | undefined {
  return by === undefined ? groupings[0] : groupings.find(({ name }) => name === by);
}

/** What By names; a number is cut at Number, when there is one. */
export function acrossOf({ by, number: cut }: Analysis, everyone: Everyone): Across | undefined {
  const grouping = everyone.groupings.find(({ name }) => name === by);
  if (grouping !== undefined) return { by: { kind: "grouping", grouping }, phrase: grouping.word, measure: undefined };
  const measure = measureOf(everyone, by)?.measure;
  if (measure === undefined) return undefined;
  return { by: { kind: "measure", code: measure.code, cut: isNumeric(measure) ? cut : undefined }, phrase: definite(measure), measure };
}

const quarters = ["Lowest quarter", "Second quarter", "Third quarter", "Highest quarter"];

/** A row's name: "North", "Lowest quarter (76,210 to 184,300)", "Below 100,000". */
export function categoryLabel(category: Category, across: Across): string {
  const { by, measure } = across;
  switch (category.kind) {
    case "group":
      return category.name;
    case "option":
      return category.option;
    case "band":
      return `${bandName(category.place, category.of)}${endsOf(category.ends, measure)}`;
    case "side": {
      const cut = measure === undefined ? "" : short(measure, category.cut);
      return category.place === 0 ? `Below ${cut}` : `${cut} or more`;
    }
    case "missing":
      return by.kind === "grouping" ? `No ${by.grouping.word}` : "No answer";
    case "several":
      return category.of.length > mostNamed ? "All others" : joined(category.of.map((each) => categoryLabel(each, across)));
  }
}

/** "Yes or no answer" */
function joined(labels: readonly string[]): string {
  return labels.map((label, i) => (i === 0 ? label : lower(label))).join(" or ");
}

/** Of more rows put together than this, the names would be longer than what is said of them. */
const mostNamed = 3;

/** Where a row's organisations are, inside a sentence: "in the North region", "below 100,000", "in the lowest quarter by the registered population". */
export function categoryPlace(category: Category, across: Across): string {
  const { by, phrase, measure } = across;
  switch (category.kind) {
    case "group":
      return by.kind === "grouping" ? `in ${groupName({ kind: "group", grouping: by.grouping, name: category.name })}` : "";
    case "option":
      return `with the answer ${measure === undefined ? quoted(category.option) : answerWords(measure, category.option)} on ${phrase}`;
    case "band":
      return `in the ${lower(bandName(category.place, category.of))} by ${phrase}${endsOf(category.ends, measure)}`;
    case "side":
      return category.place === 0 ? lower(categoryLabel(category, across)) : `at ${categoryLabel(category, across)}`;
    case "missing":
      return by.kind === "grouping" ? `without ${by.grouping.word}` : "without an answer there";
    case "several":
      return `in the row ${quoted(categoryLabel(category, across))}`;
  }
}

/** The same without what was said before: "in the third quarter", "with the answer No". */
export function briefPlace(category: Category, across: Across): string {
  const place = categoryPlace(category, across);
  return category.kind === "band"
    ? place.replace(/ by .*/, "")
    : category.kind === "option"
      ? place.replace(` on ${across.phrase}`, "")
      : place;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Ties may leave fewer bands than four. */
function bandName(place: number, of: number): string {
  return of === quarters.length ? (quarters[place] ?? "") : `Band ${place + 1} of ${of}`;
}

function endsOf(ends: readonly [number, number] | undefined, measure: Measure | undefined): string {
  return ends === undefined || measure === undefined ? "" : ` (${short(measure, ends[0])} to ${short(measure, ends[1])})`;
}
