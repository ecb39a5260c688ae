import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { realCollectStages } from "../../src/collect/stages.ts";
import { runBlank } from "../../src/commands/blank.ts";
import { runCollate } from "../../src/commands/collate.ts";
import { smallSheets } from "../../src/example/small.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { type SmallWorld, smallWorld } from "./small-world.ts";

/** A round whose blank workbooks of two trusts came back with nothing typed, as a csv, a note and a file that is no workbook. */
async function desk(): Promise<SmallWorld> {
  const world = await smallWorld();
  await writeFile(join(world.folders.input, "round.xlsx"), writeBook(smallSheets()));
  await mkdir(join(world.here, "returns"));
  return world;
}

async function put(world: SmallWorld, code: string, name: string): Promise<void> {
  await runBlank({ only: [code] }, world, realCollectStages);
  const folder = join(world.folders.output, "2024", "collection");
  const file = (await readdir(folder)).find((each) => each.startsWith(code)) ?? "";
  await copyFile(join(folder, file), join(world.here, "returns", name));
}

/** A form of one answer, as somebody may save it. */
const csv = (code: string, beds: string) => `,Code,${code},Name,\nNo.,Question,Your answer,Reference\n1,Beds,${beds},Beds\n`;
const collate = (world: SmallWorld, more = {}) => runCollate({ folder: "returns", ...more }, world, realCollectStages);
const roundFolder = (world: SmallWorld) => join(world.folders.output, "2024");

describe("footprint collate", () => {
  test("writes collated.xlsx, says who is missing, and gives the next command", async () => {
    const world = await desk();
    await writeFile(join(world.here, "returns", "answers.csv"), csv("MH1", "300"));
    expect(await collate(world)).toBe(0);
    const text = world.printed.join("\n");
    expect(text).toContain("1 workbook read, 1 answer taken");
    expect(text).toContain("Returned, of 6 trusts: 1");
    expect(text).toContain("Missing: 5\n    MH2 Birkmoor");
    expect(text).toContain("Written: output/2024/collated.xlsx");
    expect(await readdir(roundFolder(world))).toEqual(["collated.xlsx"]);
  });

  test("names everything in the folder that it does not read, and ends with 2", async () => {
    const world = await desk();
    await put(world, "MH2", "empty.xlsx");
    await writeFile(join(world.here, "returns", "letter.docx"), "x");
    await writeFile(join(world.here, "returns", "broken.xlsx"), "%PDF-1.7");
    await writeFile(join(world.here, "returns", "~$empty.xlsx"), "x");
    expect(await collate(world)).toBe(2);
    const text = world.printed.join("\n");
    expect(text).toContain("letter.docx\n      It is no workbook, so it is not read.");
    expect(text).toContain("broken.xlsx\n      The file is a PDF.");
    expect(text).toContain("Returned empty: 1\n    MH2 Birkmoor");
    expect(text).not.toContain("~$");
  });

  test("with --into keeps what stands in the workbook, and never touches the workbook itself", async () => {
    const world = await desk();
    const source = join(world.folders.input, "round.xlsx");
    const before = await readFile(source);
    await writeFile(join(world.here, "returns", "a.csv"), csv("MH1", "300"));
    expect(await collate(world, { into: "input/round.xlsx" })).toBe(2);
    expect(world.printed.join("\n")).toContain('Beds: the workbook has "212" (Submissions!B2), which stays.');
    expect(await readFile(source)).toEqual(before);
    expect(await collate(world, { into: "input/round.xlsx", replace: ["MH1"] })).toBe(0);
    expect(world.printed.at(-1)).toBe("Next: footprint check output/2024/round-collated.xlsx");
  });

  test("a copy of a copy has a name of its own", async () => {
    const world = await desk();
    await writeFile(join(world.here, "returns", "a.csv"), csv("MH5", "80"));
    await collate(world, { into: "input/round.xlsx" });
    await collate(world, { into: "output/2024/round-collated.xlsx" });
    expect(await readdir(roundFolder(world))).toEqual(["round-collated-2.xlsx", "round-collated.xlsx"]);
  });

  test("a second time gives the same bytes", async () => {
    const world = await desk();
    await writeFile(join(world.here, "returns", "a.csv"), csv("MH5", "80"));
    await collate(world);
    const first = await readFile(join(roundFolder(world), "collated.xlsx"));
    await collate(world);
    expect(await readFile(join(roundFolder(world), "collated.xlsx"))).toEqual(first);
  });

  test("refuses a folder without workbooks, and options that contradict one another", async () => {
    const world = await desk();
    await expect(collate(world)).rejects.toThrow("There is no workbook in this folder.");
    await expect(collate(world, { replace: ["MH1"] })).rejects.toThrow("Nothing can be replaced without --into.");
    await expect(collate(world, { into: "input/round.xlsx", workbook: "input/round.xlsx" })).rejects.toThrow(
      "Both name the round's workbook.",
    );
  });
});
