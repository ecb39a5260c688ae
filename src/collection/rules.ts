import type { Rule } from "./laid-sheet.ts";
import { notApplicable, type Question } from "./question.ts";

/** What a question's cell takes; words are taken as they come. `list` is where its options stand. */
export function ruleFor({ answer, toType, unit }: Question, at: string, list: string | undefined): readonly Rule[] {
  if (answer.kind === "number") {
    const prompt = `${toType}${unit === "" ? "" : ` (${unit})`}. Leave it empty if it is not known; n/a if it does not apply.`;
    return [
      { kind: "number", at, lowest: answer.lowest, highest: answer.highest, prompt: cut(prompt), refusal: cut(numberRefusal(answer)) },
    ];
  }
  if (answer.kind !== "list" || list === undefined) return [];
  const choose = `Choose from the list.${answer.options.includes(notApplicable) ? ` “${notApplicable}” is one of the choices.` : ""}`;
  return [
    { kind: "list", at, from: list, prompt: choose, refusal: "Please choose one of the answers in the list, or leave the cell empty." },
  ];
}

export function dayRule(at: string): Rule {
  return {
    kind: "day",
    at,
    prompt: "The day you finished, such as 30/04/2018.",
    refusal: "This does not look like a date. Keep it all the same?",
  };
}

function numberRefusal({ lowest, highest }: { readonly lowest: number | undefined; readonly highest: number | undefined }): string {
  const range =
    lowest !== undefined && highest !== undefined
      ? ` from ${lowest} to ${highest}`
      : lowest !== undefined
        ? ` of ${lowest} or more`
        : highest !== undefined
          ? ` of ${highest} or less`
          : "";
  return `A number${range} is expected here, without words. If what you typed is right, or if it is n/a, keep it.`;
}

/** Excel refuses a workbook whose messages are longer. */
function cut(text: string): string {
  return text.length <= 220 ? text : `${text.slice(0, 219)}…`;
}
