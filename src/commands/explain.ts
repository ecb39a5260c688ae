import { Fault, Problem } from "../error.ts";
import { diskProblem } from "../output/disk.ts";
import type { World } from "../world.ts";
import { shown } from "./shown.ts";

const fault = "Footprint itself has a fault here; the workbook is not to blame.";

/** Why a report failed, without its place: the line names the participant already. */
export function reason(error: unknown): string {
  const known = diskProblem(error, "");
  return known instanceof Problem ? `${known.what} ${known.remedy}` : faultIn(error);
}

/** Any error as one line for the co-ordinator: a letter, or that the program itself is at fault, with the fault it found itself; never its inner words. */
export function explain(error: unknown, world: Pick<World, "folders">): string {
  const known = diskProblem(error, pathOf(error) ?? world.folders.here);
  if (!(known instanceof Problem)) return faultIn(error);
  const where = known.where && isPath(known.where, world) ? shown(known.where, world) : known.where;
  return `${where ? `${where}: ` : ""}${known.what} ${known.remedy}`;
}

/** Whether the error is a mistake in the program, to be reported with --debug. */
export function isFault(error: unknown): boolean {
  return !(diskProblem(error, "") instanceof Problem);
}

function faultIn(error: unknown): string {
  return error instanceof Fault ? `${fault} ${error.message}` : fault;
}

function pathOf(error: unknown): string | undefined {
  const path = typeof error === "object" && error !== null && "path" in error ? error.path : undefined;
  return typeof path === "string" ? path : undefined;
}

function isPath(where: string, { folders }: Pick<World, "folders">): boolean {
  return where.startsWith(folders.here) || where.startsWith("/") || /^[A-Z]:\\/i.test(where);
}

/** For --debug alone: the error as the program sees it. */
export function innerCause(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
