import type { Cell, CellBook } from "../dataset/cells.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { date } from "../dataset/fields.ts";
import type { Finding } from "../dataset/finding.ts";
import { cellAt, columnNamed, placeOf } from "../dataset/tables/table.ts";
import { keyOf } from "../dataset/text.ts";
import type { Collection } from "./collection.ts";
import { givenIn, type Remarked, type Understood } from "./given.ts";
import { listsSheet } from "./lists.ts";
import { matched } from "./matched.ts";
import { merged, type Taken } from "./merged.ts";
import { type Returned, returnedIn } from "./returned.ts";

/** Everything that came back, put together. */
export interface Collated {
  readonly taken: readonly Taken[];
  readonly remarks: readonly (Remarked & { readonly participant: string })[];
  /** One for everybody who was asked, or answered all the same, in the order of the workbook. */
  readonly states: readonly ReturnState[];
  /** Queries have to be settled; notes are for the co-ordinator to know. */
  readonly findings: readonly Finding[];
}

export interface ReturnState {
  readonly participant: Organisation;
  /** empty: it came back with no answer. standing: it did not come back, and the workbook has its answers already. */
  readonly kind: "returned" | "empty" | "standing" | "missing";
  readonly late: boolean;
  readonly files: readonly string[];
  /** ISO date on which it was last saved, or on which it says it was completed; undefined when neither is known. */
  readonly on: string | undefined;
  readonly completedBy: string;
  /** Columns with an answer. */
  readonly answered: number;
}

/** What the answers are put into. */
export interface Into {
  /** Whether answers that stand in the workbook count. */
  readonly standing: boolean;
  /** Codes of the participants whose returns may replace what stands there. */
  readonly replace: ReadonlySet<string>;
}

interface Own {
  readonly form: Returned;
  readonly understood: Understood;
}

/** Puts the returned workbooks together. Nothing in them is lost: what is not taken is a finding. */
export function collated(collection: Collection, books: readonly CellBook[], into: Into): Collated {
  const questions = collection.asked.flatMap((asked) => asked.questions);
  const found = books.map((book) => ({ book, forms: returnedIn(book).map((form) => matched(form, collection)) }));
  const forms = found.flatMap((each) => each.forms);
  const columns = [...new Set(questions.map(({ column }) => column))].length;
  const each = collection.organisations.map((participant) => {
    const own = forms.flatMap(({ form, participant: whose }): Own[] =>
      whose === participant ? [{ form, understood: givenIn(form, participant.code, questions) }] : [],
    );
    return { participant, own, ...putTogether(participant, own, collection, into) };
  });
  return {
    taken: each.flatMap(({ taken }) => taken),
    remarks: each.flatMap(({ participant, own }) =>
      own.flatMap(({ understood }) => understood.remarks.map((remark) => ({ ...remark, participant: participant.code }))),
    ),
    states: each.flatMap(({ participant, own }) => stateOf(participant, own, collection, into)),
    findings: [
      ...found.flatMap(({ book, forms: own }) => aboutBook(book, own.length)),
      ...forms.flatMap(({ findings }) => findings),
      ...each.flatMap(({ participant, own, findings }) => [
        ...own.flatMap(({ understood }) => understood.findings),
        ...findings,
        ...several(participant, own, collection, columns),
      ]),
    ],
  };
}

function putTogether({ code }: Organisation, own: readonly Own[], { draft }: Collection, { standing, replace }: Into) {
  const table = draft.tables.submissions;
  const row = draft.rows.questionnaire.get(code);
  return merged({
    participant: code,
    given: own.flatMap(({ understood }) => understood.given),
    replace: replace.has(code),
    standing: (name) => {
      const column = table && columnNamed(table, name);
      const cell = standing && row && column ? cellAt(row, column) : undefined;
      return cell && table && row && column ? { cell, at: placeOf(table, column, row) } : undefined;
    },
  });
}

/** Workbooks without a form, and sheets somebody added. */
function aboutBook({ file, sheets }: CellBook, forms: number): Finding[] {
  if (forms === 0) {
    const problem = "It is none of the collection workbooks, or its row of headers was changed, so nothing of it is read.";
    return [{ severity: "query", where: file, problem, remedy: "Send the blank workbook again, or type its answers in by hand." }];
  }
  const added = sheets.filter(({ name, rows }) => rows.length > 0 && keyOf(name) !== keyOf(listsSheet));
  if (added.length <= forms) return [];
  const problem = `It has ${added.length} sheets with something on them, and ${forms} of them ${forms === 1 ? "is a form" : "are forms"}; the others are not read.`;
  return [{ severity: "query", where: file, problem, remedy: `Look at ${added.map(({ name }) => `"${name}"`).join(", ")}.` }];
}

function several({ code }: Organisation, own: readonly Own[], { recipients, words }: Collection, columns: number): Finding[] {
  const note = (problem: string, remedy: string): Finding => ({
    severity: "note",
    where: own.map(({ form }) => form.file).join(", "),
    participant: code,
    problem,
    remedy,
  });
  const stranger = own.length > 0 && !recipients.some((each) => each.code === code);
  return [
    ...(own.length > 1
      ? [
          note(
            `${code} came back ${own.length} times; answers that agree, or that only one has, are taken.`,
            "Keep the one that counts, if one replaces the other.",
          ),
        ]
      : []),
    ...(stranger
      ? [note(`${code} is not among the ${words.participants} that were asked; its answers are taken.`, "Nothing, if it takes part.")]
      : []),
    ...own.flatMap(({ form, understood }) =>
      understood.given.length === 0
        ? [{ ...note(`It has no answer to any of the ${columns} questions.`, "Ask for it again."), where: form.file }]
        : [],
    ),
  ];
}

function stateOf(participant: Organisation, own: readonly Own[], { recipients, due, draft }: Collection, into: Into): ReturnState[] {
  if (own.length === 0 && !recipients.includes(participant)) return [];
  const days = own.map(({ form }) => form.saved ?? dayIn(form.completedOn)).filter((day) => day !== undefined);
  const on = days.sort().at(-1);
  const answered = new Set(own.flatMap(({ understood }) => understood.given.map(({ column }) => column))).size;
  const stands = into.standing && draft.rows.questionnaire.has(participant.code);
  return [
    {
      participant,
      kind: own.length === 0 ? (stands ? "standing" : "missing") : answered === 0 ? "empty" : "returned",
      late: due !== undefined && on !== undefined && on > due,
      files: own.map(({ form }) => form.file),
      on,
      completedBy: own.map(({ form }) => form.completedBy).find((name) => name !== "") ?? "",
      answered,
    },
  ];
}

function dayIn(cell: Cell | undefined): string | undefined {
  return cell === undefined ? undefined : date.read(cell);
}
