import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import { makeSpecimen } from "../batch/specimen.ts";
import type { Stages } from "../batch/stages.ts";
import type { World } from "../world.ts";
import { type BesideOptions, besideRequest, tellRefused } from "./beside.ts";
import { earlierOption, type FootprintCommand, outOption, workbookArgument } from "./command.ts";
import { shown } from "./shown.ts";
import { bold, counted } from "./style.ts";

export const specimenCommand: FootprintCommand<BesideOptions> = {
  name: "specimen",
  summary: "make a specimen report of a made-up participant, for anyone to see",
  description: [
    "Makes one PDF, specimen.pdf, in the round’s folder: the report of a participant that does not exist, with the round’s own measures, to show what taking part brings. Its participants and their answers are made up from what anyone may know of the round, so it can be given to anybody.",
  ],
  argument: workbookArgument,
  options: [outOption, earlierOption],
  examples: [{ line: "footprint specimen", words: "a specimen of the round in the folder input" }],
  run: (options, world) => runSpecimen(options, world, realStages),
};

/** specimen, with the stages given. Throws a Problem when the workbook, the templates or the folder cannot be used. */
export async function runSpecimen(options: BesideOptions, world: World, stages: Stages): Promise<ExitCode> {
  const made = await makeSpecimen(await besideRequest(options, world), world, stages);
  if (made.kind === "refused") return tellRefused("specimen", made, options, world);
  world.terminal.print(bold(`${shown(made.path, world)}: ${counted(made.printed.pages, "page")}`, world.terminal));
  return 0;
}
