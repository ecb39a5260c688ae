import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { pressFrom } from "../../src/batch/press.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { Fault } from "../../src/error.ts";
import { checkPdf } from "../../src/pdf/check.ts";
import { lockWith } from "../../src/pdf/lock.ts";
import { smallRound } from "../commands/small-world.ts";

const templates = fileURLToPath(new URL("../../templates/", import.meta.url));
const view = viewsOf(smallRound())("T001");

describe("the press", () => {
  test("gives no PDF that the check finds a fault in, and names the fault", async () => {
    const press = await pressFrom(templates);
    expect(checkPdf((await press.print(view, false)).bytes)).toEqual([]);
    const nameless = { ...view, reader: { ...view.reader, code: " " } };
    const fault = await press.print(nameless, false).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(String(fault)).toBe("Fault: The PDF does not conform to its standard: The file does not name its participant.");
  });

  test("locks what it prints with the lock it is given", async () => {
    const lock = lockWith("heron ladder quietly");
    const { bytes } = await (await pressFrom(templates, lock)).print(view, false);
    expect(checkPdf(bytes, lock)).toEqual([]);
    expect(checkPdf(bytes)).toEqual(["The file is locked."]);
  });
});
