import { draftFrom } from "./build/draft.ts";
import type { CellBook } from "./cells.ts";
import { checks } from "./checks.ts";
import type { Dataset } from "./dataset.ts";
import { type Finding, letter, type Severity } from "./finding.ts";
import { freeze } from "./freeze.ts";

export interface Outcome {
  /** undefined when a finding says stop. Frozen all the way down. */
  readonly dataset: Dataset | undefined;
  /** All findings together, gravest first, each with its place. */
  readonly findings: readonly Finding[];
}

/**
 * Understands a workbook: every sheet is read, every check made, and everything found is said at once. `before` is the workbook of
 * the round before, when one is named: its answers become an earlier round.
 */
export function datasetFrom(book: CellBook, before?: CellBook): Outcome {
  const findings: Finding[] = [];
  const draft = draftFrom(book, (finding) => findings.push(finding), before);
  for (const { find } of checks) findings.push(...find(draft));
  const sorted = inOrder(findings);
  const stopped = sorted.some(({ severity }) => severity === "stop");
  return freeze({ dataset: stopped ? undefined : draft.dataset, findings: sorted });
}

const gravity: readonly Severity[] = ["stop", "hold", "query", "note"];

/** Gravest first, otherwise as found; what is said twice in the same words is said once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const distinct = [...new Map(findings.map((finding) => [`${finding.severity} ${letter(finding)}`, finding])).values()];
  return gravity.flatMap((severity) => distinct.filter((finding) => finding.severity === severity));
}
