import { describe, expect, test } from "@jest/globals";
import { type IndexContent, type IndexRow, indexPage } from "../../src/output/index-page.ts";

const row: IndexRow = {
  code: "02B",
  name: "NHS Ashdale CCG",
  group: "Wolds & Coast",
  keyFigures: ["£20.53"],
  report: { file: "02B-ashdale.pdf", pages: 45, bytes: 204_800 },
  remarks: [],
};

const content: IndexContent = {
  language: "en-GB",
  title: "Benchmarking, 2018",
  participant: "CCG",
  group: "STP",
  keyFigures: ["Running cost"],
  rows: [row],
  notice: undefined,
};

describe("indexPage", () => {
  test("every report is linked by its participant's name, with its figures, pages and size", () => {
    const page = indexPage(content);
    expect(page).toContain('<th scope="row"><a href="02B-ashdale.pdf">NHS Ashdale CCG</a></th>');
    expect(page).toContain('<td class="figure">£20.53</td><td class="figure">45</td><td class="figure">200</td>');
  });

  test("a participant without a report has no link, and the reason beside it", () => {
    const page = indexPage({ ...content, rows: [{ ...row, report: undefined, remarks: ["Held: no report is made."] }] });
    expect(page).not.toContain("<a ");
    expect(page).toContain("<p>Held: no report is made.</p>");
    expect(page).toContain("0 of 1 reports are in this folder.");
  });

  test("the words of a workbook cannot become markup, script or another link", () => {
    const evil = `"><script>alert('1')</script>&`;
    const page = indexPage({
      ...content,
      title: evil,
      rows: [{ ...row, code: evil, name: evil, group: evil, keyFigures: [evil], remarks: [evil] }],
    });
    expect(page).not.toMatch(/<script|<\/?img|onerror/);
    expect(page.match(/&lt;script&gt;/g)?.length).toBe(7);
  });

  test("it says that it is for the co-ordinator only", () => {
    expect(indexPage(content)).toContain("For the co-ordinator only");
  });

  test("the remarks have a column only when there is something to remark", () => {
    expect(indexPage(content)).not.toContain("Remarks");
    expect(indexPage({ ...content, rows: [{ ...row, remarks: ["Out of date."] }] })).toContain('<th scope="col">Remarks</th>');
  });
});
