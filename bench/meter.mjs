// Loaded before a program that is measured (node --import meter.mjs …): when it ends, says what it cost, in the file METER names.
// Threads count as part of the process; what a child process cost, a program may leave in `globalThis.childrenCpu` (seconds).
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.env.METER !== undefined) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6 + (globalThis.childrenCpu ?? 0);
    writeFileSync(process.env.METER, JSON.stringify({ cpu, rss: maxRSS / 1024 }));
  });
}
