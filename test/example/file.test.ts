import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { authorisationSheets } from "../../src/example/authorisation/example.ts";
import { exampleSheets } from "../../src/example/example.ts";
import { writeBook } from "../../src/workbook/write.ts";

test.each([
  ["example", exampleSheets],
  ["example-authorisation", authorisationSheets],
])("input/%s.xlsx is as it is made today; when it is not, delete it and run footprint example", (name, sheets) => {
  const file = readFileSync(new URL(`../../input/${name}.xlsx`, import.meta.url));
  expect(Buffer.from(writeBook(sheets())).equals(file)).toBe(true);
  expect(file.length).toBeLessThan(1_000_000);
});
