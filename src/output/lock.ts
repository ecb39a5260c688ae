import { setTimeout } from "node:timers/promises";
import * as z from "zod";
import { Problem } from "../error.ts";
import { type Disk, diskProblem, errorCode, readIfThere } from "./disk.ts";
import { pathInside } from "./folder.ts";

export const lockFile = "footprint.lock";

/** Who is running: what is needed to tell whether another run is still going. */
export interface Run {
  readonly process: number;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When this computer was switched on: a lock older than that belongs to nobody. */
  readonly booted: number;
  readonly alive: (process: number) => boolean;
}

const holder = z.object({ process: z.number(), host: z.string(), started: z.iso.datetime() });
type Holder = z.infer<typeof holder>;

/**
 * Does the work while no other run may write to the folder.
 * Throws a Problem naming the other run when there is one; a run that was killed does not count.
 */
export async function locked<Result>(disk: Disk, folder: string, run: Run, work: () => Promise<Result>): Promise<Result> {
  const path = pathInside(folder, lockFile);
  if (!(await take(disk, path, run))) await takeOver(disk, path, folder, run);
  try {
    return await work();
  } finally {
    await disk.unlink(path).catch(() => undefined);
  }
}

/** The run that holds the folder now, in words; undefined when none does. */
export async function runningNow(disk: Disk, folder: string, run: Run): Promise<string | undefined> {
  const held = await whoHolds(disk, pathInside(folder, lockFile));
  return held && mayBeRunning(held, run) ? inWords(held) : undefined;
}

async function take(disk: Disk, path: string, run: Run): Promise<boolean> {
  try {
    const file = await disk.open(path, "wx");
    const mine: Holder = { process: run.process, host: run.host, started: new Date(run.now()).toISOString() };
    await file.writeFile(`${JSON.stringify(mine)}\n`).finally(() => file.close());
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw diskProblem(error, path);
  }
}

async function takeOver(disk: Disk, path: string, folder: string, run: Run): Promise<void> {
  const held = await whoHolds(disk, path);
  if (held && mayBeRunning(held, run)) throw busy(folder, held, run);
  await disk.unlink(path).catch(() => undefined);
  if (!(await take(disk, path, run))) throw busy(folder, await whoHolds(disk, path), run);
}

function mayBeRunning(held: Holder, run: Run): boolean {
  if (held.host !== run.host) return true;
  return Date.parse(held.started) >= run.booted && run.alive(held.process);
}

/** A lock that cannot be read is either just being written, which takes less than this, or was cut short by a crash. */
async function whoHolds(disk: Disk, path: string): Promise<Holder | undefined> {
  return (await readHolder(disk, path)) ?? (await setTimeout(150).then(() => readHolder(disk, path)));
}

async function readHolder(disk: Disk, path: string): Promise<Holder | undefined> {
  const text = (await readIfThere(disk, path))?.toString("utf8") ?? "";
  try {
    return holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function busy(folder: string, held: Holder | undefined, run: Run): Problem {
  const elsewhere = held !== undefined && held.host !== run.host;
  return new Problem({
    what: `Another run is writing to this folder${held ? ` (${inWords(held)})` : ""}.`,
    where: folder,
    remedy: elsewhere ? `Wait until it is over. If it is over already, delete ${lockFile} in that folder.` : "Wait until it is over.",
  });
}

function inWords(held: Holder): string {
  return `process ${held.process} on ${held.host}, since ${held.started.slice(0, 16).replace("T", " ")} UTC`;
}
