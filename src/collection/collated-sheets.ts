import type { CellBook } from "../dataset/cells.ts";
import { letter } from "../dataset/finding.ts";
import { collatedSheets } from "../dataset/sheets/collated.ts";
import { submissionsSheet } from "../dataset/sheets/organisations.ts";
import type { Collated, ReturnState } from "./collated.ts";
import type { Collection } from "./collection.ts";
import { copied } from "./copied.ts";
import { type LaidCell, type LaidSheet, textCell } from "./laid-sheet.ts";
import { listOf, numberCell, valueCell } from "./list-of.ts";
import { whereFrom } from "./where-from.ts";

/** The returned answers as a workbook of their own: Submissions, and for the co-ordinator where each answer came from. */
export function collatedSheetsOf(collection: Collection, collated: Collated): readonly LaidSheet[] {
  return [submissionsOf(collection, collated), ...forTheCoordinator(collection, collated, undefined)];
}

/** The round's workbook with the answers added. Its sheets keep their values and lose their looks; the workbook itself is not touched. */
export function copyWith(collection: Collection, collated: Collated, book: CellBook): readonly LaidSheet[] {
  const own = new Set<string>(Object.values(collatedSheets));
  const sheets = copied(collection, collated).filter(({ name }) => !own.has(name));
  return [...sheets, ...forTheCoordinator(collection, collated, book)];
}

/** A row for everybody who returned anything. */
function submissionsOf({ asked }: Collection, { taken, states }: Collated): LaidSheet {
  const { code, name, submittedOn, submittedBy } = submissionsSheet.columns;
  const columns = [...new Set(asked.flatMap(({ questions }) => questions.map(({ column }) => column)))];
  const answers = new Map(taken.map((each) => [`${each.participant}\n${each.column}`, each.cell]));
  const rows = states
    .filter(({ files }) => files.length > 0)
    .map(({ participant, on, completedBy }) => [
      textCell("plain", participant.code),
      textCell("plain", participant.name),
      dayCell(on),
      textCell("plain", completedBy),
      ...columns.map((column) => valueCell(answers.get(`${participant.code}\n${column}`))),
    ]);
  return listOf(submissionsSheet.name, [code.name, name.name, submittedOn.name, submittedBy.name, ...columns], rows);
}

/** Where each answer came from, who returned what, and what has to be settled. */
function forTheCoordinator(collection: Collection, collated: Collated, before: CellBook | undefined): readonly LaidSheet[] {
  const { states, findings } = collated;
  return [
    whereFrom(collection, collated, before),
    listOf(collatedSheets.returns, ["Code", "Name", "State", "On", "Completed by", "Answers", "Files"], states.map(stateRow)),
    listOf(
      collatedSheets.toSettle,
      ["Code", "Where", "As typed", "What was found", "What to do", "In short"],
      findings.map((finding) => [
        ...[finding.participant, finding.where, finding.typed, finding.problem, finding.remedy].map((text) =>
          textCell("plain", text ?? ""),
        ),
        textCell("plain", `${finding.severity === "query" ? "To settle" : "To know"}: ${letter(finding)}`),
      ]),
    ),
  ];
}

/** "returned, late" */
export function stateInWords({ kind, late }: Pick<ReturnState, "kind" | "late">): string {
  const words = { returned: "returned", empty: "returned empty", standing: "in the workbook already", missing: "missing" }[kind];
  return late ? `${words}, late` : words;
}

function stateRow(state: ReturnState): readonly LaidCell[] {
  const { participant, on, completedBy, answered, files } = state;
  return [
    ...[participant.code, participant.name, stateInWords(state)].map((text) => textCell("plain", text)),
    dayCell(on),
    textCell("plain", completedBy),
    numberCell(answered),
    textCell("plain", files.join(", ")),
  ];
}

function dayCell(iso: string | undefined): LaidCell {
  if (iso === undefined) return textCell("plain", "");
  return valueCell({ kind: "date", serial: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569, iso });
}
