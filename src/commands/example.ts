import { join, resolve } from "node:path";
import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { ExampleName, Stages } from "../batch/stages.ts";
import { Problem } from "../error.ts";
import { readIfThere } from "../output/disk.ts";
import { makeFolder, pathInside, writeWhole } from "../output/folder.ts";
import type { World } from "../world.ts";
import type { FootprintCommand } from "./command.ts";
import { shown } from "./shown.ts";

export interface ExampleOptions {
  readonly authorisation?: boolean;
  readonly out?: string;
}

const files: Readonly<Record<ExampleName, string>> = { round: "example.xlsx", authorisation: "example-authorisation.xlsx" };

export const exampleCommand: FootprintCommand<ExampleOptions> = {
  name: "example",
  summary: "write an example workbook to look at and to copy",
  description: [
    "Writes example.xlsx into the folder input: an invented round with every sheet and every kind of question. Save a copy under another name and put your own rows in the place of the invented ones.",
    "With --authorisation it writes example-authorisation.xlsx instead: an invented assessment of everybody against criteria, with the conditions they were given and how grave each is.",
  ],
  argument: undefined,
  options: [
    { flags: "--authorisation", words: "write the example of an assessment against criteria" },
    { flags: "--out <folder>", words: "folder to write it into; left out: the folder input" },
  ],
  examples: [
    { line: "footprint example", words: "writes input/example.xlsx" },
    { line: "footprint example --authorisation", words: "writes input/example-authorisation.xlsx" },
    { line: "footprint generate input/example.xlsx", words: "makes the reports of the example" },
  ],
  run: (options, world) => runExample(options, world, realStages),
};

/** example, with the stages given. Throws a Problem when a different file of that name is there, or it cannot be written. */
export async function runExample({ out, authorisation = false }: ExampleOptions, world: World, stages: Stages): Promise<ExitCode> {
  const folder = out === undefined ? world.folders.input : resolve(world.folders.here, out);
  const name = authorisation ? "authorisation" : "round";
  const path = join(folder, files[name]);
  const bytes = Buffer.from(await stages.example(name));
  const found = await readIfThere(world.disk, path);
  if (found && !found.equals(bytes)) throw changed(path, world);
  if (!found) {
    await makeFolder(world.disk, folder);
    await writeWhole(world.disk, pathInside(folder, files[name]), bytes);
  }
  world.terminal.print(`${found ? "There already" : "Written"}: ${shown(path, world)}`);
  world.terminal.print(`Next: ${world.program.command} generate ${shown(path, world)}`);
  return 0;
}

/** Somebody may have begun to work in it. */
function changed(path: string, world: World): Problem {
  return new Problem({
    where: shown(path, world),
    what: "This file is there already and is not the example as Footprint writes it.",
    remedy: "Give it another name if you have worked in it, or choose another folder with --out.",
  });
}
