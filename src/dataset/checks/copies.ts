import type { Draft } from "../build/draft.ts";
import type { Finding } from "../finding.ts";
import { typedIn } from "../text.ts";

/** So many equal figures are no accident. */
const fewest = 6;

/** Two participants whose figures are all the same: one row was probably copied and not overwritten. */
export function copies({ tables, rows, places }: Draft): readonly Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [code, row] of rows.questionnaire) {
    const figures = [...row.cells].filter(([, cell]) => cell.kind === "number");
    const fingerprint = figures.map(([letter, cell]) => `${letter}${typedIn(cell)}`).join(" ");
    const other = seen.get(fingerprint);
    seen.set(fingerprint, other ?? code);
    if (other === undefined || new Set(figures.map(([, cell]) => typedIn(cell))).size < fewest) continue;
    const where = [...places.values()].flatMap((place) => place.get(code) ?? [])[0] ?? tables.submissions?.sheet ?? "Submissions";
    const problem = `All ${figures.length} figures of ${code} are the same as those of ${other}.`;
    findings.push({ severity: "query", where, participant: code, problem, remedy: "Ask both; one row was probably copied." });
  }
  return findings;
}
