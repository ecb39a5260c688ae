import type { Refusal } from "../batch/outcome.ts";
import type { World } from "../world.ts";
import { again, type SameRound } from "./again.ts";
import { findingLines } from "./findings.ts";

/** The workbook has to be mended before anything can be done with it. */
export function refusedLines({ findings }: Refusal, typed: SameRound, world: World): readonly string[] {
  const check = again("check", { workbook: typed.workbook }, world);
  return [
    "Nothing was done: the workbook has to be mended first.",
    ...findingLines(findings, undefined, world.terminal),
    "",
    `Next: mend this in the workbook, then see that all is well: ${check}`,
  ];
}
