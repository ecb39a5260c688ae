import type { Done, ExitCode, Outcome, Refusal } from "../batch/outcome.ts";
import type { World } from "../world.ts";
import { explain } from "./explain.ts";

/** The outcome for another program to read: one JSON object, the same for the same state of workbook and folder. */
export function asJson(outcome: Outcome | Refusal, exit: ExitCode, world: World): string {
  return JSON.stringify(outcome.kind === "refused" ? { exit, findings: outcome.findings } : plain(outcome, exit, world), undefined, 1);
}

function plain(outcome: Outcome, exit: ExitCode, world: World): object {
  const { round, folder, held, failed, missing, left, leftOver, foreign, unsaved, unprintable, findings } = outcome;
  return {
    exit,
    round,
    folder,
    made: outcome.made.map(report),
    replaced: outcome.replaced.map(report),
    kept: outcome.kept.map(report),
    failed: failed.map(({ report: { code, file }, error }) => ({ code, file, why: explain(error, world) })),
    held: held.map(({ participant, findings: why }) => ({ code: participant.code, findings: why })),
    left: left.map(({ code }) => code),
    stale: outcome.stale.map(report),
    missing: missing.map(({ code }) => code),
    leftOver,
    foreign,
    unsaved: unsaved.map((error) => explain(error, world)),
    unprintable: unprintable.map(({ code, missing: signs }) => ({ code, missing: signs })),
    findings,
  };
}

function report({ report: { code, file }, because, moved }: Done): object {
  return { code, file, because, ...(moved === "" ? {} : { moved }) };
}
