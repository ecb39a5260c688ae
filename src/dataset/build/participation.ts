import type { CellRow } from "../cells.ts";
import type { Organisation } from "../dataset.ts";
import type { Finding, Say } from "../finding.ts";
import type { MatchedRows } from "../tables/rows.ts";
import { placeOf, type TableColumn } from "../tables/table.ts";
import type { Organisations } from "./organisations.ts";

/** One row for each organisation: the last, should there be several, because answers sent again are added below. */
export function lastRows(matched: MatchedRows | undefined, code: TableColumn | undefined, say: Say): Map<string, CellRow> {
  const rows = new Map<string, CellRow>();
  for (const { code: organisation, row } of matched?.rows ?? []) {
    const before = rows.get(organisation);
    if (before !== undefined && matched !== undefined && code !== undefined) say(twice(matched, code, organisation, before, row));
    rows.set(organisation, row);
  }
  return rows;
}

function twice({ table }: MatchedRows, code: TableColumn, organisation: string, before: CellRow, row: CellRow): Finding {
  const same = table.columns.every(({ letter }) => JSON.stringify(before.cells.get(letter)) === JSON.stringify(row.cells.get(letter)));
  return {
    severity: same ? "note" : "hold",
    where: placeOf(table, code, row),
    participant: organisation,
    typed: organisation,
    problem: `${organisation} has two rows (also row ${before.number})${same ? ", which are the same" : " with different answers"}.`,
    remedy: "Delete the row that is out of date; the lower one is used.",
  };
}

/**
 * Participants: as declared, otherwise everybody with a row in Submissions; in a round of public data alone, where there
 * is no such sheet and `submitted` is undefined, everybody.
 */
export function withParticipation(
  { organisations, declared, places }: Organisations,
  submitted: ReadonlyMap<string, CellRow> | undefined,
  say: Say,
): Organisation[] {
  if (submitted === undefined) return organisations.map((each) => (declared.has(each.code) ? each : { ...each, participating: true }));
  return organisations.map((organisation) => {
    const { code } = organisation;
    if (!declared.has(code)) return { ...organisation, participating: submitted.has(code) };
    const where = places.get(code) ?? "Organisations";
    if (organisation.participating && !submitted.has(code)) {
      say({
        severity: "query",
        where,
        participant: code,
        problem: `${code} is to take part and has no row in Submissions.`,
        remedy: "Add its answers; without them its report shows public figures only.",
      });
    }
    if (!organisation.participating && submitted.has(code)) {
      say({
        severity: "note",
        where,
        participant: code,
        problem: `${code} has a row in Submissions and is marked as not taking part, so its answers are not used.`,
        remedy: "Correct the column Participating if that is wrong.",
      });
    }
    return organisation;
  });
}
