import { resolve } from "node:path";
import type { ExitCode, Refusal } from "../batch/outcome.ts";
import { type CollectStages, realCollectStages } from "../collect/stages.ts";
import { type WrittenForms, writeForms } from "../collect/write-forms.ts";
import type { World } from "../world.ts";
import { codes, earlierOption, type FootprintCommand, outOption, workbookArgument } from "./command.ts";
import { findingLines } from "./findings.ts";
import { refusedLines } from "./refused.ts";
import { shown } from "./shown.ts";
import { bold, counted } from "./style.ts";
import { earlierMeant, workbookMeant } from "./workbook.ts";

export interface BlankOptions {
  readonly workbook?: string;
  readonly only?: readonly string[];
  readonly out?: string;
  readonly earlier?: string;
}

export const blankCommand: FootprintCommand<BlankOptions> = {
  name: "blank",
  summary: "write the workbooks in which participants answer",
  description: [
    "Writes an Excel workbook for every participant, into the folder collection of the round: one question a row, with what counts, the unit, a list to choose from where there is one, and the answer of the round before. Only the cells for answers can be typed in.",
    "The questions come from Measures: every column it names that is not in Public data. Submissions need not be there yet. Giving the command again is safe: a workbook that somebody has worked in is left as it is.",
  ],
  argument: workbookArgument,
  options: [
    { flags: "--only <codes>", words: "only for these participants, their codes separated by commas", read: codes },
    earlierOption,
    outOption,
  ],
  examples: [
    { line: "footprint blank", words: "a workbook for every participant" },
    { line: "footprint blank --only 02B", words: "for one" },
  ],
  run: (options, world) => runBlank(options, world, realCollectStages),
};

/** blank, with the stages given. Throws a Problem when nothing can be begun. */
export async function runBlank(options: BlankOptions, world: World, stages: CollectStages): Promise<ExitCode> {
  const { workbook, only, out, earlier } = options;
  const request = {
    workbook: await workbookMeant(workbook, world),
    earlier: await earlierMeant(earlier, world),
    only,
    out: out === undefined ? undefined : resolve(world.folders.here, out),
  };
  const done = await writeForms(request, world, stages);
  for (const line of told(done, options, world)) world.terminal.print(line);
  return done.kind === "refused" ? 1 : 0;
}

function told(done: WrittenForms | Refusal, options: BlankOptions, world: World): readonly string[] {
  if (done.kind === "refused") return refusedLines(done, options, world);
  const { collection, findings, folder, written, same, kept } = done;
  const { round, words, asked } = collection;
  const questions = counted(asked.length, "question");
  const many = (files: readonly string[]): string => counted(files.length, words.participant, words.participants);
  return [
    bold(`${round.title}, ${round.name}: ${questions} for ${many([...written, ...same, ...kept])}`, world.terminal),
    ...(written.length === 0 ? [] : [`Written for ${many(written)}.`]),
    ...(same.length === 0 ? [] : [`Already there for ${many(same)}.`]),
    ...kept.map((file) => `Left as it is, because somebody has worked in it: ${file}`),
    ...findingLines(
      findings.filter(({ severity }) => severity !== "note"),
      words,
      world.terminal,
    ),
    "",
    `Folder: ${shown(folder, world)}`,
    `Next: send each ${words.participant} its own; put what comes back into one folder, then ${world.program.command} collate <folder>`,
  ];
}
