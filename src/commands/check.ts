import { readAndCheck } from "../batch/open-round.ts";
import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { World } from "../world.ts";
import { again } from "./again.ts";
import { type FootprintCommand, workbookArgument } from "./command.ts";
import { findingCounts, findingLines } from "./findings.ts";
import { shown } from "./shown.ts";
import { bold, counted } from "./style.ts";
import { workbookMeant } from "./workbook.ts";

export interface CheckOptions {
  readonly workbook?: string;
}

export const checkCommand: FootprintCommand<CheckOptions> = {
  name: "check",
  summary: "read the workbook and say everything that is wrong with it",
  description: [
    "Reads the whole workbook, and the templates, and lists all that was found at once, gravest first: the cell, what was typed, what is wrong with it, and what to do. It writes nothing.",
    "The exit code is 1 when something has to be mended before anything can be made, else 0.",
  ],
  argument: workbookArgument,
  options: [],
  examples: [
    { line: "footprint check", words: "the workbook in the folder input" },
    { line: "footprint check input/round1.xlsx", words: "a certain workbook" },
  ],
  run: (options, world) => runCheck(options, world, realStages),
};

/** check, with the stages given. Throws a Problem when the file cannot be read. */
export async function runCheck(options: CheckOptions, world: World, stages: Stages): Promise<ExitCode> {
  const path = await workbookMeant(options.workbook, world);
  const { dataset, findings } = await readAndCheck(path, world, stages);
  const stopped = dataset === undefined || findings.some(({ severity }) => severity === "stop");
  const { terminal } = world;
  terminal.print(bold(`${shown(path, world)}: ${findingCounts(findings)}`, terminal));
  if (dataset) terminal.print(contents(dataset));
  for (const line of findingLines(findings, dataset?.words, terminal)) terminal.print(line);
  terminal.print("");
  terminal.print(
    stopped ? `Next: mend the workbook, then ${again("check", options, world)}` : `Next: ${again("generate", options, world)}`,
  );
  return stopped ? 1 : 0;
}

/** "CCG functions benchmarking, 2018: 93 of 207 CCGs take part, in 44 STPs; 40 measures." */
function contents({ round, words, organisations, measures, groupings: [main] }: Dataset): string {
  const taking = organisations.filter(({ participating }) => participating).length;
  const groups = main && new Set(organisations.map(({ groups }) => groups.get(main.name)).filter((group) => group !== undefined)).size;
  const where = main && groups ? `, in ${counted(groups, main.word, main.plural)}` : "";
  const who = `${taking} of ${counted(organisations.length, words.participant, words.participants)} take part${where}`;
  return `${round.title}, ${round.name}: ${who}; ${counted(measures.length, "measure")}.`;
}
