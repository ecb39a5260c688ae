import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import type { CellBook } from "../dataset/cells.ts";
import { Problem } from "../error.ts";
import { parseBook } from "./parse.ts";
import type { Job, Reply } from "./parse-thread.ts";
import { damaged, tooLarge, tooSlow } from "./refusals.ts";
import { limits } from "./zip.ts";

/** A workbook on disk, or one already in memory under the name messages should use. */
export type BookSource = string | { readonly name: string; readonly bytes: Uint8Array };

/** MB of the thread that parses; a round of 207 organisations needs about 60. */
const heap = 512;

/**
 * Reads xlsx, xlsm, xls, ods or csv into cells with addresses. Throws a Problem when the file is no workbook or must not be
 * read; a fault of the disk is thrown as it comes.
 */
export async function readBook(source: BookSource): Promise<CellBook> {
  const { name, bytes } = typeof source === "string" ? await fromDisk(source) : source;
  // A thread cannot be started from TypeScript, as in the tests.
  return import.meta.url.endsWith(".js") ? inThread({ bytes, file: name }) : parseBook(bytes, name);
}

async function fromDisk(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const name = basename(path);
  if ((await stat(path)).size > limits.file) throw tooLarge(name, `the file has more than ${limits.file / 2 ** 20} MB`);
  return { name, bytes: await readFile(path) };
}

/** Whatever the parser does with a hostile file, it does it with its own memory, and not for long. */
function inThread(job: Job): Promise<CellBook> {
  const seconds = 20 + Math.ceil(job.bytes.length / 2 ** 20) * 2;
  const worker = new Worker(new URL("./parse-thread.js", import.meta.url), {
    workerData: job,
    // The parser thinks aloud about number formats; nobody needs to hear it.
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  return new Promise<CellBook>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow(job.file, seconds)), seconds * 1000);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    worker.once("message", (reply: Reply) => settle(() => ("book" in reply ? resolve(reply.book) : reject(problemOf(reply.problem)))));
    worker.once("error", (error: NodeJS.ErrnoException) =>
      settle(() =>
        reject(
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? tooLarge(job.file, "it needs too much memory")
            : damaged(job.file, "its sheets cannot be made out"),
        ),
      ),
    );
    worker.once("exit", () => settle(() => reject(damaged(job.file, "its sheets cannot be made out"))));
  }).finally(() => worker.terminate());
}

function problemOf({ what, where, remedy }: Extract<Reply, { problem: unknown }>["problem"]): Problem {
  return new Problem({ what, remedy, ...(where !== undefined && { where }) });
}
