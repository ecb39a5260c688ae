import { dirname } from "node:path";
import { Problem } from "../error.ts";
import type { World } from "../world.ts";
import { type LedgerLine, readLine, writeLine } from "./ledger-line.ts";

type Disk = World["disk"];

/** The ledger, open for adding; only one run may hold it. */
export interface Ledger {
  /** Returns when the line is on the disk: from then on it outlives a crash. */
  readonly add: (line: LedgerLine) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Every line of the ledger; none when there is no such file. A last line that was cut short by a crash says nothing and is left out:
 * what it would have said had not happened yet, because each line is on the disk before what follows from it is done.
 * Throws a Problem when another line is damaged: then it is no longer known who was sent what.
 */
export async function readLedger(disk: Disk, path: string): Promise<readonly LedgerLine[]> {
  const text = await textOf(disk, path);
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .slice(0, -1)
    .map((line, index) => readLine(line) ?? damaged(path, index + 1));
}

/** Opens the ledger for adding, and cuts away a last line that a crash left unfinished. Throws what the disk throws. */
export async function openLedger(disk: Disk, path: string): Promise<Ledger> {
  await mend(disk, path);
  const file = await disk.open(path, "a");
  await flushFolder(disk, dirname(path));
  return {
    add: async (line) => {
      await file.appendFile(writeLine(line));
      await file.datasync();
    },
    close: () => file.close(),
  };
}

async function mend(disk: Disk, path: string): Promise<void> {
  const text = await textOf(disk, path);
  if (text === "" || text.endsWith("\n")) return;
  const file = await disk.open(path, "r+");
  try {
    await file.truncate(Buffer.byteLength(text.slice(0, text.lastIndexOf("\n") + 1)));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function textOf(disk: Disk, path: string): Promise<string> {
  try {
    return (await disk.readFile(path)).toString("utf8");
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/** So that a new ledger is found again after a power cut; Windows and some network folders cannot do this, and need not. */
async function flushFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await disk.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}

function damaged(path: string, line: number): never {
  throw new Problem({
    where: path,
    what: `Line ${line} of the list of what was sent is damaged, so it is not certain who has been sent what.`,
    remedy: "Put back an earlier copy of this file, and see status.xlsx for what was sent. Nothing is sent until then.",
  });
}
