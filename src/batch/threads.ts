import { availableParallelism, totalmem } from "node:os";
import { howMany } from "../workers/how-many.ts";
import { threadOf } from "../workers/thread.ts";
import type { Finished, Hands, Order, Task } from "./hand.ts";

/** Threads that make reports, each with its own copy of the round; undefined when one process does it as well. */
export function reportThreads(order: Order, reports: number, workers: number | undefined): Hands | undefined {
  const count = Math.min(workers ?? howMany(reports, thisComputer()), reports);
  // A thread cannot be started from TypeScript, as in the tests.
  if (count <= 1 || !import.meta.url.endsWith(".js")) return undefined;
  const script = new URL("./report-thread.js", import.meta.url);
  const threads = Array.from({ length: count }, () => threadOf<Task, Finished>(script, order));
  return {
    all: threads.map(({ ask }) => ask),
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
