import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { MadeReport } from "../src/output/manifest.ts";
import { type FolderState, planReports, type WantedReport } from "../src/plan.ts";

const everybody = { only: undefined, force: false };

function wanted(code: string, { view = `view of ${code}`, ...changes }: Partial<WantedReport> & { view?: string } = {}): WantedReport {
  return { code, short: code, file: `${code}.pdf`, dataset: view, madeFrom: () => view, madeWith: "templates", ...changes };
}

function made(report: WantedReport): MadeReport {
  const { code, file, dataset, madeWith } = report;
  return {
    code,
    name: code,
    file,
    pages: 1,
    bytes: 1,
    missing: [],
    sha256: `bytes of ${code}`,
    dataset,
    madeFrom: report.madeFrom(),
    madeWith,
  };
}

function folderWith(...reports: readonly WantedReport[]): FolderState {
  return { reports: reports.map(made), files: new Map(reports.map(({ code, file }) => [file, `bytes of ${code}`])) };
}

function kindsOf(reports: readonly WantedReport[], folder: FolderState, choice = everybody) {
  return planReports(reports, folder, choice).steps.map(({ kind, because }) => `${kind}: ${because}`);
}

describe("planReports", () => {
  test("a report that is in an empty folder is made", () => {
    expect(kindsOf([wanted("A")], folderWith())).toEqual(["make: new"]);
  });

  test("a report made from the same figures with the same templates, its file untouched, is kept", () => {
    expect(kindsOf([wanted("A")], folderWith(wanted("A")))).toEqual(["keep: nothing changed"]);
  });

  test("other figures, other templates and a file changed by hand each replace a report", () => {
    expect(kindsOf([wanted("A", { view: "another" })], folderWith(wanted("A")))).toEqual(["replace: other figures"]);
    expect(kindsOf([wanted("A", { madeWith: "others" })], folderWith(wanted("A")))).toEqual(["replace: other templates or program"]);
    const touched = { ...folderWith(wanted("A")), files: new Map([["A.pdf", "edited"]]) };
    expect(kindsOf([wanted("A")], touched)).toEqual(["replace: file was changed"]);
  });

  test("another lock replaces a report, and who does not ask about locks finds it up to date", () => {
    const locked = { ...folderWith(wanted("A")), reports: [{ ...made(wanted("A")), lock: "a password" }] };
    expect(kindsOf([wanted("A", { lock: "a password" })], locked)).toEqual(["keep: nothing changed"]);
    expect(kindsOf([wanted("A", { lock: "another" })], locked)).toEqual(["replace: other lock"]);
    expect(kindsOf([wanted("A", { lock: "a password" })], folderWith(wanted("A")))).toEqual(["replace: other lock"]);
    expect(kindsOf([wanted("A")], locked)).toEqual(["keep: nothing changed"]);
  });

  test("in a round that changed, a report whose own View did not is kept", () => {
    expect(kindsOf([wanted("A", { dataset: "corrected elsewhere" })], folderWith(wanted("A")))).toEqual(["keep: nothing changed"]);
  });

  test("a View is not even looked at when the round is the same, or when there is no report yet", () => {
    const unseen = wanted("A", {
      dataset: "view of A",
      madeFrom: () => {
        throw new Error("looked at");
      },
    });
    expect(kindsOf([unseen], folderWith(wanted("A")))).toEqual(["keep: nothing changed"]);
    expect(kindsOf([unseen], folderWith())).toEqual(["make: new"]);
  });

  test("a report whose file is gone is made again", () => {
    expect(kindsOf([wanted("A")], { ...folderWith(wanted("A")), files: new Map() })).toEqual(["make: file is gone"]);
  });

  test("a file of the right name that no run recorded is replaced", () => {
    expect(kindsOf([wanted("A")], { reports: [], files: new Map([["A.pdf", "bytes of A"]]) })).toEqual([
      "replace: file is not in the list",
    ]);
  });

  test("force replaces what is up to date", () => {
    expect(kindsOf([wanted("A")], folderWith(wanted("A")), { only: undefined, force: true })).toEqual(["replace: asked for"]);
  });

  test("a report under a new name is made, and the file with the old name is left over", () => {
    const plan = planReports([wanted("A", { file: "A-new.pdf" })], folderWith(wanted("A")), everybody);
    expect(plan.steps.map(({ kind }) => kind)).toEqual(["make"]);
    expect(plan.leftOver).toEqual(["A.pdf"]);
  });

  test("only those asked for are made; of the others the plan says which are stale and which are missing", () => {
    const reports = [wanted("A"), wanted("B", { view: "another" }), wanted("C"), wanted("D")];
    const plan = planReports(reports, folderWith(wanted("A"), wanted("B"), wanted("C")), { only: new Set(["A"]), force: false });
    expect(plan.steps.map(({ report }) => report.code)).toEqual(["A"]);
    expect(plan.stale.map(({ report }) => report.code)).toEqual(["B"]);
    expect(plan.missing.map(({ code }) => code)).toEqual(["D"]);
  });

  test("names that differ only in case are one file", () => {
    const plan = planReports([wanted("A", { file: "a.pdf" })], { reports: [], files: new Map([["A.PDF", "x"]]) }, everybody);
    expect(plan.leftOver).toEqual([]);
  });

  test("a web page is made when it is wanted, and then kept up to date whether or not it is asked for", () => {
    const asked = { ...everybody, webPages: true };
    const bare = folderWith(wanted("A"));
    expect(kindsOf([wanted("A")], bare)).toEqual(["keep: nothing changed"]);
    expect(kindsOf([wanted("A")], bare, asked)).toEqual(["make: web page is not there"]);
    const edited = { ...bare, files: new Map([...bare.files, ["A.html", "edited"]]) };
    expect(kindsOf([wanted("A")], edited)).toEqual(["replace: web page was changed"]);
    const listed = { ...edited, reports: [{ ...made(wanted("A")), webPage: { file: "A.html", bytes: 1, sha256: "edited" } }] };
    expect(kindsOf([wanted("A")], listed, asked)).toEqual(["keep: nothing changed"]);
    expect(kindsOf([wanted("A", { view: "another" })], listed)).toEqual(["replace: other figures"]);
    expect(planReports([wanted("A", { view: "another" })], listed, everybody).steps[0]?.webPage).toBe("A.html");
    expect(planReports([], listed, everybody).leftOver).toEqual(["A.pdf", "A.html"]);
  });

  test("web pages wanted of some make no other report stale or missing", () => {
    const plan = planReports([wanted("A"), wanted("B")], folderWith(wanted("A"), wanted("B")), {
      only: new Set(["A"]),
      force: false,
      webPages: true,
    });
    expect([plan.steps.map(({ webPage }) => webPage), plan.stale, plan.missing]).toEqual([["A.html"], [], []]);
  });

  test("once everything planned is made, a second plan keeps everything, whatever was there before", () => {
    const codes = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E"));
    fc.assert(
      fc.property(codes, codes, codes, fc.boolean(), (now, before, changed, force) => {
        const reports = now.map((code) => wanted(code));
        const old = before.map((code) => wanted(code, changed.includes(code) ? { view: "earlier" } : {}));
        const first = planReports(reports, folderWith(...old), { only: undefined, force });
        const second = planReports(reports, folderWith(...first.steps.map(({ report }) => report)), everybody);
        expect(second.steps.map(({ kind }) => kind)).toEqual(reports.map(() => "keep"));
        expect(second.leftOver).toEqual([]);
      }),
    );
  });
});
