import type { ExitCode, Refusal } from "../batch/outcome.ts";
import type { Amended } from "../send/amend.ts";
import type { World } from "../world.ts";
import { explain } from "./explain.ts";

/** Says why status.xlsx could not be written; the ledger has what was said all the same. */
export function notSaved(amended: Amended<unknown> | Refusal, world: World): void {
  if (amended.kind === "done")
    for (const error of amended.unsaved) world.terminal.print(`Noted, but not saved for Excel: ${explain(error, world)}`);
}

export function amendedExit(amended: Amended<unknown> | Refusal): ExitCode {
  if (amended.kind === "refused") return 1;
  return amended.unsaved.length === 0 ? 0 : 2;
}
