import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Stages } from "../../src/batch/stages.ts";
import { type GenerateOptions, runGenerate } from "../../src/commands/generate.ts";
import type { Finding } from "../../src/dataset/finding.ts";
import { Fault } from "../../src/error.ts";
import { contentsOf, failingDisk, putWorkbook, smallRound, smallStages, smallWorld } from "./small-world.ts";

const query: Finding = {
  severity: "query",
  where: "Submissions!B3",
  participant: "T001",
  typed: "c. 4",
  problem: "Approximate.",
  remedy: "Ask.",
};

async function freshWorld(changes: Parameters<typeof smallWorld>[0] = {}) {
  const world = await smallWorld(changes);
  await putWorkbook(world);
  return world;
}

describe("footprint generate", () => {
  test("the summary says what was made, where, and the next step", async () => {
    const world = await freshWorld();
    expect(await runGenerate({}, world, smallStages(smallRound(), [query]))).toBe(0);
    const text = world.printed.join("\n");
    expect(text).toMatch(/^Round, 2018$/m);
    expect(text).toMatch(/^Made +5$/m);
    expect(text).toMatch(/^Queries +1 {2}in output\/2018\/queries\.xlsx$/m);
    expect(text).toMatch(/^Folder: output\/2018$/m);
    expect(world.printed.at(-1)).toBe(
      "Next: Look at the reports in output/2018/index.html, then see who would be sent what: footprint send",
    );
  });

  test("progress is a line now and then when nobody watches, with the place, the code and the name", async () => {
    const world = await freshWorld();
    await runGenerate({}, world, smallStages(smallRound()));
    expect(world.told).toEqual(["Making 1/5  T000 Trust 0", "Making 5/5  T004 Trust 4"]);
  });

  test("after a correction of one, the stale reports are listed with their figures and the command that makes them", async () => {
    const world = await freshWorld();
    await runGenerate({}, world, smallStages(smallRound([10, 20, 30, 40, 50])));
    world.printed.length = 0;
    expect(await runGenerate({ only: ["T001"] }, world, smallStages(smallRound([10, 26, 30, 40, 50])))).toBe(0);
    const text = world.printed.join("\n");
    expect(text).toMatch(/^Out of date +4$/m);
    expect(text).toMatch(/^ {4}T000 Trust 0: cost per head, area median £20\.00 → £26\.00 \(and \d+ more\)$/m);
    expect(world.printed.at(-1)).toBe("Next: Make the reports that are out of date: footprint generate --only T000,T002,T003,T004");
  });

  test("a dry run says what would be made, writes nothing, and gives the command that does it", async () => {
    const world = await freshWorld();
    const before = await contentsOf(world.here);
    expect(await runGenerate({ dryRun: true }, world, smallStages(smallRound()))).toBe(0);
    expect(world.printed.join("\n")).toMatch(/^Would make +5$/m);
    expect(world.printed.at(-1)).toBe("Nothing was written. Next: Make 5 reports: footprint generate");
    expect(await contentsOf(world.here)).toEqual(before);
  });

  test("a failed report is named with the reason, without a word of the program's inside", async () => {
    const world = await freshWorld();
    const press = async () => ({ print: () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'x')")) });
    expect(await runGenerate({ only: ["T001"] }, world, smallStages(smallRound(), [], { press }))).toBe(3);
    const text = world.printed.join("\n");
    expect(text).toContain("T001 Trust 1: Footprint itself has a fault here; the workbook is not to blame.");
    expect(text).not.toMatch(/undefined|TypeError|\bat \w+ \(/);
    expect(world.printed.at(-1)).toContain("footprint generate --only T001 --debug");
  });

  test("a fault the program found itself is named, and the other reports are made", async () => {
    const world = await freshWorld();
    const { press } = smallStages(smallRound());
    const faulty: Stages["press"] = async (templates) => {
      const sound = await press(templates);
      return {
        print: (view, webPage) =>
          view.reader.code === "T001" ? Promise.reject(new Fault("A figure is mute.")) : sound.print(view, webPage),
      };
    };
    expect(await runGenerate({}, world, smallStages(smallRound(), [], { press: faulty }))).toBe(2);
    const text = world.printed.join("\n");
    expect(text).toMatch(/^Made +4$/m);
    expect(text).toContain("T001 Trust 1: Footprint itself has a fault here; the workbook is not to blame. A figure is mute.");
  });

  test("a full disk is said once for all the reports it stopped", async () => {
    const world = await freshWorld({ disk: failingDisk("ENOSPC", (path) => /T00[12]/.test(path)) });
    expect(await runGenerate({}, world, smallStages(smallRound()))).toBe(2);
    expect(world.printed.join("\n")).toMatch(/^ {4}T001 Trust 1, T002 Trust 2: The disk is full\. Free some space/m);
    expect(world.printed.join("\n")).not.toMatch(/ENOSPC/);
  });

  test("--json prints one result that a program can read, and nothing else", async () => {
    const world = await freshWorld();
    await runGenerate({ json: true, only: ["T001"] }, world, smallStages(smallRound(), [query]));
    const result = JSON.parse(world.printed.join("\n"));
    expect(result).toMatchObject({
      exit: 0,
      round: "Round, 2018",
      made: [{ code: "T001", because: "new" }],
      missing: ["T000", "T002", "T003", "T004"],
    });
    expect(result.findings).toEqual([query]);
  });

  test("a workbook that stops everything is refused with all its findings and exit code 1", async () => {
    const world = await freshWorld();
    const stop: Finding = { severity: "stop", where: "Measures", problem: "There is no Measures sheet.", remedy: "Write one." };
    expect(await runGenerate({}, world, smallStages(smallRound(), [stop, query]))).toBe(1);
    const text = world.printed.join("\n");
    expect(text).toContain("There is no Measures sheet.");
    expect(text).toContain("Submissions!B3 (T001), typed: “c. 4”");
    expect(world.printed.at(-1)).toBe("Next: Mend this in the workbook, then see that all is well: footprint check");
  });

  test("the next step repeats the workbook and folder that were typed", async () => {
    const world = await freshWorld();
    const options: GenerateOptions = { workbook: "input/round.xlsx", out: "my reports", dryRun: true };
    await runGenerate(options, world, smallStages(smallRound()));
    expect(world.printed.at(-1)).toContain('footprint generate input/round.xlsx --out "my reports"');
  });

  test("files that are not reports are named and left alone", async () => {
    const world = await freshWorld();
    await runGenerate({}, world, smallStages(smallRound()));
    const notes = join(world.folders.output, "2018", "my notes.txt");
    await writeFile(notes, "mine");
    await runGenerate({}, world, smallStages(smallRound()));
    expect(world.printed.join("\n")).toContain("my notes.txt");
    expect(await readFile(notes, "utf8")).toBe("mine");
  });

  test("--only without a code is refused", async () => {
    await expect(runGenerate({ only: [] }, await freshWorld(), smallStages(smallRound()))).rejects.toThrow("No code was given.");
  });
});
