import type { Finding } from "../dataset/finding.ts";
import type { Words } from "../dataset/round.ts";
import type { Step, WantedReport } from "../plan.ts";
import type { ChangedAlone } from "./disclosure-rows.ts";
import type { Held } from "./meant.ts";

/** What one run of generate did, or would do. */
export interface Outcome {
  readonly kind: "done";
  readonly round: string;
  readonly words: Words;
  readonly folder: string;
  readonly made: readonly Done[];
  readonly replaced: readonly Done[];
  readonly kept: readonly Done[];
  readonly failed: readonly Failed[];
  /** Held participants among those meant. */
  readonly held: readonly Held[];
  /** Reports not meant this time that are out of date now. */
  readonly stale: readonly Done[];
  readonly missing: readonly WantedReport[];
  readonly leftOver: readonly string[];
  /** Other files in the folder that Footprint did not make. */
  readonly foreign: readonly string[];
  /** Reports that were still to be made when the run was stopped with Ctrl-C. */
  readonly left: readonly WantedReport[];
  /** Answers that changed alone since the reports were made, so that old and new reports together show by how much. */
  readonly alone: readonly ChangedAlone[];
  /** Files beside the reports (the list, the queries, the page) that could not be written. */
  readonly unsaved: readonly unknown[];
  /** Reports that show characters their fonts do not have, among all in the folder. */
  readonly unprintable: readonly { readonly code: string; readonly name: string; readonly missing: readonly string[] }[];
  readonly findings: readonly Finding[];
}

/** A report, and the figures in it that moved since it was last made, in words ("" when none did). */
export interface Done {
  readonly report: WantedReport;
  readonly because: Step["because"];
  readonly moved: string;
}

export interface Failed {
  readonly report: WantedReport;
  /** A Problem, or a mistake in the program. */
  readonly error: unknown;
}

/** Nothing can be made from this workbook: a finding stops everything. */
export interface Refusal {
  readonly kind: "refused";
  readonly findings: readonly Finding[];
}

/** 0: all. 1: the command or the workbook must be put right first. 2: a part. 3: nothing. */
export type ExitCode = 0 | 1 | 2 | 3;

export function exitCode(outcome: Outcome | Refusal): ExitCode {
  if (outcome.kind === "refused") return 1;
  const { failed, held, left, unsaved, made, replaced, kept } = outcome;
  if (failed.length + held.length + left.length + unsaved.length === 0) return 0;
  return made.length + replaced.length + kept.length === 0 ? 3 : 2;
}
