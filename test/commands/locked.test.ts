import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Asking } from "../../src/ask.ts";
import type { Stages } from "../../src/batch/stages.ts";
import { type GenerateOptions, runGenerate } from "../../src/commands/generate.ts";
import { runStatus } from "../../src/commands/status.ts";
import { putWorkbook, type SmallWorld, smallRound, smallStages, smallWorld } from "./small-world.ts";

const WORDS = "heron ladder quietly";

/** A press that writes whether it was given a lock, and which. */
const press: Stages["press"] = async (_templates, lock) => ({
  print: async (view) => ({ bytes: Buffer.from(`${view.reader.code} ${lock?.name ?? "open"}`), pages: 2, missing: [] }),
});

function asking(environment: Asking["environment"], ...answers: (string | undefined)[]): Asking & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    environment,
    ask: async (question, hidden) => {
      asked.push(`${question}${hidden ? "(hidden)" : ""}`);
      return answers.shift();
    },
    asked,
  };
}

async function run(world: SmallWorld, options: GenerateOptions, by: Asking = asking({ FOOTPRINT_PASSWORD: WORDS })) {
  world.printed.length = 0;
  const exit = await runGenerate(options, world, smallStages(smallRound(), [], { press }), by);
  return { exit, said: world.printed.join("\n") };
}

async function freshWorld(): Promise<SmallWorld> {
  const world = await smallWorld();
  await putWorkbook(world);
  return world;
}

const lockOf = async (world: SmallWorld, code: string) =>
  (await readFile(join(world.here, "output", "2018", `${code}-trust-${Number(code.slice(1))}.pdf`), "utf8")).split(" ")[1];

describe("footprint generate --locked", () => {
  test("locks every report with the password of the environment, and the list of reports does not hold it", async () => {
    const world = await freshWorld();
    expect((await run(world, { locked: true })).exit).toBe(0);
    expect(await lockOf(world, "T000")).toMatch(/^[0-9a-f]{64}$/);
    expect(await lockOf(world, "T004")).toBe(await lockOf(world, "T000"));
    expect(await readFile(join(world.here, "output", "2018", "manifest.json"), "utf8")).not.toContain("heron");
  });

  test("asks for the password twice where there is none, without showing it", async () => {
    const by = asking({}, WORDS, WORDS);
    expect((await run(await freshWorld(), { locked: true }, by)).exit).toBe(0);
    expect(by.asked).toEqual(["Password for the reports: (hidden)", "The same once more: (hidden)"]);
  });

  test.each([
    ["two passwords that differ", asking({}, WORDS, "heron ladder quickly"), "The two passwords are not the same"],
    ["nobody to ask", asking({}, undefined), "There is no password"],
    ["a password that could be guessed", asking({ FOOTPRINT_PASSWORD: "short" }), "fewer than 12 characters"],
  ])("with %s nothing is made", async (_what, by, fault) => {
    const world = await freshWorld();
    await expect(run(world, { locked: true }, by)).rejects.toThrow(fault);
    expect(await lockOf(world, "T000").catch(() => "none")).toBe("none");
  });

  test("keeps what is locked with this password, and replaces what is open or locked with another", async () => {
    const world = await freshWorld();
    await run(world, {});
    expect((await run(world, { locked: true })).said).toMatch(/^Replaced +5\n {4}all: it is not locked with this password$/m);
    expect((await run(world, { locked: true })).said).toMatch(/^Kept +5$/m);
    const other = asking({ FOOTPRINT_PASSWORD: "heron ladder quickly" });
    expect((await run(world, { locked: true, only: ["T001"] }, other)).said).toMatch(/^Out of date +4$/m);
    expect(await lockOf(world, "T001")).not.toBe(await lockOf(world, "T000"));
  });

  test("forgotten once, nothing is made open unless it is forced", async () => {
    const world = await freshWorld();
    await run(world, { locked: true });
    await expect(run(world, {})).rejects.toThrow("are locked with a password, and these would be open. Give --locked as well");
    await expect(run(world, { dryRun: true })).rejects.toThrow("Give --locked as well");
    expect((await run(world, { force: true })).said).toMatch(/^Replaced +5$/m);
    expect(await lockOf(world, "T000")).toBe("open");
  });

  test("does not make footprint status call the reports out of date", async () => {
    const world = await freshWorld();
    await run(world, { locked: true });
    world.printed.length = 0;
    expect(await runStatus({}, world, smallStages(smallRound(), [], { press }))).toBe(0);
    expect(world.printed.join("\n")).toMatch(/^Up to date +5$/m);
  });

  test("is part of the command it advises, and does not go with web pages", async () => {
    const world = await freshWorld();
    expect((await run(world, { locked: true, dryRun: true })).said).toContain("Make 5 reports: footprint generate --locked");
    await expect(run(world, { locked: true, html: true })).rejects.toThrow("A web page cannot be locked");
  });
});
