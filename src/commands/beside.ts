import { resolve } from "node:path";
import type { Beside, BesideRequest } from "../batch/beside.ts";
import type { World } from "../world.ts";
import { again } from "./again.ts";
import { findingLines } from "./findings.ts";
import { earlierMeant, workbookMeant } from "./workbook.ts";

/** What commands that make one file beside the reports are given. */
export interface BesideOptions {
  readonly workbook?: string;
  readonly out?: string;
  readonly earlier?: string;
}

/** What is asked for, from what was typed. Throws a Problem when there is no such workbook. */
export async function besideRequest(options: BesideOptions, world: World): Promise<BesideRequest> {
  return {
    workbook: await workbookMeant(options.workbook, world),
    earlier: await earlierMeant(options.earlier, world),
    out: options.out === undefined ? undefined : resolve(world.folders.here, options.out),
  };
}

/** Says why nothing was made. */
export function tellRefused(
  command: string,
  refused: Extract<Beside<unknown>, { kind: "refused" }>,
  options: BesideOptions,
  world: World,
): 1 {
  const { print } = world.terminal;
  print("Nothing was made: the workbook has to be mended first.");
  for (const line of findingLines(refused.findings, undefined, world.terminal)) print(line);
  print(`Next: mend the workbook, then ${again(command, options, world)}`);
  return 1;
}
