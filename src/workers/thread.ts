import { Worker } from "node:worker_threads";
import { Problem } from "../error.ts";
import { type Answer, type Briefing, errorIn, type Question } from "./message.ts";

/** A helper that works in a thread of its own. */
export interface Thread<Brief, Task, Result> {
  /** Loads its program before there is anything to do. A thread that has been told nothing keeps no process alive. */
  readonly start: () => void;
  /** Tells it what it has to know for all its work, before the first question. */
  readonly tell: (brief: Brief) => void;
  /** Throws what the work threw. A thread that dies takes only the work it had in hand with it: the next question starts another. */
  readonly ask: (task: Task) => Promise<Result>;
  readonly end: () => Promise<void>;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that runs `script`, which calls `serve`. */
export function threadOf<Brief, Task, Result>(script: URL): Thread<Brief, Task, Result> {
  let worker: Worker | undefined;
  let briefing: Briefing<Brief> | undefined;
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
    if (worker) return worker;
    worker = startWorker(script, (answer: Answer<Result>) => settle(waiting, answer), died);
    if (briefing) worker.postMessage(briefing);
    else worker.unref();
    return worker;
  };
  return {
    start: started,
    tell: (brief) => {
      briefing = { brief };
      worker?.ref();
      worker?.postMessage(briefing);
    },
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
  answered: (answer: Answer<Result>) => void,
  died: (dead: Worker, error: unknown) => void,
): Worker {
  const worker = new Worker(script);
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
