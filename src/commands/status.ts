import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import { preview } from "../batch.ts";
import { runningNow } from "../output/lock.ts";
import type { World } from "../world.ts";
import { earlierOption, type FootprintCommand, outOption, workbookArgument } from "./command.ts";
import { findingLines } from "./findings.ts";
import { requestOf } from "./generate.ts";
import { stepFromState } from "./next-step.ts";
import { ledgerIn, sendingLines } from "./sending-lines.ts";
import { summaryLines } from "./summary.ts";

export interface StatusOptions {
  readonly workbook?: string;
  readonly out?: string;
  readonly earlier?: string;
}

export const statusCommand: FootprintCommand<StatusOptions> = {
  name: "status",
  summary: "compare the folder of reports with the workbook",
  description: [
    "Says which reports are made and up to date, which are out of date and by what figures, which are missing, and what else is in the folder. It writes nothing.",
  ],
  argument: workbookArgument,
  options: [earlierOption, outOption],
  examples: [{ line: "footprint status", words: "the round in the folder input against its folder in output" }],
  run: (options, world) => runStatus(options, world, realStages),
};

/** status, with the stages given. Throws a Problem when the workbook or the folder cannot be read. */
export async function runStatus(options: StatusOptions, world: World, stages: Stages): Promise<ExitCode> {
  const { print } = world.terminal;
  const outcome = await preview(await requestOf(options, world), false, world, stages);
  const ledger = outcome.kind === "refused" ? undefined : await ledgerIn(outcome.folder, world);
  if (outcome.kind === "refused") {
    print("Nothing can be made from this workbook until it is mended.");
    for (const line of findingLines(outcome.findings, undefined, world.terminal)) print(line);
  } else {
    for (const line of summaryLines(
      outcome,
      { made: "Not made yet", replaced: "Out of date", kept: "Up to date", written: false, all: true },
      world,
    ))
      print(line);
    for (const line of ledger ? sendingLines(ledger) : []) print(line);
    const running = await runningNow(world.disk, outcome.folder, world.run);
    if (running) print(`Being made now: ${running}.`);
  }
  print(`Next: ${stepFromState(outcome, options, world, ledger?.mails)}`);
  return outcome.kind === "refused" ? 1 : 0;
}
