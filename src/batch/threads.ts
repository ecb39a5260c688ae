import { availableParallelism, totalmem } from "node:os";
import { howMany } from "../workers/how-many.ts";
import { type Thread, threadOf } from "../workers/thread.ts";
import type { Finished, Order, Task, Threads } from "./hand.ts";
import type { Stages } from "./stages.ts";

/** Threads that make reports, each with its own copy of the round. */
export function reportThreads(): Required<Pick<Stages, "callThread" | "threads">> {
  let called: ReportThread | undefined;
  return {
    callThread: () => {
      // A thread cannot be started from TypeScript, as in the tests.
      if (!import.meta.url.endsWith(".js")) return;
      called ??= newThread();
      called.start();
    },
    threads: (order, reports, workers) => {
      const count = Math.min(workers ?? howMany(reports, thisComputer()), reports);
      if (count === 0 || workers === 1 || !import.meta.url.endsWith(".js")) return undefined;
      // Of few reports one thread makes all, which was called while they were not known yet; of many, this one makes its part.
      const threads = Array.from({ length: Math.max(1, count - 1) }, (_, i) => (i === 0 && called) || newThread());
      for (const { tell } of threads) tell(order);
      return threadsOf(threads, count > 1);
    },
  };
}

type ReportThread = Thread<Order, Task, Finished>;

function newThread(): ReportThread {
  return threadOf(new URL("./report-thread.js", import.meta.url));
}

/** Each thread has one report in hand and one before it, or it would wait while this thread is at a report of its own. */
function threadsOf(threads: readonly ReportThread[], andHere: boolean): Threads {
  return {
    all: threads.flatMap(({ ask }) => [ask, ask]),
    andHere,
    end: async () => {
      await Promise.all(threads.map(({ end }) => end()));
    },
  };
}

/** In a container the memory it is allowed counts, not the computer's. */
function thisComputer() {
  const allowed = process.constrainedMemory();
  const memory = Math.min(totalmem(), allowed === 0 ? Number.POSITIVE_INFINITY : allowed);
  return { cores: availableParallelism(), memory: memory / 2 ** 20 };
}
