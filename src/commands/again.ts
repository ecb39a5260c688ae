import type { Shard } from "../batch/shard.ts";
import type { World } from "../world.ts";
import { shown } from "./shown.ts";

/** What was typed and has to be typed again for the same round. */
export interface SameRound {
  readonly workbook?: string | undefined;
  readonly out?: string | undefined;
  readonly earlier?: string | undefined;
  readonly locked?: boolean | undefined;
  readonly shard?: Shard | undefined;
}

/** A command for the same round, as it is to be typed: "footprint generate input/round.xlsx --only 02B". */
export function again(
  command: string,
  { workbook, out, earlier, locked, shard }: SameRound,
  world: Pick<World, "folders" | "program">,
  ...more: readonly string[]
): string {
  const parts = [
    `${world.program.command} ${command}`,
    ...(workbook === undefined ? [] : [shown(workbook, world)]),
    ...(earlier === undefined ? [] : [`--earlier ${shown(earlier, world)}`]),
    ...(out === undefined ? [] : [`--out ${shown(out, world)}`]),
    ...(locked && command === "generate" ? ["--locked"] : []),
    ...(shard && command === "generate" ? [`--shard ${shard.number}/${shard.of}`] : []),
    ...more,
  ];
  return parts.join(" ");
}
