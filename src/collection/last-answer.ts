import type { Answer } from "../dataset/answer.ts";
import { answerOf, type EarlierRound } from "../dataset/dataset.ts";
import type { Unit } from "../dataset/measure.ts";
import type { Before, Question } from "./question.ts";
import { unitsOfRatio } from "./units.ts";

/** What the participant answered in the last round in which it did: "£23.62 (2017)". "" when it never did. `earlier` is oldest first. */
export function lastAnswer({ before }: Question, participant: string, earlier: readonly EarlierRound[]): string {
  for (const { name, answers } of earlier.toReversed()) {
    const said = inWords(answerOf(answers, before.measure.code, participant), before);
    if (said !== undefined) return `${said} (${name})`;
  }
  return "";
}

function inWords(answer: Answer, { measure, part }: Before): string | undefined {
  switch (answer.kind) {
    case "number":
      return numberInWords(answer, { measure, part });
    case "parts":
      return figure(amountOf(answer, part), measure.unit);
    case "option":
      return answer.option;
    case "options":
      return typeof part === "object" && "option" in part
        ? answer.options.includes(part.option)
          ? "Yes"
          : "No"
        : answer.options.join("; ");
    case "text":
      return answer.text;
    case "missing":
      return answer.reason === "not applicable" || answer.reason === "suppressed" ? answer.reason : undefined;
  }
}

function amountOf(answer: Extract<Answer, { kind: "parts" }>, part: Before["part"]): number | undefined {
  if (part === "total") return answer.total;
  return typeof part === "object" && "index" in part ? answer.amounts[part.index] : undefined;
}

function numberInWords(answer: Extract<Answer, { kind: "number" }>, { measure, part }: Before): string | undefined {
  if (part === "value") return figure(answer.value, measure.unit);
  if (part !== "numerator" && part !== "denominator") return undefined;
  const sign = /^[£€$]/.exec(unitsOfRatio(measure.unit)[part])?.[0] ?? "";
  return figure(answer[part], { prefix: sign, suffix: "" });
}

/** As it could be typed again, to ten figures: 1234.5 → "£1,234.5". */
function figure(value: number | undefined, { prefix, suffix }: Pick<Unit, "prefix" | "suffix">): string | undefined {
  if (value === undefined) return undefined;
  const size = Number(Math.abs(value).toPrecision(10)).toLocaleString("en-GB", { maximumFractionDigits: 10 });
  return `${value < 0 ? "−" : ""}${prefix}${size}${suffix}`;
}
