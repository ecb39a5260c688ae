#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import type { ExitCode } from "./batch/outcome.ts";
import { explain, innerCause, isFault } from "./commands/explain.ts";
import { programOf } from "./commands/program.ts";
import { commandsTyped } from "./commands/typed.ts";
import { Problem } from "./error.ts";
import { beSparing } from "./workers/sparing.ts";
import { realWorld, type World } from "./world.ts";

/**
 * One command line, carried out. The only place that prints an error.
 * @returns the exit code: 0 all, 1 the command or the workbook must be put right, 2 a part, 3 nothing was done.
 */
export async function main(words: readonly string[], world: World): Promise<ExitCode> {
  const debug = words.includes("--debug");
  let exit: ExitCode = 0;
  try {
    if (words.every((word) => word === "--debug")) return await (await import("./commands/start.ts")).runStart(world);
    const program = programOf(
      await commandsTyped(words),
      async (command, options) => {
        exit = await command.run(options, world);
      },
      world.terminal,
    );
    await program.parseAsync(words, { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    return tellError(error, debug, world);
  }
}

function tellError(error: unknown, debug: boolean, world: World): ExitCode {
  world.terminal.tell(explain(error, world));
  if (debug) world.terminal.tell(innerCause(error));
  else if (isFault(error)) world.terminal.tell("Give the same command again with --debug, and report the fault with what it prints.");
  return error instanceof Problem ? 1 : 3;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  beSparing();
  process.exitCode = await main(process.argv.slice(2), realWorld());
}
