import type { Draft } from "../build/draft.ts";
import type { Finding } from "../finding.ts";
import { sheets } from "../sheets.ts";
import { findColumns } from "../tables/entries.ts";
import { cellAt } from "../tables/table.ts";

/** Rows that should be there and are not, or are there and say nothing. */
export function coverage(draft: Draft): readonly Finding[] {
  return [...nobody(draft), ...emptyRows(draft), ...withoutPublicData(draft)];
}

function nobody({ dataset, tables }: Draft): Finding[] {
  if (tables.submissions === undefined || !findColumns(tables.submissions, sheets.submissions).has("code")) return [];
  if (dataset.organisations.some(({ participating }) => participating)) return [];
  const problem = "No organisation takes part, so there is no report to make.";
  return [
    {
      severity: "stop",
      where: tables.submissions.sheet,
      problem,
      remedy: "Check that the codes in Submissions are those in Organisations.",
    },
  ];
}

function emptyRows({ dataset, tables, rows }: Draft): Finding[] {
  const { submissions } = tables;
  const questions = submissions?.columns.slice(1) ?? [];
  if (submissions === undefined || questions.length === 0) return [];
  return dataset.organisations.flatMap(({ code, participating }): Finding[] => {
    const row = rows.questionnaire.get(code);
    if (!participating || row === undefined || questions.some((column) => cellAt(row, column) !== undefined)) return [];
    const where = `${submissions.sheet}!${row.number}:${row.number}`;
    return [
      {
        severity: "query",
        where,
        participant: code,
        problem: `The row of ${code} has no answers.`,
        remedy: "Ask for them, or delete the row if it does not take part.",
      },
    ];
  });
}

function withoutPublicData({ dataset, tables, rows }: Draft): Finding[] {
  if (tables.publicData === undefined) return [];
  const codes = dataset.organisations.map(({ code }) => code).filter((code) => !rows.public.has(code));
  if (codes.length === 0) return [];
  const named = codes.length > 10 ? `${codes.slice(0, 10).join(", ")} and ${codes.length - 10} more` : codes.join(", ");
  return [
    {
      severity: "note",
      where: tables.publicData.sheet,
      problem: `There are no public figures for ${named}.`,
      remedy: "Add their rows, if there are figures.",
    },
  ];
}
