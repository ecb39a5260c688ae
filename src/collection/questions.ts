import type { DataColumn } from "../dataset/build/columns.ts";
import type { Measure } from "../dataset/measure.ts";
import { type AnswerRule, notApplicable, type Question } from "./question.ts";
import { unitsOfRatio } from "./units.ts";

/** The question a measure's own column answers; it is called as the measure is. */
export function valueQuestion(measure: Measure, column: string): Question {
  const answer = answerRule(measure);
  return {
    reference: column,
    column,
    wording: measure.title,
    unit: measure.unit.words,
    toType: toType(answer, measure),
    answer,
    before: { measure, part: "value" },
  };
}

/** A figure that goes into a measure above or below the line; it is called as its column is. */
export function figureQuestion(measure: Measure, column: string, part: "numerator" | "denominator"): Question {
  return {
    reference: column,
    column,
    wording: inWords(column),
    unit: unitsOfRatio(measure.unit)[part],
    toType: "A number",
    answer: { kind: "number", lowest: undefined, highest: undefined },
    before: { measure, part },
  };
}

/** A row for each part of a split. */
export function partQuestions(measure: Measure, parts: readonly DataColumn[]): readonly Question[] {
  return parts.map(({ column }, index) => ({
    reference: column.header,
    column: column.header,
    wording: measure.options[index] ?? inWords(column.header),
    unit: measure.unit.words,
    toType: "A number; 0 if it is none",
    answer: { kind: "number", lowest: 0, highest: undefined },
    before: { measure, part: { index } },
  }));
}

export function totalQuestion(measure: Measure, column: string): Question {
  return {
    reference: column,
    column,
    wording: "Total of these",
    unit: measure.unit.words,
    toType: "A number: what the parts add up to",
    answer: { kind: "number", lowest: 0, highest: undefined },
    before: { measure, part: "total" },
  };
}

/** A row for each choice, because a list in a cell takes one. */
export function choiceQuestions(measure: Measure, column: string): readonly Question[] {
  return measure.options.map((option) => ({
    reference: `${column}: ${option}`,
    column,
    option,
    wording: option,
    unit: "",
    toType: "Yes if it applies, else No",
    answer: { kind: "list", options: ["Yes", "No"] },
    before: { measure, part: { option } },
  }));
}

function answerRule({ kind, options, unit, lowest, highest }: Measure): AnswerRule {
  switch (kind) {
    case "yes-no":
    case "choice":
    case "rating":
      return options.length === 0 ? { kind: "words" } : { kind: "list", options: withNotApplicable(options) };
    case "choices":
    case "text":
      return { kind: "words" };
    default:
      return unit.suffix === "%"
        ? { kind: "number", lowest: Math.min(0, lowest ?? 0), highest: Math.max(100, highest ?? 100) }
        : { kind: "number", lowest, highest };
  }
}

function withNotApplicable(options: readonly string[]): readonly string[] {
  return options.some((option) => /^(?:n\/?a|not applicable)$/i.test(option)) ? options : [...options, notApplicable];
}

function toType(answer: AnswerRule, { kind, unit }: Measure): string {
  if (answer.kind === "list") return kind === "yes-no" ? "Choose from the list" : "Choose one from the list";
  if (answer.kind === "words") return kind === "choices" ? "In a few words; several separated by semicolons" : "In your own words";
  return unit.suffix === "%" ? "A percentage, from 0 to 100" : "A number";
}

/** "running_cost_gbp" → "Running cost gbp"; a name with spaces stays as it was typed. */
export function inWords(column: string): string {
  if (/\s/.test(column) || !/[_-]/.test(column)) return column;
  const words = column.replace(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
