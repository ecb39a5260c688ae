import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { Fault, Problem } from "../../src/error.ts";
import { howMany } from "../../src/workers/how-many.ts";
import { errorAnswer, errorIn } from "../../src/workers/message.ts";
import { threadOf } from "../../src/workers/thread.ts";

/** A script that answers as `serve` does; a thread cannot run TypeScript. */
async function script(text: string): Promise<URL> {
  const path = join(await mkdtemp(join(tmpdir(), "footprint thread ")), "script.mjs");
  await writeFile(path, `import { parentPort, workerData } from "node:worker_threads";\n${text}`);
  return pathToFileURL(path);
}

describe("a thread", () => {
  test("answers each question, finds its data, and is gone when it is ended", async () => {
    const url = await script(
      'parentPort.on("message", ({ id, task }) => parentPort.postMessage({ id, result: task * workerData.times }));',
    );
    const { ask, end } = threadOf<number, number>(url, { times: 3 });
    expect(await Promise.all([ask(1), ask(2), ask(5)])).toEqual([3, 6, 15]);
    await end();
  });

  test("that dies takes the work in hand with it, and the next question starts another", async () => {
    const url = await script(
      'parentPort.on("message", ({ id, task }) => (task === 13 ? process.exit(1) : parentPort.postMessage({ id, result: task })));',
    );
    const { ask, end } = threadOf<number, number>(url, undefined);
    expect(await ask(1)).toBe(1);
    await expect(ask(13)).rejects.toThrow("The thread ended before its work was done.");
    expect(await ask(2)).toBe(2);
    await end();
  });

  test("that fails says so once: the next one's work is not lost with it", async () => {
    const url = await script(
      'parentPort.on("message", ({ id, task }) => { if (task === 13) throw new Error("bad luck"); setTimeout(() => parentPort.postMessage({ id, result: task }), 50); });',
    );
    const { ask, end } = threadOf<number, number>(url, undefined);
    const next = ask(13).catch((error: Error) => ask(error.message.length));
    expect(await next).toBe("bad luck".length);
    await end();
  });

  test("that cannot be started fails its question with the reason", async () => {
    const { ask, end } = threadOf<number, number>(await script('throw new Error("no library");'), undefined);
    await expect(ask(1)).rejects.toThrow("no library");
    await end();
  });

  test.each([
    new Problem({ what: "Wrong.", where: "Submissions!A3", remedy: "Mend it." }),
    new Problem({ what: "Wrong.", remedy: "Mend it." }),
    new Fault("it would shut out a reader"),
    new TypeError("undefined is not a function"),
  ])("an error survives the journey as what it was: $name", (error) => {
    const arrived = errorIn(structuredClone(errorAnswer(7, error)));
    expect(arrived).toMatchObject({ message: error.message, stack: expect.stringContaining(error.message.slice(0, 5)) });
    expect([arrived instanceof Problem, arrived instanceof Fault]).toEqual([error instanceof Problem, error instanceof Fault]);
  });
});

describe("how many threads", () => {
  test("none for a few reports, never more than there are cores, nor than fit into the memory", () => {
    expect(howMany(39, { cores: 8, memory: 16000 })).toBe(1);
    expect(howMany(207, { cores: 2, memory: 16000 })).toBe(2);
    expect(howMany(60, { cores: 8, memory: 16000 })).toBe(3);
    expect(howMany(6500, { cores: 64, memory: 2048 })).toBe(5);
    expect(howMany(6500, { cores: 64, memory: 512 })).toBe(1);
    expect(howMany(207, { cores: 1, memory: 16000 })).toBe(1);
  });
});
