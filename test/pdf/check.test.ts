import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkPdf } from "../../src/pdf/check.ts";
import { printReport } from "../../src/pdf/pdf.ts";
import { PLANTED, spoilt } from "./planted.ts";
import { everyBlock } from "./sample.ts";
import { readTheme } from "./theme.ts";

let sound: Uint8Array;

beforeAll(async () => {
  const { report, drawings } = everyBlock();
  sound = (await printReport(report, drawings, readTheme())).bytes;
});

describe("the check of a finished file", () => {
  test("finds nothing in a sound report", () => {
    expect(checkPdf(sound)).toEqual([]);
  });

  test("finds nothing in a sound report written anew by another program", async () => {
    expect(checkPdf(await spoilt(sound, () => undefined))).toEqual([]);
  });

  test.each(PLANTED)("finds %s", async (_what, fault, spoil) => {
    expect(checkPdf(await spoilt(sound, spoil)).join("\n")).toMatch(fault);
  });

  test("finds a file cut short, and one that is not a PDF", () => {
    expect(checkPdf(sound.subarray(0, sound.length - 2000))).not.toEqual([]);
    expect(checkPdf(new TextEncoder().encode("Dear co-ordinator"))).toEqual(["The file is not a whole PDF 1.7 file."]);
  });
});
