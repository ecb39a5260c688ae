import { makeFindings } from "../batch/findings.ts";
import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import type { World } from "../world.ts";
import { type BesideOptions, besideRequest, tellRefused } from "./beside.ts";
import { earlierOption, type FootprintCommand, outOption, workbookArgument } from "./command.ts";
import { shown } from "./shown.ts";
import { bold, counted } from "./style.ts";

export const findingsCommand: FootprintCommand<BesideOptions> = {
  name: "findings",
  summary: "make the report of what the round found, for anyone to read",
  description: [
    "Makes one PDF, findings.pdf, in the round’s folder: the highlights first, then each finding with how many it rests on, its picture, the rows that prove it and what it takes for granted. The Findings sheet of the workbook says what is to be found out; without one, each measure is analysed in the way that suits its kind.",
    "It follows the same rules as the reports: nothing in it tells what a single participant answered in confidence, whoever reads it.",
  ],
  argument: workbookArgument,
  options: [outOption, earlierOption],
  examples: [{ line: "footprint findings", words: "what the round in the folder input found" }],
  run: (options, world) => runFindings(options, world, realStages),
};

/** findings, with the stages given. Throws a Problem when the workbook, the templates or the folder cannot be used. */
export async function runFindings(options: BesideOptions, world: World, stages: Stages): Promise<ExitCode> {
  const { print } = world.terminal;
  const made = await makeFindings(await besideRequest(options, world), world, stages);
  if (made.kind === "refused") return tellRefused("findings", made, options, world);
  const { findings, pages } = made.printed;
  const all = findings.chapters.flatMap(({ highlights }) => highlights);
  print(bold(`${shown(made.path, world)}: ${counted(all.length, "finding")}, ${counted(pages, "page")}`, world.terminal));
  for (const { title } of findings.highlights) print(`  ${title}.`);
  for (const { analysis, needs } of findings.leftOut)
    print(
      `  ${analysis.where}: left out, because what the analysis "${analysis.kind}" needs is not there or may not be shown. It needs: ${needs}`,
    );
  return 0;
}
