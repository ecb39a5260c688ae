import { Worker } from "node:worker_threads";
import { Problem } from "../error.ts";
import { type Answer, errorIn, type Question } from "./message.ts";

/** A helper that works in a thread of its own. */
export interface Thread<Task, Result> {
  /** Throws what the work threw. A thread that dies takes only the work it had in hand with it: the next question starts another. */
  readonly ask: (task: Task) => Promise<Result>;
  readonly end: () => Promise<void>;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that runs `script`, which calls `serve`, and finds `data` as its workerData. It is started with the first question. */
export function threadOf<Task, Result>(script: URL, data: unknown): Thread<Task, Result> {
  let worker: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, Waiting<Result>>();
  const died = (dead: Worker, error: unknown): void => {
    // A worker that fails says so twice; by the second time another may be at work.
    if (worker !== dead) return;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    worker ??= startWorker(script, data, (answer: Answer<Result>) => settle(waiting, answer), died);
    return worker;
  };
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        const question: Question<Task> = { id: asked, task };
        started().postMessage(question);
      }),
    end: async () => {
      await worker?.terminate();
    },
  };
}

function settle<Result>(waiting: Map<number, Waiting<Result>>, answer: Answer<Result>): void {
  const question = waiting.get(answer.id);
  waiting.delete(answer.id);
  const error = errorIn(answer);
  if (error) question?.reject(error);
  else if ("result" in answer) question?.resolve(answer.result);
}

function startWorker<Result>(
  script: URL,
  data: unknown,
  answered: (answer: Answer<Result>) => void,
  died: (dead: Worker, error: unknown) => void,
): Worker {
  const worker = new Worker(script, { workerData: data });
  worker.on("message", answered);
  worker.on("error", (error: NodeJS.ErrnoException) => died(worker, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory() : error));
  worker.on("exit", () => died(worker, new Error("The thread ended before its work was done.")));
  return worker;
}

function outOfMemory(): Problem {
  return new Problem({
    what: "There was not enough memory to work on several reports at once.",
    remedy: "Close some programs, or give the same command again with --workers 1.",
  });
}
