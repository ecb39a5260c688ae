import type * as files from "node:fs/promises";
import { Problem } from "../error.ts";

/** What Footprint does with the disk; node:fs/promises, or in a test one that fails when told to. */
export type Disk = Pick<typeof files, "open" | "readFile" | "readdir" | "rename" | "unlink" | "mkdir">;

/** What went wrong and what to do, for the errors of a disk that its owner can put right. */
const letters: ReadonlyMap<string, readonly [what: string, remedy: string]> = new Map([
  ["ENOSPC", ["The disk is full.", "Free some space and give the same command again; what is made already is kept."]],
  ["EDQUOT", ["Your share of the disk is full.", "Free some space and give the same command again; what is made already is kept."]],
  ["EROFS", ["This disk can only be read.", "Choose a folder you may write to with --out."]],
  ["EACCES", ["You may not use this file or folder.", "Close it if it is open in another program, or choose another folder with --out."]],
  ["EPERM", ["This file is in use or protected.", "Close it if it is open in another program, and give the same command again."]],
  ["EBUSY", ["This file is open in another program.", "Close it and give the same command again."]],
  ["ENOENT", ["There is no such file or folder.", "Check the name, and the folder you are in."]],
  ["ENOTDIR", ["A file stands where a folder is needed.", "Choose another folder with --out."]],
  ["EISDIR", ["This is a folder, not a file.", "Name the file itself."]],
  ["EEXIST", ["A file stands where a folder is needed.", "Choose another folder with --out."]],
  ["EMFILE", ["Too many files are open on this computer.", "Close some programs and give the same command again."]],
  ["ENAMETOOLONG", ["The path is too long.", "Choose a folder with a shorter path with --out."]],
  ["EIO", ["The disk could not be read or written.", "Check that the drive or network folder is still connected."]],
]);

/** An error of the disk as a letter about `where`; any other error as it is. */
export function diskProblem(error: unknown, where: string): unknown {
  const letter = letters.get(errorCode(error) ?? "");
  return letter ? new Problem({ what: letter[0], where, remedy: letter[1] }) : error;
}

/** "ENOENT" and the like; undefined when the error is not one of the disk's. */
export function errorCode(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** The file's contents, or undefined when there is no such file. */
export async function readIfThere(disk: Disk, path: string): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw diskProblem(error, path);
  }
}
