import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Problem } from "../error.ts";
import { type Disk, diskProblem, errorCode, readIfThere } from "./disk.ts";

/** Temporary files of an unfinished write: a full stop first, so that they stay out of sight. */
const unfinished = /^\..+\.tmp$/;

/**
 * Writes the whole file or leaves the old one as it was, even when the computer stops half-way:
 * a temporary file beside it, flushed to the disk, then renamed over it, then the folder flushed.
 * Throws a Problem when the disk is full, read-only, or the file is open in another program.
 */
export async function writeWhole(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  try {
    await writeAndFlush(disk, temporary, content);
    await replace(disk, temporary, path);
    await flushFolder(disk, dirname(path));
  } catch (error) {
    await remove(disk, temporary);
    throw diskProblem(error, path);
  }
}

/** Writes the file only when it would read differently, so that one that is open elsewhere and right already is no trouble. */
export async function writeChanged(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
  const found = await readIfThere(disk, path);
  if (found === undefined || !found.equals(Buffer.from(content))) await writeWhole(disk, path, content);
}

/** Makes the folder with all above it. Throws a Problem when it may not be made. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  try {
    await disk.mkdir(folder, { recursive: true });
  } catch (error) {
    throw diskProblem(error, folder);
  }
}

/** Clears away what a run that was killed left unfinished; to be done only while the folder is locked. */
export async function sweep(disk: Disk, folder: string): Promise<void> {
  const names = await disk.readdir(folder);
  for (const name of names.filter((name) => unfinished.test(name))) await remove(disk, join(folder, name));
}

/** Names of the files in the folder, without temporary ones; none when there is no such folder. */
export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    const names = await disk.readdir(folder);
    return names.filter((name) => !unfinished.test(name)).sort();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw diskProblem(error, folder);
  }
}

/** The path of a file inside the folder. Throws a Problem for a name that leads out of it. */
export function pathInside(folder: string, name: string): string {
  const path = resolve(folder, name);
  const inside = relative(resolve(folder), path);
  if (inside === "" || inside.includes(sep) || inside.startsWith("..") || resolve(folder, inside) !== path) {
    throw new Problem({ what: `"${name}" is not the name of a file in this folder.`, where: folder, remedy: "Use a plain file name." });
  }
  return path;
}

async function writeAndFlush(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
  const file = await disk.open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Virus scanners and synchronised folders on Windows hold a new file for a moment, so the rename is tried again. */
async function replace(disk: Disk, from: string, to: string): Promise<void> {
  for (const pause of [20, 80, 240]) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(errorCode(error) ?? "")) throw error;
      await setTimeout(pause);
    }
  }
  await disk.rename(from, to);
}

/** Windows and some network folders cannot flush a folder; the file itself is safe there too. */
async function flushFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await disk.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}

async function remove(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path).catch(() => undefined);
}
