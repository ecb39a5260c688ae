import type { Missing } from "../answer.ts";
import type { Severity } from "../finding.ts";

/** What one cell was found to say, and what should be said about it, if anything. */
export interface Reading<T> {
  readonly said: T | Gap;
  readonly remark?: Remark;
}

/** No value, and why. */
interface Gap {
  readonly kind: "missing";
  readonly reason: Missing;
}

export interface Remark {
  readonly severity: Exclude<Severity, "stop">;
  readonly problem: string;
  readonly remedy: string;
  /** Address of the cell it is about, and what was typed there, once that is known. */
  readonly where?: string;
  readonly typed?: string;
}

export function gap(reason: Missing, remark?: Remark): Reading<never> {
  return { said: { kind: "missing", reason }, ...(remark && { remark }) };
}

export function query(problem: string, remedy: string): Remark {
  return { severity: "query", problem, remedy };
}

export function note(problem: string, remedy: string): Remark {
  return { severity: "note", problem, remedy };
}
