import { resolve } from "node:path";
import type { ExitCode } from "../batch/outcome.ts";
import { type CollateRequest, collate } from "../collect/collate.ts";
import { type CollectStages, realCollectStages } from "../collect/stages.ts";
import { Problem } from "../error.ts";
import type { World } from "../world.ts";
import { collatedLines } from "./collated-lines.ts";
import { codes, type FootprintCommand, outOption, workbookOption } from "./command.ts";
import { refusedLines } from "./refused.ts";
import { workbookMeant } from "./workbook.ts";

export interface CollateOptions {
  readonly folder: string;
  readonly workbook?: string;
  readonly into?: string;
  readonly replace?: readonly string[];
  readonly out?: string;
}

export const collateCommand: FootprintCommand<CollateOptions> = {
  name: "collate",
  summary: "put the workbooks that came back into one",
  description: [
    "Reads every workbook in the folder, whatever its name, and puts the answers into one Submissions sheet. Whose a workbook is, the code inside it says. It writes collated.xlsx into the round's folder: Submissions, and for you where each answer came from (file and cell), who has returned what, and what has to be settled.",
    "Late, missing and second returns are listed, and so are unknown codes, changed questions and whatever stands where the form has no cell. Where two returns differ, neither answer is taken until one of them is out of the folder.",
    "With --into it writes a copy of the round's workbook with the answers in it. What stands in the workbook stays: where a return differs, both are listed. The copy keeps values, not colours or formulas; your own workbook is never changed.",
    "The exit code is 2 when something has to be settled.",
  ],
  argument: { name: "<folder>", words: "folder of the workbooks that came back", key: "folder" },
  options: [
    { flags: "--into <file>", words: "the round's workbook: a copy of it is written, with the answers added" },
    {
      flags: "--replace <codes>",
      words: "with --into: for these participants what came back replaces what stands in the workbook",
      read: codes,
    },
    workbookOption,
    outOption,
  ],
  examples: [
    { line: "footprint collate returns", words: "the workbooks in the folder returns, into collated.xlsx" },
    {
      line: "footprint collate returns --into input/round1.xlsx",
      words: "into a copy of the round's workbook, to check and make reports from",
    },
  ],
  run: (options, world) => runCollate(options, world, realCollectStages),
};

/** collate, with the stages given. Throws a Problem when nothing can be begun. */
export async function runCollate(options: CollateOptions, world: World, stages: CollectStages): Promise<ExitCode> {
  const done = await collate(await requestOf(options, world), world, stages);
  const lines = done.kind === "refused" ? refusedLines(done, options, world) : collatedLines(done, options, world);
  for (const line of lines) world.terminal.print(line);
  if (done.kind === "refused") return 1;
  return done.findings.some(({ severity }) => severity === "query") ? 2 : 0;
}

async function requestOf({ folder, workbook, into, replace, out }: CollateOptions, world: World): Promise<CollateRequest> {
  if (into !== undefined && workbook !== undefined)
    throw new Problem({ where: "--into and --workbook", what: "Both name the round's workbook.", remedy: "Give one of them." });
  if (replace !== undefined && into === undefined)
    throw new Problem({
      where: "--replace",
      what: "Nothing can be replaced without --into.",
      remedy: "Give --into too, or leave --replace out.",
    });
  return {
    returns: resolve(world.folders.here, folder),
    workbook: await workbookMeant(into ?? workbook, world),
    into: into !== undefined,
    replace,
    out: out === undefined ? undefined : resolve(world.folders.here, out),
  };
}
