import { resolve } from "node:path";
import { type Asking, realAsking } from "../ask.ts";
import type { Request } from "../batch/open-round.ts";
import { type ExitCode, exitCode, type Outcome, type Refusal } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import { type Shard, shardFrom } from "../batch/shard.ts";
import type { Stages } from "../batch/stages.ts";
import { generate, preview } from "../batch.ts";
import { Problem } from "../error.ts";
import type { World } from "../world.ts";
import { again } from "./again.ts";
import { asJson } from "./as-json.ts";
import { codes, earlierOption, type FootprintCommand, outOption, workbookArgument } from "./command.ts";
import { wholeNumber } from "./counts.ts";
import { innerCause } from "./explain.ts";
import { findingLines } from "./findings.ts";
import { lockFor } from "./lock-for.ts";
import { nextStep, stepFromState } from "./next-step.ts";
import { progress } from "./progress.ts";
import { summaryLines } from "./summary.ts";
import { earlierMeant, workbookMeant } from "./workbook.ts";

export interface GenerateOptions {
  readonly workbook?: string;
  readonly only?: readonly string[];
  readonly out?: string;
  readonly earlier?: string;
  /** Write each report as a web page too. */
  readonly html?: boolean;
  /** Lock every report with a password. */
  readonly locked?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly workers?: number;
  readonly shard?: Shard;
  readonly join?: boolean;
  readonly json?: boolean;
  /** Show the inner cause of reports that failed. */
  readonly debug?: boolean;
}

export const generateCommand: FootprintCommand<GenerateOptions> = {
  name: "generate",
  summary: "make the reports of a round",
  description: [
    "Makes a PDF for every participant of the workbook. Reports that are up to date are kept, so giving the command again is always safe and quick: after a correction it makes only what the correction changes.",
    "Beside the PDFs it writes index.html (all reports in a table, for the co-ordinator only), queries.xlsx (what to ask whom), disclosure.csv (which group figures are shown, and what is refused) and two lists of its own.",
    "Reports are accessible and made to be kept (PDF/UA-1 and PDF/A-3a). With --locked they open with a password only: still accessible, but no archive takes them. The password is asked for, or taken from FOOTPRINT_PASSWORD; it is never typed as part of the command, where others could read it. Nobody can open a report without it, so keep it, and tell it to the readers in another way than by the mail that brings the report.",
  ],
  argument: workbookArgument,
  options: [
    {
      flags: "--only <codes>",
      words: "only these participants, their codes separated by commas; says which other reports are out of date",
      read: codes,
    },
    outOption,
    earlierOption,
    {
      flags: "--html",
      words: "also write each report as a web page beside its PDF; pages that are there are kept up to date even without this",
    },
    { flags: "--locked", words: "lock every report with a password, which is asked for" },
    { flags: "--dry-run", words: "say what would be made, and write nothing" },
    { flags: "--force", words: "make again what is up to date too" },
    {
      flags: "--workers <number>",
      words: "work on so many reports at once; left out: as many as pay on this computer. The reports are the same, byte for byte",
      read: wholeNumber("--workers"),
    },
    {
      flags: "--shard <part/of>",
      words: "make one part of the round, for instance 2/8, in a folder of its own: so that several computers can share the work",
      read: shardFrom,
    },
    { flags: "--join", words: "put the parts made with --shard together; what no part holds is made" },
    { flags: "--json", words: "print the result for another program to read" },
  ],
  examples: [
    { line: "footprint generate", words: "all reports of the workbook in the folder input" },
    { line: "footprint generate input/round1.xlsx --only 02B,03C", words: "two participants" },
    { line: "footprint generate --dry-run", words: "what would be made" },
    { line: "footprint generate --shard 2/8", words: "the second of eight parts; when all are made: footprint generate --join" },
    { line: "footprint generate --locked", words: "reports that open with a password only" },
  ],
  run: (options, world) => runGenerate(options, world, realStages),
};

/** generate, with the stages given. Throws a Problem when nothing can be begun. */
export async function runGenerate(
  options: GenerateOptions,
  world: World,
  stages: Stages,
  asking: Asking = realAsking(),
): Promise<ExitCode> {
  const { html = false, locked = false, dryRun = false, force = false } = options;
  if (html && locked) throw htmlAndLocked();
  if (options.shard && options.join) throw shardAndJoin();
  const lock = locked ? await lockFor(asking) : "none";
  const request: Request = {
    ...(await requestOf(options, world)),
    webPages: html,
    lock,
    workers: options.workers,
    shard: options.shard,
    join: options.join,
  };
  const outcome = dryRun ? await preview(request, force, world, stages) : await generate(request, force, world, stages, progress(world));
  const exit = exitCode(outcome);
  if (options.debug && outcome.kind === "done") for (const { error } of outcome.failed) world.terminal.tell(innerCause(error));
  if (options.json) world.terminal.print(asJson(outcome, exit, world));
  else for (const line of told(outcome, options, world)) world.terminal.print(line);
  return exit;
}

function htmlAndLocked(): Problem {
  return new Problem({
    where: "--html",
    what: "A web page cannot be locked: whoever has the file can read it.",
    remedy: "Give --locked or --html, not both.",
  });
}

function shardAndJoin(): Problem {
  return new Problem({
    where: "--join",
    what: "One part of a round cannot be put together with the others while it is made.",
    remedy: "Make every part with --shard first, and then give --join alone.",
  });
}

/** What is asked for, from what was typed. */
export async function requestOf(
  { workbook, only, out, earlier }: Pick<GenerateOptions, "workbook" | "only" | "out" | "earlier">,
  world: World,
): Promise<Request> {
  if (only?.length === 0)
    throw new Problem({ where: "--only", what: "No code was given.", remedy: "Give one or more, for instance: --only 02B,03C" });
  const path = await workbookMeant(workbook, world);
  return {
    workbook: path,
    only,
    out: out === undefined ? undefined : resolve(world.folders.here, out),
    earlier: await earlierMeant(earlier, world),
  };
}

function together(options: GenerateOptions, world: World): string {
  return `When every part is made, put them together: ${again("generate", { ...options, shard: undefined }, world, "--join")}`;
}

function told(outcome: Outcome | Refusal, options: GenerateOptions, world: World): readonly string[] {
  if (outcome.kind === "refused") {
    const lines = findingLines(outcome.findings, undefined, world.terminal);
    return ["Nothing was made: the workbook has to be mended first.", ...lines, "", `Next: ${nextStep(outcome, options, world)}`];
  }
  if (!options.dryRun) {
    const step = options.shard && exitCode(outcome) === 0 ? together(options, world) : nextStep(outcome, options, world);
    const lines = summaryLines(outcome, { made: "Made", replaced: "Replaced", kept: "Kept", written: true, all: false }, world);
    return [...lines, `Next: ${step}`];
  }
  const lines = summaryLines(
    outcome,
    { made: "Would make", replaced: "Would replace", kept: "Would keep", written: false, all: false },
    world,
  );
  return [...lines, `Nothing was written. Next: ${stepFromState(outcome, options, world)}`];
}
