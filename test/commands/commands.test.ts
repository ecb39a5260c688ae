import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { main } from "../../src/cli.ts";
import { runCheck } from "../../src/commands/check.ts";
import { commands } from "../../src/commands/commands.ts";
import { documents } from "../../src/commands/documents.ts";
import { runExample } from "../../src/commands/example.ts";
import { runGenerate } from "../../src/commands/generate.ts";
import { timeLeft } from "../../src/commands/progress.ts";
import { runStart } from "../../src/commands/start.ts";
import { runStatus } from "../../src/commands/status.ts";
import { workbookMeant } from "../../src/commands/workbook.ts";
import type { Finding } from "../../src/dataset/finding.ts";
import { putWorkbook, smallRound, smallStages, smallWorld } from "./small-world.ts";

const note: Finding = {
  severity: "note",
  where: "Submissions!F3",
  participant: "T001",
  typed: "n/a",
  problem: "Not applicable.",
  remedy: "Nothing.",
};

describe("footprint check", () => {
  test("it counts what takes part and lists every finding, gravest first, like ones together", async () => {
    const world = await smallWorld();
    await putWorkbook(world);
    const query: Finding = { ...note, severity: "query", where: "Submissions!B4", problem: "Approximate." };
    const exit = await runCheck(
      {},
      world,
      smallStages(smallRound(), [note, { ...note, where: "Submissions!F4", participant: "T002" }, query]),
    );
    const text = world.printed.join("\n");
    expect(exit).toBe(0);
    expect(text).toContain("input/round.xlsx: 1 query, 2 notes");
    expect(text).toContain("Round, 2018: 5 of 5 trusts take part, in 2 areas; 1 measure.");
    expect(text).toContain("Submissions!F3 (T001), F4 (T002), typed: “n/a”");
    expect(text.indexOf("To ask the trust")).toBeLessThan(text.indexOf("For you to know"));
  });

  test("something that stops everything gives exit code 1", async () => {
    const world = await smallWorld();
    await putWorkbook(world);
    const stages = smallStages(smallRound(), [], {
      check: async () => ({ dataset: undefined, findings: [{ ...note, severity: "stop" }] }),
    });
    expect(await runCheck({}, world, stages)).toBe(1);
    expect(world.printed.at(-1)).toBe("Next: mend the workbook, then footprint check");
  });
});

describe("footprint status", () => {
  test("it says what is up to date, out of date, missing and foreign, and writes nothing", async () => {
    const world = await smallWorld();
    await putWorkbook(world);
    await runGenerate({ only: ["T000", "T001"] }, world, smallStages(smallRound([10, 20, 30, 40, 50])));
    await writeFile(join(world.folders.output, "2018", "old-report.pdf"), "x");
    world.printed.length = 0;
    expect(await runStatus({}, world, smallStages(smallRound([10, 26, 30, 40, 50])))).toBe(0);
    const text = world.printed.join("\n");
    expect(text).toMatch(/^Not made yet +3$/m);
    expect(text).toMatch(/^Out of date +2$/m);
    expect(text).toContain("T001 Trust 1: cost per head, own value £20.00 → £26.00");
    expect(text).toContain("old-report.pdf");
    expect(world.printed.at(-1)).toBe("Next: Make 5 reports: footprint generate");
  });
});

describe("footprint alone", () => {
  test("without a workbook it says how to get one", async () => {
    const world = await smallWorld();
    expect(await runStart(world, smallStages(smallRound()))).toBe(0);
    expect(world.printed.join("\n")).toContain("footprint example");
  });

  test("with a workbook the next step is to make the reports, then to see them", async () => {
    const world = await smallWorld();
    await putWorkbook(world);
    await runStart(world, smallStages(smallRound()));
    expect(world.printed).toEqual(["input/round.xlsx: 5 reports to make.", "Next: Make 5 reports: footprint generate"]);
    await runGenerate({}, world, smallStages(smallRound()));
    await runStart(world, smallStages(smallRound()));
    expect(world.printed.at(-1)).toBe(
      "Next: Look at the reports in output/2018/index.html, then see who would be sent what: footprint send",
    );
  });
});

describe("footprint example", () => {
  test("it writes the example once, and does not write over one somebody worked in", async () => {
    const world = await smallWorld();
    expect(await runExample({}, world, smallStages(smallRound()))).toBe(0);
    const path = join(world.folders.input, "example.xlsx");
    expect(await readFile(path, "utf8")).toBe("the round example");
    expect(await runExample({}, world, smallStages(smallRound()))).toBe(0);
    await writeFile(path, "worked in");
    await expect(runExample({}, world, smallStages(smallRound()))).rejects.toThrow("is not the example as Footprint writes it");
    expect(await readFile(path, "utf8")).toBe("worked in");
  });

  test("--authorisation writes the other example, under a name of its own", async () => {
    const world = await smallWorld();
    expect(await runExample({ authorisation: true }, world, smallStages(smallRound()))).toBe(0);
    expect(await readFile(join(world.folders.input, "example-authorisation.xlsx"), "utf8")).toBe("the authorisation example");
  });
});

describe("the workbook that is meant", () => {
  test("is the one that is no example; the example when there is no other", async () => {
    const world = await smallWorld();
    await putWorkbook(world, "example.xlsx");
    await putWorkbook(world, "example-authorisation.xlsx");
    await putWorkbook(world, "~$round.xlsx");
    expect(await workbookMeant(undefined, world)).toBe(join(world.folders.input, "example.xlsx"));
    const own = await putWorkbook(world, "Round 1.xlsx");
    expect(await workbookMeant(undefined, world)).toBe(own);
  });

  test("several are listed, none is said with what to do, a wrong name with the right one", async () => {
    const world = await smallWorld();
    await expect(workbookMeant(undefined, world)).rejects.toThrow("There is no workbook here. Put your workbook in this folder");
    await putWorkbook(world, "first.xlsx");
    await putWorkbook(world, "second.xlsx");
    await expect(workbookMeant(undefined, world)).rejects.toThrow("There are 2 workbooks here: first.xlsx, second.xlsx.");
    await expect(workbookMeant("input/frist.xlsx", world)).rejects.toThrow("Did you mean input/first.xlsx?");
  });
});

describe("footprint on the command line", () => {
  test.each([
    [["genrate"], "Did you mean generate?"],
    [["generate", "--onyl"], "Did you mean --only?"],
  ])("%p is refused with the nearest", async (words, said) => {
    const world = await smallWorld();
    expect(await main(words, world)).toBe(1);
    expect(world.told.join("\n")).toContain(said);
    expect(world.told.join("\n")).not.toContain("error:");
  });

  test("a problem is one line on the side of errors, with exit code 1", async () => {
    const world = await smallWorld();
    expect(await main(["generate", "none.xlsx"], world)).toBe(1);
    expect(world.told).toEqual(["none.xlsx: There is no such file. The folder input holds no workbook."]);
    expect(world.printed).toEqual([]);
  });

  test("only --debug shows the inner cause", async () => {
    const world = await smallWorld();
    expect(await main(["generate", "none.xlsx", "--debug"], world)).toBe(1);
    expect(world.told.join("\n")).toMatch(/\n\s+at /);
  });

  test("help is no error", async () => {
    const world = await smallWorld();
    expect(await main(["generate", "--help"], world)).toBe(0);
    expect(world.printed.join("\n")).toContain("footprint generate --dry-run");
  });
});

describe("the time left", () => {
  test("is rounded as people say it", () => {
    expect([1_000, 12_000, 52_000, 58_000, 400_000].map(timeLeft)).toEqual([
      "",
      "about 10 s left",
      "about 50 s left",
      "about 1 min left",
      "about 7 min left",
    ]);
  });
});

describe("documents the program writes", () => {
  test.each([...documents(commands)])("docs/%s is up to date: else run footprint docs", async (name, text) => {
    expect(await readFile(join(import.meta.dirname, "../../docs", name), "utf8")).toBe(text);
  });

  test("every command has an example and every option an explanation", () => {
    for (const { examples, options, description } of commands) {
      expect(examples.length).toBeGreaterThan(0);
      for (const text of [...options.map(({ words }) => words), ...description]) expect(text).toMatch(/\S/);
    }
  });
});
