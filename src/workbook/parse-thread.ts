import { parentPort, workerData } from "node:worker_threads";
import type { CellBook } from "../dataset/cells.ts";
import { Problem } from "../error.ts";
import { parseBook } from "./parse.ts";

/** What the thread is given. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What it sends back. A Problem is sent in its parts, because a class does not survive the journey. */
export type Reply =
  | { readonly book: CellBook }
  | { readonly problem: { readonly what: string; readonly where: string | undefined; readonly remedy: string } };

function reply({ bytes, file }: Job): Reply {
  try {
    return { book: parseBook(bytes, file) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: { what: error.what, where: error.where, remedy: error.remedy } };
  }
}

// The thread is started by read.ts alone, with a Job.
parentPort?.postMessage(reply(workerData as Job));
