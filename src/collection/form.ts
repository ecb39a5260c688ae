import { columnLetters } from "../dataset/column-letters.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { date } from "../position/format.ts";
import type { Collection } from "./collection.ts";
import { asHighAsNeeded, type LaidCell, type LaidRow, type LaidSheet, rowOf, textCell } from "./laid-sheet.ts";
import { lastAnswer } from "./last-answer.ts";
import { listsOf } from "./lists.ts";
import type { Asked, Question } from "./question.ts";
import { dayRule, ruleFor } from "./rules.ts";

/** The columns of the form, in their order. What comes back is read by these headers. */
export const headers = {
  number: "No.",
  question: "Question",
  answer: "Your answer",
  unit: "Unit",
  toType: "What to type",
  last: "Your last answer",
  guidance: "Guidance",
  remark: "Your remark",
  reference: "Reference",
} as const;

/** What stands above the questions: a label, and in the next column what it says. */
export const labels = {
  code: "Code",
  name: "Name",
  round: "Round",
  completedBy: "Completed by",
  completedOn: "Date completed",
} as const;

export const formSheet = "Questions";

const widths = [6, 36, 24, 14, 24, 20, 52, 26, 24];
const letters = widths.map((_, index) => columnLetters(index));
const answerColumn = letters[2] ?? "";
/** The rows above the questions are few, so that they can stay in sight. */
const headerRow = 4;

const instructions =
  "Please type in the yellow cells only. Where a list is offered, choose from it. Leave a cell empty when the answer is not known, and type n/a when the question does not apply. Anything else you wish to say goes under “Your remark”.";

/** The data-collection workbook of one participant: its questions, and the lists to choose from on a hidden sheet. */
export function formFor(collection: Collection, participant: Organisation): readonly LaidSheet[] {
  const lists = listsOf(collection.asked.flatMap(({ questions }) => questions));
  const body = bodyRows(collection, participant);
  const rules = body.flatMap(({ row, question }) =>
    question === undefined ? [] : ruleFor(question, `${answerColumn}${row.number}`, lists.rangeOf(question)),
  );
  return [
    {
      name: formSheet,
      hidden: false,
      widths,
      frozen: headerRow,
      locked: true,
      rows: [...topRows(collection, participant), ...body.map(({ row }) => row)].map((row) => asHighAsNeeded(row, letters, widths)),
      rules: [dayRule(`${letters[4]}3`), ...rules],
      // The references in the last column are for collate alone.
      print: {
        to: letters.at(-2) ?? "",
        heading: headerRow,
        foot: `${collection.round.title}, ${collection.round.name}: ${participant.name}`,
      },
    },
    ...(lists.sheet ? [lists.sheet] : []),
  ];
}

function topRows({ round, due }: Collection, { code, name }: Organisation): readonly LaidRow[] {
  const label = (text: string): LaidCell => textCell("label", text);
  const fixed = (text: string): LaidCell => textCell("fixed", text);
  const empty = undefined;
  const until = due === undefined ? "" : ` by ${date(due)}`;
  const to = round.contact.email === undefined ? "" : ` to ${round.contact.email}`;
  const back = `Answers for ${round.period}.${until + to === "" ? "" : ` Please return this workbook${until}${to}.`}`;
  return [
    rowOf(1, letters, [
      ...[textCell("title", `${round.title}, ${round.name}: ${name}`), empty, empty, empty, empty, empty],
      ...[label(labels.round), fixed(round.name)],
    ]),
    rowOf(2, letters, [...[empty, label(labels.code), fixed(code), label(labels.name), fixed(name), empty, textCell("small", back)]]),
    rowOf(3, letters, [
      ...[empty, label(labels.completedBy), textCell("words", ""), label(labels.completedOn), textCell("day", ""), empty],
      textCell("small", instructions),
    ]),
    rowOf(
      headerRow,
      letters,
      Object.values(headers).map((header) => textCell("header", header)),
    ),
  ];
}

interface BodyRow {
  readonly row: LaidRow;
  readonly question: Question | undefined;
}

function bodyRows({ asked, earlier }: Collection, { code }: Organisation): readonly BodyRow[] {
  const rows: BodyRow[] = [];
  const add = (cells: readonly (LaidCell | undefined)[], question?: Question): void => {
    rows.push({ row: rowOf(headerRow + 1 + rows.length, letters, cells), question });
  };
  asked.forEach((each, index) => {
    const number = String(index + 1);
    if (each.chapter !== asked[index - 1]?.chapter) add(letters.map((_, column) => textCell("chapter", column === 1 ? each.chapter : "")));
    if (each.heading !== undefined) add(groupCells(number, each));
    each.questions.forEach((question, row) => {
      const own = each.heading === undefined ? number : `${number}${columnLetters(row).toLowerCase()}`;
      add(questionCells(own, question, each.heading === undefined ? each.guidance : "", lastOf(question)), question);
    });
  });
  return rows;

  function lastOf(question: Question): string {
    return lastAnswer(question, code, earlier);
  }
}

function groupCells(number: string, { heading = "", guidance }: Asked): readonly (LaidCell | undefined)[] {
  const empty = Array.from({ length: 4 }, () => undefined);
  return [textCell("question", number), textCell("question", heading), ...empty, textCell("small", guidance)];
}

function questionCells(number: string, question: Question, guidance: string, last: string): readonly LaidCell[] {
  return [
    textCell("question", number),
    textCell("question", question.wording),
    textCell(question.answer.kind === "number" ? "number" : "words", ""),
    textCell("small", question.unit),
    textCell("small", question.toType),
    textCell("small", last),
    textCell("small", guidance),
    textCell("words", ""),
    textCell("reference", question.reference),
  ];
}
