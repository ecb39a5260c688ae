import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dataFile } from "../../src/report/attachment.ts";
import { csv } from "../../src/report/csv.ts";
import { everyView, measures, viewOf } from "./round.ts";

/** RFC 4180 read back, by hand. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, value = "", end] of text.matchAll(field)) {
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "\r\n") rows.push(row);
    if (end === "\r\n") row = [];
  }
  return rows;
}

describe("CSV", () => {
  test("text comes back as it was, behind an apostrophe where a spreadsheet would reckon", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          expect(parsed(csv(rows))).toEqual(rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))));
        },
      ),
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("%j is no formula", (text) =>
    expect(parsed(csv([[text]]))[0]?.[0]).toBe(`'${text}`),
  );

  test("a negative number stays a number", () => expect(csv([[-1.5, 0, undefined]])).toBe("-1.5,0,\r\n"));
});

describe("the data file", () => {
  const rows = parsed(dataFile(viewOf(1)).text);
  const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
  const of = (code: string, name: string) => rows.find(([first]) => first === code)?.[column(name)];

  test("is named after the reader", () => expect(dataFile(viewOf(3)).name).toBe("caedale-data.csv"));
  test("has a line for every measure, all as long as the first", () => {
    for (const view of everyView) {
      const all = parsed(dataFile(view).text);
      expect(all.map(([code]) => code)).toEqual(["Code", ...measures.map(({ code }) => code)]);
      expect(new Set(all.map((row) => row.length)).size).toBe(1);
    }
  });
  test("has figures as the report prints them, without units", () =>
    expect([of("older", "Your answer"), of("older", "Group median"), of("older", "Unit")]).toEqual(["25.4", "19.5", "%"]));
  test("names the average and the source", () =>
    expect([of("population", "Average is"), of("population", "Source")]).toEqual([
      "median",
      "NHS Digital, Patients registered, April 2018",
    ]));
  test("says why a figure is absent", () =>
    expect(parsed(dataFile(viewOf(7)).text).find(([code]) => code === "cost")?.[column("Your answer")]).toBe("not answered"));
  test("gives nothing of a measure that shows each its own alone", () => {
    const row = rows.find(([code]) => code === "reserve") ?? [];
    const shown = row.filter((text, i) => text !== "" && /^(Group|All) (median|average|lower|upper)|^Rank/.test(rows[0]?.[i] ?? ""));
    expect(shown).toEqual([]);
    expect(of("reserve", "All answers")).toBe("not shown");
  });
  test("counts the answers of a group", () => expect(of("sharing", "All answers")).toMatch(/^Yes \d+; No \d+$/));
});
