import { allColumns } from "../build/columns.ts";
import type { Draft } from "../build/draft.ts";
import type { Finding } from "../finding.ts";
import { columnNamed } from "../tables/table.ts";

/** A column that both Submissions and Public data have: the participants' own figures are taken. */
export function bothSheets({ measures, tables }: Draft): readonly Finding[] {
  const { submissions, publicData } = tables;
  if (submissions === undefined || publicData === undefined) return [];
  return measures.flatMap(({ columns, measure }) =>
    allColumns(columns).flatMap(({ origin, column }): Finding[] => {
      const other = origin === "questionnaire" ? columnNamed(publicData, column.header) : undefined;
      if (other === undefined) return [];
      const problem = `${measure.title} uses "${column.header}", which both ${submissions.sheet} and ${publicData.sheet} have; the participants' own figures are taken.`;
      return [
        {
          severity: "note",
          where: `${publicData.sheet}!${other.letter}${publicData.headerRow}`,
          typed: other.header,
          problem,
          remedy: "Rename one of the columns if the other is meant.",
        },
      ];
    }),
  );
}
