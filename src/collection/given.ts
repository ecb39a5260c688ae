import type { Cell } from "../dataset/cells.ts";
import type { Finding } from "../dataset/finding.ts";
import { keyOf, typedIn } from "../dataset/text.ts";
import { chosenIn } from "./chosen.ts";
import type { Question } from "./question.ts";
import type { Returned, ReturnedRow } from "./returned.ts";

/** What one return says for one column of Submissions. */
export interface Given {
  readonly column: string;
  readonly cell: Cell;
  readonly file: string;
  /** Where it was typed: "Questions!C14", or of several choices "Questions!C14:C17". */
  readonly at: string;
}

/** What somebody wrote beside a question. */
export interface Remarked {
  readonly column: string;
  readonly remark: string;
  readonly file: string;
  readonly at: string;
}

export interface Understood {
  readonly given: readonly Given[];
  readonly remarks: readonly Remarked[];
  /** Headings that were changed, questions that are not asked, and those that are missing from the form. */
  readonly findings: readonly Finding[];
}

interface Row {
  readonly row: ReturnedRow;
  readonly question: Question;
}

/** The answers of a return that belongs to the participant, by column; each row is known by its reference, wherever it stands now. */
export function givenIn(form: Returned, participant: string, questions: readonly Question[]): Understood {
  const rows = form.rows.map((row) => ({ row, question: questionOf(row, questions) }));
  const known = rows.filter((each): each is Row => each.question !== undefined);
  const about = { file: form.file, participant };
  const strangers = rows.filter(({ question }) => question === undefined).map(({ row }) => row);
  return {
    given: columnsIn(known).flatMap((own) => givenFor(own, form.file)),
    remarks: known.flatMap(({ row, question }) =>
      row.remark === "" ? [] : [{ column: question.column, remark: row.remark, file: form.file, at: row.at.answer }],
    ),
    findings: [
      ...known.flatMap((each) => [...changed(each, about), ...tooLong(each, about)]),
      ...strangers.flatMap((row) => stranger(row, about)),
      ...missing(questions, known, form, participant),
      ...form.strays.map(({ where, text }) =>
        finding(about, where, text, "It stands where the form has no cell for answers, so it is not taken.", typeIt),
      ),
    ],
  };
}

/** As it stands in the reference, else ignoring case and punctuation, as a program in between may have changed those. */
function questionOf({ reference }: ReturnedRow, questions: readonly Question[]): Question | undefined {
  return questions.find((each) => each.reference === reference) ?? questions.find((each) => keyOf(each.reference) === keyOf(reference));
}

function columnsIn(rows: readonly Row[]): readonly (readonly Row[])[] {
  const columns = new Map<string, Row[]>();
  for (const each of rows) columns.set(each.question.column, [...(columns.get(each.question.column) ?? []), each]);
  return [...columns.values()];
}

/** A column's answers: one as a rule; of several choices the ones that apply, together; several when a row stands twice. */
function givenFor(rows: readonly Row[], file: string): Given[] {
  const answered = rows.flatMap(({ row, question }) =>
    row.answer === undefined ? [] : [{ at: row.at.answer, cell: row.answer, question }],
  );
  const [first] = answered;
  if (first === undefined) return [];
  const { column, option } = first.question;
  if (option === undefined) return answered.map(({ cell, at }) => ({ column, cell, file, at }));
  const cell = chosenIn(answered.map((each) => ({ option: each.question.option ?? "", cell: each.cell })));
  const last = answered.at(-1)?.at.split("!").at(-1);
  return [{ column, cell, file, at: answered.length === 1 ? first.at : `${first.at}:${last}` }];
}

interface About {
  readonly file: string;
  readonly participant: string;
}

const typeIt = "Ask what it is meant for, and type it into Submissions if it is an answer.";

function finding({ file, participant }: About, at: string, typed: string, problem: string, remedy: string): Finding {
  return { severity: "query", where: `${file}, ${at}`, participant, ...(typed !== "" && { typed }), problem, remedy };
}

/** Locked cells can be changed by whoever takes the lock off. */
function changed({ row, question }: Row, about: About): Finding[] {
  const remedy = "Ask whether the answer is to the question as it was meant; the answer is taken.";
  const compare = (at: string, now: string, meant: string, what: string): Finding[] =>
    keyOf(now) === keyOf(meant) ? [] : [finding(about, at, now, `${what} is not the one that is asked now: "${meant}".`, remedy)];
  return [
    ...compare(row.at.wording, row.wording, question.wording, "The question"),
    ...compare(row.at.unit, row.unit, question.unit, "The unit"),
  ];
}

/** The most that a cell of an Excel workbook holds; other programs hold more. */
const longest = 32_767;

function tooLong({ row }: Row, about: About): Finding[] {
  const length = row.answer === undefined ? 0 : typedIn(row.answer).length;
  if (length <= longest) return [];
  const problem = `The answer has ${length} characters, and a cell holds ${longest}; the first are taken.`;
  return [finding(about, row.at.answer, "", problem, "Ask for a shorter one.")];
}

function stranger(row: ReturnedRow, about: About): Finding[] {
  if (row.answer === undefined && row.remark === "") return [];
  const text = row.answer === undefined ? row.remark : typedIn(row.answer);
  return [finding(about, row.at.answer, text, `No question has the reference "${row.reference}", so the answer is not taken.`, typeIt)];
}

function missing(questions: readonly Question[], known: readonly Row[], form: Returned, participant: string): Finding[] {
  const there = new Set(known.map(({ question }) => question.reference));
  const gone = questions.filter(({ reference }) => !there.has(reference));
  if (gone.length === 0) return [];
  const named = gone.slice(0, 6).map(({ reference }) => `"${reference}"`);
  return [
    {
      severity: "note",
      where: `${form.file}, ${form.sheet}`,
      participant,
      problem: `${gone.length} of ${questions.length} questions are not in the form: ${named.join(", ")}${gone.length > 6 ? " …" : ""}.`,
      remedy: "Ask for them, if they were not meant to be left out.",
    },
  ];
}
