import { describe, expect, test } from "@jest/globals";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import { Problem } from "../../src/error.ts";
import { readBook } from "../../src/workbook/read.ts";
import { limits } from "../../src/workbook/zip.ts";
import { files } from "./hostile-files.ts";

const prototype = Object.getOwnPropertyNames(Object.prototype);

describe("a hostile file is read or refused, quickly and with a letter", () => {
  test.each(Object.entries(files))("%s", async (name, { bytes, refused }) => {
    const content = bytes();
    const started = performance.now();
    const outcome = await readBook({ name, bytes: content }).then(datasetFrom, (error: unknown) => error);
    expect(performance.now() - started).toBeLessThan(5000);
    if (refused === undefined) expect(outcome).toHaveProperty("findings");
    else expect(outcome).toMatchObject({ constructor: Problem, where: name, message: expect.stringMatching(refused) });
  });

  test("and leaves nothing behind in every object's prototype", () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("above 50 MB it is refused unread", async () => {
    expect(limits.file).toBe(50 * 2 ** 20);
    await expect(readBook({ name: "large.csv", bytes: new Uint8Array(limits.file + 1) })).rejects.toThrow("more than 50 MB");
  });
});
