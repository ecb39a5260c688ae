import type { ExitCode } from "../batch/outcome.ts";
import type { World } from "../world.ts";

/** A command the co-ordinator types: how it is called, what its help says, and what it does. */
export interface FootprintCommand<Options extends object = object> {
  readonly name: string;
  /** A line in the list of commands, without a full stop. */
  readonly summary: string;
  /** Paragraphs of its help. */
  readonly description: readonly string[];
  /** What stands after the name: "[workbook]"; undefined when nothing may. `key` is the option it arrives as: left out, "workbook". */
  readonly argument: { readonly name: string; readonly words: string; readonly key?: string } | undefined;
  readonly options: readonly CommandOption[];
  /** At least one: they are the part of a help people read. */
  readonly examples: readonly { readonly line: string; readonly words: string }[];
  /** For those who work on Footprint itself. */
  readonly hidden?: boolean;
  /** A method, so that a list may hold commands with different options. Throws a Problem when nothing can be done. */
  run(options: Options, world: World): Promise<ExitCode>;
}

export interface CommandOption {
  /** "--out <folder>" */
  readonly flags: string;
  readonly words: string;
  /** What was typed → the option's value; undefined: as typed. */
  readonly read?: (typed: string) => unknown;
}

/** Every command that reads a workbook takes it in the same way. */
export const workbookArgument = {
  name: "[workbook]",
  words: "the Excel file of the round; left out: the one in the folder input, or the example when there is no other",
};

/** Where the argument is something else. */
export const workbookOption: CommandOption = { flags: "--workbook <file>", words: workbookArgument.words };

/** The round before, for the commands that read answers; Settings can name it for all of them. */
export const earlierOption: CommandOption = {
  flags: "--earlier <file>",
  words: "the workbook of the round before, to compare with; better named once in Settings (Earlier round workbook)",
};

export const outOption: CommandOption = {
  flags: "--out <folder>",
  words: "folder of the round's reports; left out: one named after the round, in the folder output",
};

/** "02B,03C" → ["02B", "03C"] */
export function codes(typed: string): readonly string[] {
  return typed
    .split(/[,;\s]+/)
    .map((code) => code.trim())
    .filter((code) => code !== "");
}
