import { movedFigures, movedInWords } from "../output/figures.ts";
import type { MadeReport } from "../output/manifest.ts";
import type { RoundFolder } from "../output/round-folder.ts";
import type { Plan, Step } from "../plan.ts";
import type { Carried } from "./carry-out.ts";
import { changedAlone } from "./disclosure-rows.ts";
import type { OpenRound } from "./open-round.ts";
import type { Done, Outcome } from "./outcome.ts";

/** The run as it went. */
export interface Run {
  readonly round: OpenRound;
  readonly before: RoundFolder;
  readonly plan: Plan;
  readonly carried: Carried;
  readonly unsaved: readonly unknown[];
  /** The list of reports as it is afterwards. */
  readonly after: readonly MadeReport[];
}

/** What the run did, report by report; a report made again whose file came out the same counts as kept. */
export function tellOutcome({ round, before, plan, carried, unsaved, after }: Run): Outcome {
  const { dataset, only, held, findings, folder } = round;
  const undone = new Set([...carried.failed.map(({ report }) => report.code), ...carried.left.map(({ report }) => report.code)]);
  const steps = plan.steps.filter(({ report }) => !undone.has(report.code));
  const kept = (step: Step) => step.kind === "keep" || carried.same.has(step.report.code);
  const tell = (step: Step) => done(step, round, before);
  return {
    kind: "done",
    round: `${dataset.round.title}, ${dataset.round.name}`,
    words: dataset.words,
    folder,
    made: steps.filter((step) => step.kind === "make" && !kept(step)).map(tell),
    replaced: steps.filter((step) => step.kind === "replace" && !kept(step)).map(tell),
    kept: steps.filter(kept).map(tell),
    failed: carried.failed,
    held: held.filter(({ participant }) => only?.has(participant.code) ?? true),
    stale: plan.stale.map(tell),
    missing: plan.missing,
    leftOver: plan.leftOver,
    foreign: before.foreign,
    left: carried.left.map(({ report }) => report),
    alone: isAsMade(round, before) ? [] : changedAlone(dataset, before.figures),
    unsaved,
    unprintable: after.filter(({ missing }) => missing.length > 0),
    findings,
  };
}

/** Whether every report in the folder was found right for this very round: then no answer has changed since. */
function isAsMade({ reports: [wanted] }: OpenRound, { reports }: RoundFolder): boolean {
  return reports.every(({ dataset }) => dataset === wanted?.dataset);
}

function done({ report, because }: Step, { reports, dataset }: OpenRound, before: RoundFolder): Done {
  const recorded = before.figures.get(report.code);
  const listed = before.reports.find(({ code }) => code === report.code);
  const now = reports.find(({ code }) => code === report.code);
  if (because !== "other figures" || !recorded || recorded.madeFrom !== listed?.madeFrom || !now) return { report, because, moved: "" };
  const phrase = (code: string) => dataset.measures.find((measure) => measure.code === code)?.phrase ?? code;
  return { report, because, moved: movedInWords(movedFigures(recorded.figures, now.look().figures), phrase) };
}
