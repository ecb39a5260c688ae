import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { Fault, Problem } from "../../src/error.ts";
import { howMany } from "../../src/workers/how-many.ts";
import { errorAnswer, errorIn } from "../../src/workers/message.ts";
import { threadOf } from "../../src/workers/thread.ts";

/** A script that answers as `serve` does; a thread cannot run TypeScript. `work`: a task, given what was told, to a result. */
async function serving(work: string): Promise<URL> {
  const answer = `parentPort.on("message", ({ id, task }) => Promise.resolve((${work})(task, brief)).then((result) => parentPort.postMessage({ id, result })));`;
  return script(`parentPort.once("message", ({ brief }) => { ${answer} });`);
}

async function script(text: string): Promise<URL> {
  const path = join(await mkdtemp(join(tmpdir(), "footprint thread ")), "script.mjs");
  await writeFile(path, `import { parentPort } from "node:worker_threads";\n${text}`);
  return pathToFileURL(path);
}

describe("a thread", () => {
  test("answers each question, knows what it was told, and is gone when it is ended", async () => {
    const { tell, ask, end } = threadOf<{ times: number }, number, number>(await serving("(task, { times }) => task * times"));
    tell({ times: 3 });
    expect(await Promise.all([ask(1), ask(2), ask(5)])).toEqual([3, 6, 15]);
    await end();
  });

  test("that dies takes the work in hand with it, and the next question starts another", async () => {
    const { tell, ask, end } = threadOf<string, number, unknown>(
      await serving("(task, brief) => (task === 13 ? process.exit(1) : [task, brief])"),
    );
    tell("a round");
    expect(await ask(1)).toEqual([1, "a round"]);
    await expect(ask(13)).rejects.toThrow("The thread ended before its work was done.");
    expect(await ask(2)).toEqual([2, "a round"]);
    await end();
  });

  test("that fails says so once: the next one's work is not lost with it", async () => {
    const work = '(task) => { if (task === 13) throw new Error("bad luck"); return new Promise((later) => setTimeout(later, 50, task)); }';
    const { tell, ask, end } = threadOf<undefined, number, number>(await serving(work));
    tell(undefined);
    const next = ask(13).catch((error: Error) => ask(error.message.length));
    expect(await next).toBe("bad luck".length);
    await end();
  });

  test("that cannot be started fails its question with the reason", async () => {
    const { ask, end } = threadOf<undefined, number, number>(await script('throw new Error("no library");'));
    await expect(ask(1)).rejects.toThrow("no library");
    await end();
  });

  test("may be started before there is anything to tell it, and is the one that then works", async () => {
    const url = await script(
      'const born = performance.now(); parentPort.once("message", ({ brief }) => parentPort.on("message", ({ id }) => parentPort.postMessage({ id, result: [brief, performance.now() - born] })));',
    );
    const { start, tell, ask, end } = threadOf<string, number, [string, number]>(url);
    start();
    await new Promise((later) => setTimeout(later, 200));
    tell("a round");
    const [told, age] = await ask(7);
    expect(told).toBe("a round");
    expect(age).toBeGreaterThan(20);
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
  test("one for a few reports, never more than there are cores, nor than fit into the memory", () => {
    expect(howMany(39, { cores: 8, memory: 16000 })).toBe(1);
    expect(howMany(207, { cores: 2, memory: 16000 })).toBe(2);
    expect(howMany(60, { cores: 8, memory: 16000 })).toBe(3);
    expect(howMany(6500, { cores: 64, memory: 2048 })).toBe(5);
    expect(howMany(6500, { cores: 64, memory: 512 })).toBe(0);
    expect(howMany(1, { cores: 8, memory: 512 })).toBe(0);
    expect(howMany(207, { cores: 1, memory: 16000 })).toBe(1);
  });
});
