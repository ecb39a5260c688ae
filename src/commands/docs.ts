import { makeFolder, pathInside, writeChanged } from "../output/folder.ts";
import type { FootprintCommand } from "./command.ts";
import { shown } from "./shown.ts";

/** The command that writes the documents which come from the program, the list of these commands among them. */
export function docsCommand(commands: readonly FootprintCommand[]): FootprintCommand {
  return {
    name: "docs",
    summary: "write the documents that come from the program",
    description: [
      "Writes the documents whose content is in the program: the commands, the sheets of the workbook, the sentences of a report, the words of its templates.",
    ],
    argument: undefined,
    options: [],
    examples: [{ line: "footprint docs", words: "after a change of a command, a sheet or a sentence" }],
    hidden: true,
    run: async (_options, world) => {
      // Loaded here alone: the documents come from half the program, and every command starts with this list.
      const { documents } = await import("./documents.ts");
      await makeFolder(world.disk, world.folders.docs);
      for (const [name, text] of documents(commands)) {
        const path = pathInside(world.folders.docs, name);
        await writeChanged(world.disk, path, text);
        world.terminal.print(shown(path, world));
      }
      return 0;
    },
  };
}
