import type { Answer, Missing } from "./answer.ts";
import type { Measure } from "./measure.ts";
import type { Figure } from "./reading/figure.ts";
import { query, type Reading, type Remark } from "./reading/reading.ts";

/** An answer as it was made out, and what should be said about it. */
export interface Derived {
  readonly answer: Answer;
  readonly remarks: readonly Remark[];
}

export type Read = Reading<Figure>;

/** A value typed as such, in the measure's own unit. */
export function fromValue(read: Read): Derived {
  const remarks = read.remark ? [read.remark] : [];
  if (read.said.kind === "missing") return missing(read.said.reason, remarks);
  return { answer: { kind: "number", value: read.said.value, ...(read.said.nil && { nil: true }) }, remarks };
}

/**
 * Numerator ÷ denominator × per. A gap in either is a gap in the figure; nothing is divided by 0.
 * @param per 100 for a share, 100,000 for a rate per 100,000.
 */
export function fromRatio(above: Read, below: Read, per: number): Derived {
  const remarks = [above.remark, below.remark].filter((remark) => remark !== undefined);
  const gap = above.said.kind === "missing" ? above.said : below.said.kind === "missing" ? below.said : undefined;
  if (gap !== undefined) return missing(worse(above, below) ?? gap.reason, [...remarks, ...halfAnswered(above, below)]);
  if (above.said.kind === "missing" || below.said.kind === "missing") return missing("invalid", remarks);
  const [numerator, denominator] = [above.said.value, below.said.value];
  if (denominator <= 0) {
    const problem = denominator === 0 ? "The denominator is 0, so there is no figure." : `The denominator is below 0 (${denominator}).`;
    return missing("invalid", [...remarks, query(problem, "Type the denominator, or leave the cell empty if it is not known.")]);
  }
  return {
    answer: { kind: "number", value: (numerator / denominator) * per, numerator, denominator, ...(above.said.nil && { nil: true }) },
    remarks,
  };
}

/** An unusable cell outweighs an empty one: the participant did answer. */
function worse(above: Read, below: Read): Missing | undefined {
  return [above, below].some(({ said }) => said.kind === "missing" && said.reason === "invalid") ? "invalid" : undefined;
}

/** A numerator without its denominator, or the other way about, is probably forgotten. */
function halfAnswered(above: Read, below: Read): Remark[] {
  const [empty, other] = above.said.kind === "missing" ? [above.said, below] : [below.said, above];
  const forgotten =
    empty.kind === "missing" && empty.reason === "not answered" && other.said.kind === "figure" && above.said.kind === "figure";
  return forgotten ? [query("The numerator is given and the denominator is not, so there is no figure.", "Type the denominator.")] : [];
}

/** The parts of a split. An empty part among others is not 0: nobody said so. */
export function fromParts(reads: readonly Read[], measure: Measure): Derived {
  const remarks = reads.flatMap(({ remark }) => remark ?? []);
  const gaps = reads.flatMap(({ said }) => (said.kind === "missing" ? said : []));
  const amounts = reads.flatMap(({ said }) => (said.kind === "missing" ? [] : said.value));
  if (gaps.length === reads.length) return missing(gaps.find(({ reason }) => reason !== "not answered")?.reason ?? "not answered", remarks);
  if (gaps.length > 0) return missing("invalid", [...remarks, incomplete(reads, measure)]);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (amounts.some((amount) => amount < 0))
    return missing("invalid", [...remarks, query("A part is below 0, so there are no shares.", "Correct the part.")]);
  if (total === 0)
    return missing("invalid", [...remarks, query("All parts are 0, so there are no shares.", "Type n/a if there is nothing to divide.")]);
  return { answer: { kind: "parts", amounts, total }, remarks };
}

function incomplete(reads: readonly Read[], measure: Measure): Remark {
  const empty = reads.flatMap(({ said }, index) => (said.kind === "missing" ? (measure.options[index] ?? []) : []));
  return query(`${empty.join(", ")} has no figure while the other parts have, so there are no shares.`, "Type 0 if it is none.");
}

function missing(reason: Missing, remarks: readonly Remark[]): Derived {
  return { answer: { kind: "missing", reason }, remarks };
}
