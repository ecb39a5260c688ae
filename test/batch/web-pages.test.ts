import { readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/batch/outcome.ts";
import { generate } from "../../src/batch.ts";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { World } from "../../src/world.ts";
import { contentsOf, putWorkbook, smallRound, smallStages, smallWorld } from "../commands/small-world.ts";

/** Stages that print a View as text, and as a page of that text. */
function stagesOf(dataset: Dataset) {
  const press = async () => ({
    print: async (view: object, webPage: boolean) => {
      const text = JSON.stringify(view);
      return { bytes: Buffer.from(text), pages: 1, missing: [], webPage: webPage ? `<p>${text}</p>` : undefined };
    },
  });
  return smallStages(dataset, [], { press });
}

interface Given {
  readonly webPages?: boolean;
  readonly only?: readonly string[];
}

async function run(world: World, { webPages = false, only }: Given = {}, dataset = smallRound()): Promise<Outcome> {
  const request = { workbook: await putWorkbook(world), only, out: undefined, webPages };
  const outcome = await generate(request, false, world, stagesOf(dataset), { making: () => undefined });
  if (outcome.kind === "refused") throw new Error("refused");
  return outcome;
}

async function pagesIn(folder: string): Promise<string[]> {
  return [...(await contentsOf(folder)).keys()].filter((name) => name.endsWith(".html") && name !== "index.html");
}

const everybody = ["T000", "T001", "T002", "T003", "T004"];
const codes = (all: Outcome["made"]) => all.map(({ report }) => report.code);
const corrected = smallRound([10, 26, 30, 40, 50]);

describe("generate --html", () => {
  test("writes a page beside every PDF, and links it from the co-ordinator's page", async () => {
    const { folder } = await run(await smallWorld(), { webPages: true });
    expect(await pagesIn(folder)).toEqual(everybody.map((code, i) => `${code}-trust-${i}.html`));
    expect(await readFile(join(folder, "index.html"), "utf8")).toContain(`(<a href="T001-trust-1.html">web page</a>)`);
  });

  test("adds pages to reports that are there, without touching their PDFs", async () => {
    const world = await smallWorld();
    const { folder } = await run(world);
    const before = await contentsOf(folder);
    const outcome = await run(world, { webPages: true });
    expect([codes(outcome.made), outcome.made[0]?.because]).toEqual([everybody, "web page is not there"]);
    const after = await contentsOf(folder);
    for (const name of before.keys()) if (name.endsWith(".pdf")) expect(after.get(name)).toBe(before.get(name));
  });

  test("given again keeps everything and changes no byte", async () => {
    const world = await smallWorld();
    const { folder } = await run(world, { webPages: true });
    const before = await contentsOf(folder);
    expect(codes((await run(world, { webPages: true })).kept)).toEqual(everybody);
    expect(codes((await run(world)).kept)).toEqual(everybody);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test("is not needed to keep a page up to date with its PDF", async () => {
    const world = await smallWorld();
    const { folder } = await run(world, { webPages: true, only: ["T001"] });
    await run(world, {}, corrected);
    expect(await pagesIn(folder)).toEqual(["T001-trust-1.html"]);
    const [pdf, page] = await Promise.all(["pdf", "html"].map((type) => readFile(join(folder, `T001-trust-1.${type}`), "utf8")));
    expect(page).toBe(`<p>${pdf}</p>`);
  });

  test("a page that was changed is written again; one that was deleted is wanted no more, unless it is asked for", async () => {
    const world = await smallWorld();
    const { folder } = await run(world, { webPages: true });
    const before = await contentsOf(folder);
    await writeFile(join(folder, "T001-trust-1.html"), "scribble");
    await unlink(join(folder, "T002-trust-2.html"));
    const mended = await run(world);
    expect([codes(mended.replaced), codes(mended.made)]).toEqual([["T001"], []]);
    expect(await pagesIn(folder)).not.toContain("T002-trust-2.html");
    expect(await readFile(join(folder, "manifest.json"), "utf8")).not.toContain("T002-trust-2.html");
    expect(codes((await run(world, { webPages: true })).made)).toEqual(["T002"]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test("a page of somebody else's is left alone and named; one of a participant that left is named too", async () => {
    const world = await smallWorld();
    const { folder } = await run(world, { webPages: true });
    await writeFile(join(folder, "notes.html"), "mine");
    const dataset = smallRound();
    const organisations = dataset.organisations.map((each) => (each.code === "T004" ? { ...each, participating: false } : each));
    const outcome = await run(world, {}, { ...dataset, organisations });
    expect(outcome.foreign).toEqual(["notes.html"]);
    expect([...outcome.leftOver].sort()).toEqual(["T004-trust-4.html", "T004-trust-4.pdf"]);
  });
});
