import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { exampleSheets } from "../../src/example/example.ts";
import { writeBook } from "../../src/workbook/write.ts";

test("input/example.xlsx is the example as it is made today; when it is not, delete it and run footprint example", () => {
  const file = readFileSync(new URL("../../input/example.xlsx", import.meta.url));
  expect(Buffer.from(writeBook(exampleSheets())).equals(file)).toBe(true);
  expect(file.length).toBeLessThan(1_000_000);
});
