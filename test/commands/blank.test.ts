import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { utils, write } from "xlsx";
import { realCollectStages } from "../../src/collect/stages.ts";
import { runBlank } from "../../src/commands/blank.ts";
import { smallSheets } from "../../src/example/small.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { type SmallWorld, smallWorld } from "./small-world.ts";

async function desk(): Promise<SmallWorld> {
  const world = await smallWorld();
  await writeFile(join(world.folders.input, "round.xlsx"), writeBook(smallSheets().filter(({ name }) => name !== "Submissions")));
  return world;
}

const folderOf = (world: SmallWorld) => join(world.folders.output, "2024", "collection");

describe("footprint blank", () => {
  test("writes a workbook for everybody, before there is any Submissions sheet", async () => {
    const world = await desk();
    expect(await runBlank({}, world, realCollectStages)).toBe(0);
    expect(await readdir(folderOf(world))).toHaveLength(6);
    expect(world.printed[0]).toMatch(/Mental health benchmarking, 2024: \d+ questions for 6 trusts/);
  });

  test("writes one for those named, and refuses a code nobody has with the nearest", async () => {
    const world = await desk();
    await runBlank({ only: ["mh2"] }, world, realCollectStages);
    expect(await readdir(folderOf(world))).toEqual(["MH2-birkmoor.xlsx"]);
    await expect(runBlank({ only: ["MH22"] }, world, realCollectStages)).rejects.toThrow(
      'No trust has the code "MH22". Did you mean "MH2"?',
    );
    await expect(runBlank({ only: [] }, world, realCollectStages)).rejects.toThrow("No code was given.");
  });

  test("a second time changes nothing, and leaves a workbook that somebody has worked in", async () => {
    const world = await desk();
    await runBlank({ only: ["MH1", "MH2"] }, world, realCollectStages);
    const [first, second] = (await readdir(folderOf(world))).map((name) => join(folderOf(world), name));
    const before = await readFile(first ?? "");
    await writeFile(second ?? "", savedByExcel());
    world.printed.length = 0;
    await runBlank({ only: ["MH1", "MH2"] }, world, realCollectStages);
    expect(await readFile(first ?? "")).toEqual(before);
    expect(await readFile(second ?? "")).toEqual(savedByExcel());
    expect(world.printed.join("\n")).toContain(
      "Already there for 1 trust.\nLeft as it is, because somebody has worked in it: MH2-birkmoor.xlsx",
    );
  });

  test("with a workbook that has to be mended writes nothing, and says what to mend", async () => {
    const world = await smallWorld();
    await writeFile(join(world.folders.input, "round.xlsx"), writeBook(smallSheets().filter(({ name }) => name !== "Measures")));
    expect(await runBlank({}, world, realCollectStages)).toBe(1);
    expect(world.printed.join("\n")).toContain('The workbook has no sheet "Measures"');
    expect(await readdir(world.folders.output).catch(() => [])).toEqual([]);
  });
});

/** A workbook that says when it was saved, as Excel's do and ours do not. */
function savedByExcel(): Buffer {
  const book = utils.book_new();
  book.Props = { ModifiedDate: new Date(Date.UTC(2024, 1, 1)) };
  utils.book_append_sheet(book, utils.aoa_to_sheet([["mine"]]), "Questions");
  return write(book, { type: "buffer", bookType: "xlsx" });
}
