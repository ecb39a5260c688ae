import { basename, resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { folderName, reportFiles, webPageFile } from "../../src/output/file-name.ts";
import { pathInside } from "../../src/output/folder.ts";

function file(code: string, short: string): string | undefined {
  return reportFiles([{ code, short }]).get(code);
}

test("no report's web page takes the place of the co-ordinator's page", () => {
  for (const [, report] of reportFiles([{ code: "INDEX", short: "東" }])) expect(webPageFile(report)).toBe("report-INDEX.html");
});

describe("reportFiles", () => {
  test("a report is called by its code and its name in plain letters", () => {
    expect(file("02B", "Ashdale & St. Aidan’s")).toBe("02B-ashdale-and-st-aidans.pdf");
    expect(file("7A1", "Ynys Môn Dŵr")).toBe("7A1-ynys-mon-dwr.pdf");
    expect(file("9", "Łódź Straße")).toBe("9-lodz-strasse.pdf");
  });

  test("a name no plain letter is in leaves the code", () => {
    expect(file("02B", "東京")).toBe("02B.pdf");
  });

  test("a name Windows keeps for itself is not used", () => {
    expect(file("CON", "")).toBe("report-CON.pdf");
    expect(file("con", "Nul")).toBe("con-nul.pdf");
    expect(folderName("LPT1")).toBe("round-LPT1");
  });

  test("codes that differ only in case or in signs get different files", () => {
    const files = reportFiles(["2b", "2B", "a/1", "a\\1", "a-1"].map((code) => ({ code, short: "Same" })));
    expect(new Set([...files.values()].map((name) => name.toLowerCase())).size).toBe(5);
  });

  test("whatever the code and the name, the file is plain, short, ends with .pdf and lies in the folder", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ code: fc.string({ minLength: 1, unit: "grapheme" }), short: fc.string({ unit: "grapheme" }) }), {
          selector: ({ code }) => code,
        }),
        (participants) => {
          const files = [...reportFiles(participants).values()];
          expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(participants.length);
          for (const name of files) {
            expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,65}\.pdf$/);
            expect(pathInside("/round", name)).toBe(resolve("/round", basename(name)));
          }
        },
      ),
    );
  });
});

describe("folderName", () => {
  test("a round's name becomes one plain folder", () => {
    expect(folderName("2017/18")).toBe("2017-18");
    expect(folderName("../../etc")).toBe("etc");
    expect(folderName("...")).toBe("round");
  });
});
