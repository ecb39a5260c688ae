import { resolve } from "node:path";
import { readAndCheck } from "../batch/open-round.ts";
import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import { roundPath } from "../batch/round-path.ts";
import { saveQueries } from "../batch/save-queries.ts";
import type { Stages } from "../batch/stages.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import type { World } from "../world.ts";
import { again } from "./again.ts";
import { earlierOption, type FootprintCommand, outOption, workbookArgument } from "./command.ts";
import { explain, isFault } from "./explain.ts";
import { findingCounts, findingLines } from "./findings.ts";
import { savedQueriesLines } from "./saved-queries.ts";
import { shown } from "./shown.ts";
import { bold, counted } from "./style.ts";
import { earlierMeant, workbookMeant } from "./workbook.ts";

export interface CheckOptions {
  readonly workbook?: string;
  readonly out?: string;
  readonly earlier?: string;
}

export const checkCommand: FootprintCommand<CheckOptions> = {
  name: "check",
  summary: "read the workbook and say everything that is wrong with it",
  description: [
    "Reads the whole workbook, and the templates, and lists all that was found at once, gravest first: the cell, what was typed, what is wrong with it, and what to do. The workbook itself is never changed.",
    "What has to be asked of participants it writes into the round's folder: queries.xlsx, a row a query, and in query-letters a draft for each participant, to be looked at and sent in Outlook. It sends nothing.",
    "The exit code is 1 when something has to be mended before anything can be made, 2 when the queries could not be written, else 0.",
  ],
  argument: workbookArgument,
  options: [earlierOption, outOption],
  examples: [
    { line: "footprint check", words: "the workbook in the folder input" },
    { line: "footprint check input/round1.xlsx", words: "a certain workbook" },
  ],
  run: (options, world) => runCheck(options, world, realStages),
};

/** check, with the stages given. Throws a Problem when the file cannot be read. */
export async function runCheck(options: CheckOptions, world: World, stages: Stages): Promise<ExitCode> {
  const path = await workbookMeant(options.workbook, world);
  const earlier = await earlierMeant(options.earlier, world);
  const { dataset, findings } = await readAndCheck({ workbook: path, earlier }, world, stages);
  const stopped = dataset === undefined || findings.some(({ severity }) => severity === "stop");
  const { terminal } = world;
  terminal.print(bold(`${shown(path, world)}: ${findingCounts(findings)}`, terminal));
  if (dataset) terminal.print(contents(dataset));
  for (const line of findingLines(findings, dataset?.words, terminal)) terminal.print(line);
  terminal.print("");
  const saved = stopped || (await tellQueries(dataset, findings, options.out, world, stages));
  terminal.print(
    stopped ? `Next: mend the workbook, then ${again("check", options, world)}` : `Next: ${again("generate", options, world)}`,
  );
  return stopped ? 1 : saved ? 0 : 2;
}

/** Writes the queries and says where. False when they could not be written: what was found has been told all the same. */
async function tellQueries(
  dataset: Dataset,
  findings: readonly Finding[],
  out: string | undefined,
  world: World,
  stages: Stages,
): Promise<boolean> {
  const folder = roundPath(out === undefined ? undefined : resolve(world.folders.here, out), dataset.round.name, world);
  try {
    const saved = await saveQueries(dataset, findings, folder, world, stages);
    for (const line of saved ? [...savedQueriesLines(saved, world), ""] : []) world.terminal.print(line);
    return true;
  } catch (error) {
    if (isFault(error)) throw error;
    world.terminal.print(`The queries could not be written. ${explain(error, world)}`);
    return false;
  }
}

/** "CCG functions benchmarking, 2018: 93 of 207 CCGs take part, in 44 STPs; 40 measures." */
function contents({ round, words, organisations, measures, groupings: [main] }: Dataset): string {
  const taking = organisations.filter(({ participating }) => participating).length;
  const groups = main && new Set(organisations.map(({ groups }) => groups.get(main.name)).filter((group) => group !== undefined)).size;
  const where = main && groups ? `, in ${counted(groups, main.word, main.plural)}` : "";
  const who = `${taking} of ${counted(organisations.length, words.participant, words.participants)} take part${where}`;
  return `${round.title}, ${round.name}: ${who}; ${counted(measures.length, "measure")}.`;
}
