import { readFile, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Watch } from "../src/batch/carry-out.ts";
import { exitCode, type Outcome, type Refusal } from "../src/batch/outcome.ts";
import type { Stages } from "../src/batch/stages.ts";
import { generate, preview } from "../src/batch.ts";
import type { Dataset } from "../src/dataset/dataset.ts";
import type { Finding } from "../src/dataset/finding.ts";
import type { Measure } from "../src/dataset/measure.ts";
import { Problem } from "../src/error.ts";
import type { World } from "../src/world.ts";
import { contentsOf, failingDisk, putWorkbook, smallRound, smallStages, smallWorld } from "./commands/small-world.ts";
import { cost, numberAnswer, round } from "./disclosure/small-round.ts";

const unwatched: Watch = { making: () => undefined };

interface Given {
  readonly only?: readonly string[];
  readonly force?: boolean;
  readonly out?: string;
  readonly stages?: Stages;
}

async function run(world: World, dataset: Dataset, { only, out, force = false, stages }: Given = {}): Promise<Outcome> {
  const workbook = await putWorkbook(world);
  const outcome = await generate({ workbook, only, out }, force, world, stages ?? smallStages(dataset), unwatched);
  return done(outcome);
}

function done(outcome: Outcome | Refusal): Outcome {
  if (outcome.kind === "refused") throw new Error("refused");
  return outcome;
}

function codes(all: readonly { readonly report: { readonly code: string } }[]): readonly string[] {
  return all.map(({ report }) => report.code);
}

const everybody = ["T000", "T001", "T002", "T003", "T004"];

describe("generate", () => {
  test("every participant gets its report, and the lists stand beside them", async () => {
    const world = await smallWorld();
    const outcome = await run(world, smallRound());
    expect(codes(outcome.made)).toEqual(everybody);
    expect([...(await contentsOf(world.folders.output)).keys()]).toEqual([
      "T000-trust-0.pdf",
      "T001-trust-1.pdf",
      "T002-trust-2.pdf",
      "T003-trust-3.pdf",
      "T004-trust-4.pdf",
      "disclosure.csv",
      "figures.json",
      "index.html",
      "manifest.json",
      "queries.xlsx",
    ]);
    expect(outcome.folder).toBe(join(world.folders.output, "2018"));
    expect(exitCode(outcome)).toBe(0);
  });

  test("a second run keeps everything and changes no byte", async () => {
    const world = await smallWorld();
    await run(world, smallRound());
    const before = await contentsOf(world.folders.output);
    const outcome = await run(world, smallRound());
    expect(codes(outcome.kept)).toEqual(everybody);
    expect(await contentsOf(world.folders.output)).toEqual(before);
  });

  test("the folder's content does not depend on where or when it is made", async () => {
    const [here, there] = [await smallWorld(), await smallWorld()];
    await run(here, smallRound());
    await run({ ...there, run: { ...there.run, process: 5, now: () => 0 } }, smallRound());
    expect(await contentsOf(there.folders.output)).toEqual(await contentsOf(here.folders.output));
  });

  test("one changed value replaces the reports it moves and no others", async () => {
    const world = await smallWorld();
    const remark: Measure = { ...cost, code: "remark", title: "Remark", phrase: "remark", kind: "text", policy: "own" };
    const twoMeasures = (text: string) =>
      round([3, 2], [cost, remark], (measure, i) => (measure === cost ? numberAnswer(i) : { kind: "text", text: i === 1 ? text : "none" }));
    await run(world, twoMeasures("old"));
    const outcome = await run(world, twoMeasures("new"));
    expect(codes(outcome.replaced)).toEqual(["T001"]);
    expect(codes(outcome.kept)).toEqual(["T000", "T002", "T003", "T004"]);
    expect(outcome.replaced[0]?.moved).toBe("remark, own value old → new");
  });

  test("a changed template replaces every report", async () => {
    const world = await smallWorld();
    await run(world, smallRound());
    await writeFile(join(world.folders.templates, "report", "10.md"), "another text");
    const changed = smallStages(smallRound(), [], {
      press: async () => ({ print: async (view) => ({ bytes: Buffer.from(view.reader.code), pages: 1, missing: [] }) }),
    });
    const outcome = await run(world, smallRound(), { stages: changed });
    expect(outcome.replaced.map(({ because }) => because)).toEqual(everybody.map(() => "other templates or program"));
  });

  test("a report made again with the same bytes counts as kept", async () => {
    const world = await smallWorld();
    await run(world, smallRound());
    const outcome = await run(world, smallRound(), { force: true });
    expect([codes(outcome.replaced), codes(outcome.kept)]).toEqual([[], everybody]);
  });

  test("a file changed by hand, and one deleted, are made again", async () => {
    const world = await smallWorld();
    const { folder } = await run(world, smallRound());
    const before = await contentsOf(folder);
    await writeFile(join(folder, "T001-trust-1.pdf"), "scribble");
    await unlink(join(folder, "T002-trust-2.pdf"));
    const outcome = await run(world, smallRound());
    expect([codes(outcome.replaced), codes(outcome.made)]).toEqual([["T001"], ["T002"]]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test("--only makes that report alone, and twice the same bytes", async () => {
    const world = await smallWorld();
    const outcome = await run(world, smallRound(), { only: ["t002"] });
    expect(codes(outcome.made)).toEqual(["T002"]);
    expect(outcome.missing.map(({ code }) => code)).toEqual(["T000", "T001", "T003", "T004"]);
    const before = await contentsOf(world.folders.output);
    await run(world, smallRound(), { only: ["T002"], force: true });
    expect(await contentsOf(world.folders.output)).toEqual(before);
  });

  test("a report alone and the same report in a whole batch have the same bytes", async () => {
    const [alone, together] = [await smallWorld(), await smallWorld()];
    await run(alone, smallRound(), { only: ["T002"] });
    await run(together, smallRound());
    const file = "T002-trust-2.pdf";
    expect((await contentsOf(alone.here)).get(file)).toBe((await contentsOf(together.here)).get(file));
  });

  test("after a correction --only says which other reports became stale, and by what figures", async () => {
    const world = await smallWorld();
    await run(world, smallRound([10, 20, 30, 40, 50]));
    const outcome = await run(world, smallRound([10, 26, 30, 40, 50]), { only: ["T001"] });
    expect(codes(outcome.replaced)).toEqual(["T001"]);
    expect(codes(outcome.stale)).toEqual(["T000", "T002", "T003", "T004"]);
    expect(outcome.stale[0]?.moved).toMatch(/^cost per head, area median £20\.00 → £26\.00/);
  });

  test("the co-ordinator's page says which reports are out of date", async () => {
    const world = await smallWorld();
    await run(world, smallRound([10, 20, 30, 40, 50]));
    await run(world, smallRound([10, 26, 30, 40, 50]), { only: ["T001"] });
    const page = (await contentsOf(world.here)).get("index.html") ?? "";
    expect(page.match(/Out of date: make it again\./g)?.length).toBe(4);
    expect(page).toMatch(/Trust 1<\/a><\/th>.*£26\.00.*<td><\/td><\/tr>/);
  });

  test("characters the fonts do not have are told, also on later runs that keep the report", async () => {
    const world = await smallWorld();
    const press = async () => ({ print: async () => ({ bytes: Buffer.from("pdf"), pages: 1, missing: ["東"] }) });
    for (const stages of [smallStages(smallRound(), [], { press }), smallStages(smallRound())]) {
      const outcome = await run(world, smallRound(), { stages, only: ["T001"] });
      expect(outcome.unprintable.map(({ code, missing }) => [code, missing])).toEqual([["T001", ["東"]]]);
    }
  });

  test("a stale report stays stale through later runs until it is made, and then all is up to date", async () => {
    const world = await smallWorld();
    await run(world, smallRound([10, 20, 30, 40, 50]));
    const corrected = smallRound([10, 26, 30, 40, 50]);
    await run(world, corrected, { only: ["T001"] });
    const second = await run(world, corrected, { only: ["T001"] });
    expect([codes(second.kept), second.stale[0]?.moved]).toEqual([["T001"], expect.stringContaining("→ £26.00")]);
    await run(world, corrected);
    expect(codes((await run(world, corrected, { only: ["T001"] })).stale)).toEqual([]);
  });

  test("a report that fails is named, the others are made, and the exit code is 2; the next run makes it", async () => {
    const world = await smallWorld();
    const failing = smallStages(smallRound(), [], {
      press: async () => ({
        print: async (view) => {
          if (view.reader.code === "T001") throw new TypeError("Cannot read properties of undefined");
          return { bytes: Buffer.from(JSON.stringify(view)), pages: 2, missing: [] };
        },
      }),
    });
    const outcome = await run(world, smallRound(), { stages: failing });
    expect([codes(outcome.failed), codes(outcome.made), exitCode(outcome)]).toEqual([["T001"], ["T000", "T002", "T003", "T004"], 2]);
    const next = await run(world, smallRound());
    expect([codes(next.made), next.kept.length, exitCode(next)]).toEqual([["T001"], 4, 0]);
  });

  test("when every report fails nothing was done, and the exit code is 3", async () => {
    const press = async () => ({ print: () => Promise.reject(new Error("bad")) });
    const outcome = await run(await smallWorld(), smallRound(), { stages: smallStages(smallRound(), [], { press }) });
    expect([outcome.failed.length, exitCode(outcome)]).toEqual([5, 3]);
  });

  test.each(["ENOSPC", "EROFS", "EACCES", "EBUSY"])("%s at one report leaves the others made and the exit code 2", async (code) => {
    const world = await smallWorld({ disk: failingDisk(code, (path) => path.includes("T003")) });
    const outcome = await run(world, smallRound());
    expect([codes(outcome.failed), outcome.made.length, exitCode(outcome)]).toEqual([["T003"], 4, 2]);
    expect(outcome.failed[0]?.error).toBeInstanceOf(Problem);
  });

  test.each(["manifest.json", "figures.json", "queries.xlsx", "disclosure.csv", "index.html"])(
    "%s open in another program does not undo the run, and the next run puts it right",
    async (file) => {
      const world = await smallWorld({ disk: failingDisk("EBUSY", (path) => path.includes(file)) });
      const outcome = await run(world, smallRound());
      expect([outcome.made.length, outcome.unsaved.length, exitCode(outcome)]).toEqual([5, 1, 2]);
      const mended = await smallWorld();
      await run(mended, smallRound());
      expect(exitCode(await run({ ...world, disk: mended.disk }, smallRound()))).toBe(0);
      expect(await contentsOf(world.folders.output)).toEqual(await contentsOf(mended.folders.output));
    },
  );

  test("a run that is stopped keeps what it made, and a later run ends with what one whole run makes", async () => {
    let asked = 0;
    const world = await smallWorld({ stopAsked: () => ++asked > 2 });
    const outcome = await run(world, smallRound());
    expect([codes(outcome.made), outcome.left.length, exitCode(outcome)]).toEqual([["T000", "T001"], 3, 2]);
    await run({ ...world, stopAsked: () => false }, smallRound());
    const whole = await smallWorld();
    await run(whole, smallRound());
    expect(await contentsOf(world.folders.output)).toEqual(await contentsOf(whole.folders.output));
  });

  test("a run killed before its list was saved is taken up again", async () => {
    const [world, whole] = [await smallWorld(), await smallWorld()];
    const { folder } = await run(world, smallRound());
    for (const name of ["manifest.json", "figures.json", "T004-trust-4.pdf"]) await rm(join(folder, name));
    await writeFile(join(folder, ".T004-trust-4.pdf.tmp"), "half a rep");
    await run(world, smallRound());
    await run(whole, smallRound());
    expect(await contentsOf(folder)).toEqual(await contentsOf(whole.folders.output));
  });

  test("a participant that left the round leaves its file behind, named and untouched, and out of the list", async () => {
    const world = await smallWorld();
    const { folder } = await run(world, smallRound());
    const dataset = smallRound();
    const without = {
      ...dataset,
      organisations: dataset.organisations.map((each) => (each.code === "T004" ? { ...each, participating: false } : each)),
    };
    const outcome = await run(world, without);
    expect(outcome.leftOver).toEqual(["T004-trust-4.pdf"]);
    expect(await readFile(join(folder, "T004-trust-4.pdf"), "utf8")).toContain("Trust 4");
    expect(await readFile(join(folder, "manifest.json"), "utf8")).not.toContain("T004");
  });

  test("a held participant gets no report, and the exit code is 2", async () => {
    const world = await smallWorld();
    const hold: Finding = { severity: "hold", where: "Submissions!A3", participant: "T001", problem: "Wrong.", remedy: "Mend it." };
    const outcome = await run(world, smallRound(), { stages: smallStages(smallRound(), [hold]) });
    expect([outcome.made.length, outcome.held.map(({ participant }) => participant.code), exitCode(outcome)]).toEqual([4, ["T001"], 2]);
    expect((await contentsOf(world.here)).get("index.html")).toContain("Held: no report is made.");
  });

  test("a finding that stops everything leaves the folder as it was", async () => {
    const world = await smallWorld();
    const stop: Finding = { severity: "stop", where: "Measures", problem: "Missing.", remedy: "Write it." };
    const outcome = await generate(
      { workbook: await putWorkbook(world), only: undefined, out: undefined },
      false,
      world,
      smallStages(smallRound(), [stop]),
      unwatched,
    );
    expect([outcome.kind, exitCode(outcome), (await contentsOf(world.folders.output)).size]).toEqual(["refused", 1, 0]);
  });

  test("a template that is wrong stops everything before anything is made", async () => {
    const world = await smallWorld();
    const wrong = new Problem({ where: "templates/report/10.md", what: "No such chart.", remedy: "Did you mean spine?" });
    const stages = smallStages(smallRound(), [], { checkTemplates: async () => [wrong] });
    const outcome = await generate(
      { workbook: await putWorkbook(world), only: undefined, out: undefined },
      false,
      world,
      stages,
      unwatched,
    );
    expect(outcome.findings).toEqual([
      { severity: "stop", where: "templates/report/10.md", problem: "No such chart.", remedy: "Did you mean spine?" },
    ]);
  });

  test("a folder that holds another round is not mixed with this one, unless that is wanted", async () => {
    const world = await smallWorld();
    await run(world, smallRound());
    const dataset = smallRound();
    const other = { ...dataset, round: { ...dataset.round, title: "Another network" } };
    await expect(run(world, other)).rejects.toThrow('This folder holds the reports of "Round, 2018"');
    expect((await run(world, other, { force: true })).replaced.length).toBe(5);
  });

  test("a code nobody has is refused with the nearest, and one that does not take part is said plainly", async () => {
    const world = await smallWorld();
    await expect(run(world, smallRound(), { only: ["T0O1"] })).rejects.toThrow('No trust has the code "T0O1". Did you mean T001?');
    const dataset = smallRound();
    const without = { ...dataset, organisations: dataset.organisations.map((each) => ({ ...each, participating: each.code !== "T004" })) };
    await expect(run(world, without, { only: ["T004"] })).rejects.toThrow(
      "Trust 4 (T004) does not take part in this round, so it has no report.",
    );
  });

  test("a damaged list of reports is refused with what to do", async () => {
    const world = await smallWorld();
    const { folder } = await run(world, smallRound());
    await writeFile(join(folder, "manifest.json"), "{");
    await expect(run(world, smallRound())).rejects.toThrow(/manifest\.json: The list of the reports made is damaged\. Delete this file/);
  });
});

describe("preview", () => {
  test("it says what generate would do, and writes nothing at all", async () => {
    const world = await smallWorld();
    const request = { workbook: await putWorkbook(world), only: undefined, out: undefined };
    const before = await contentsOf(world.here);
    expect(codes(done(await preview(request, false, world, smallStages(smallRound()))).made)).toEqual(everybody);
    expect(await contentsOf(world.here)).toEqual(before);
    await run(world, smallRound());
    expect(codes(done(await preview(request, false, world, smallStages(smallRound()))).kept)).toEqual(everybody);
  });
});
