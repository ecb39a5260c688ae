import type { FileHandle } from "node:fs/promises";
import * as files from "node:fs/promises";
import type { Disk } from "../../src/output/disk.ts";

/** Before, between and after the writing and the flushing of each of a mail's three lines. */
export const stepsPerMail = 9;

/**
 * The disk, except that a step of writing the ledger is the last thing that happens: `stop` is called there, and nothing is written
 * after it. Steps are counted before and after the writing of each line, and after its flushing.
 */
export function stoppingDisk(last: number, stop: () => void): Disk {
  let steps = 0;
  const at = async (file: FileHandle): Promise<void> => {
    steps += 1;
    if (steps === last) {
      await file.close();
      stop();
    }
    if (steps >= last) await new Promise(() => undefined);
  };
  return {
    ...files,
    open: async (path, flags, mode) => {
      const file = await files.open(path, flags, mode);
      if (!String(path).endsWith("sending.jsonl") || flags !== "a") return file;
      const { appendFile, datasync } = file;
      file.appendFile = async (data, options) => {
        await at(file);
        await appendFile.call(file, data, options);
        await at(file);
      };
      file.datasync = async () => {
        await datasync.call(file);
        await at(file);
      };
      return file;
    },
  };
}
