import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { movedFigures, movedInWords, readFigures, saveFigures } from "../../src/output/figures.ts";
import { type PrintedFigures, printedFigures } from "../../src/output/printed-figures.ts";
import { cost, numberAnswer, round, sharing } from "../disclosure/small-round.ts";

function figures(...named: readonly (readonly [string, string])[]): PrintedFigures {
  return new Map([["cost", new Map(named)]]);
}

const phrase = () => "running cost per head";

describe("printedFigures", () => {
  const trusts = round([3, 2], [cost, { ...sharing, policy: "open" }], (measure, i) =>
    measure === cost ? numberAnswer(10 * i) : { kind: "option", option: i > 1 ? "Yes" : "No" },
  );

  test("own value, medians and rank are there as they are printed", () => {
    const printed = printedFigures(viewsOf(trusts)("T001")).get("cost");
    expect(printed?.get("own value")).toBe("£10.00");
    expect(printed?.get("area median")).toBe("£10.00");
    expect(printed?.get("all trusts median")).toBe("£20.00");
    expect(printed?.get("all trusts answers")).toBe("5 of 5");
  });

  test("of a question with options, how many gave each", () => {
    const printed = printedFigures(viewsOf(trusts)("T000")).get("sharing");
    expect(printed?.get("own value")).toBe("No");
    expect(printed?.get("all trusts “Yes”")).toBe("3");
  });

  test("a figure that may not be shown is named as such", () => {
    const printed = printedFigures(viewsOf(trusts)("T004")).get("cost");
    expect(printed?.get("area figures")).toBe("not shown: only 2 gave a figure");
    expect(printed?.has("area median")).toBe(false);
  });
});

describe("movedFigures", () => {
  test("a figure that reads the same did not move", () => {
    expect(movedFigures(figures(["STP median", "£20.53"]), figures(["STP median", "£20.53"]))).toEqual([]);
  });

  test("a moved figure is told with what it was and is, and the others are counted", () => {
    const before = figures(["STP rank", "3rd"], ["STP median", "£20.53"], ["range", "£1 to £2"]);
    const after = figures(["STP rank", "4th"], ["STP median", "£20.61"]);
    expect(movedInWords(movedFigures(before, after), phrase)).toBe("running cost per head, STP median £20.53 → £20.61 (and 2 more)");
  });

  test("a figure printed for the first time, or no longer, says so", () => {
    expect(movedInWords(movedFigures(figures(), figures(["STP median", "£1"])), phrase)).toBe(
      "running cost per head, STP median not printed → £1",
    );
    expect(movedInWords(movedFigures(figures(["STP median", "£1"]), new Map()), phrase)).toBe(
      "running cost per head, STP median £1 → not printed",
    );
  });
});

describe("figures.json", () => {
  test("what was saved is read again, whatever the measures are called", async () => {
    const folder = await files.mkdtemp(join(tmpdir(), "footprint figures "));
    const all = new Map([["__proto__", { madeFrom: "key", figures: new Map([["constructor", new Map([["own “value”", "£1"]])]]) }]]);
    await saveFigures(files, folder, all);
    expect(await readFigures(files, folder)).toEqual(all);
  });

  test("without the file, or with a damaged one, no figure is known", async () => {
    const folder = await files.mkdtemp(join(tmpdir(), "footprint figures "));
    expect(await readFigures(files, folder)).toEqual(new Map());
    await files.writeFile(join(folder, "figures.json"), "[[");
    expect(await readFigures(files, folder)).toEqual(new Map());
  });
});
