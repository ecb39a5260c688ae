import { webPageFile } from "./output/file-name.ts";
import type { MadeReport } from "./output/manifest.ts";

/** A report as it should be now: its file, and the content keys of what it is made from and with. */
export interface WantedReport {
  readonly code: string;
  readonly short: string;
  readonly file: string;
  /** Of the whole round: while it is the same, nothing in any report can have changed. */
  readonly dataset: string;
  /** Of the templates, the theme and the program. */
  readonly madeWith: string;
  /** Names the password it is to be locked with; undefined: the lock does not matter. */
  readonly lock?: string | undefined;
  /** Of the participant's View. Asked for only when the rest does not decide: working it out takes its time. */
  readonly madeFrom: () => string;
}

/** The round's folder as it is. */
export interface FolderState {
  readonly reports: readonly MadeReport[];
  /** PDF files there and the web pages beside them: name → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Choice {
  /** Codes of the participants meant; undefined: all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Make again what is up to date too. */
  readonly force: boolean;
  /** Whether every report meant is to have a web page too. One that is there is kept up to date all the same. */
  readonly webPages?: boolean;
}

export interface Step {
  readonly kind: "make" | "replace" | "keep";
  readonly report: WantedReport;
  readonly because: Because;
  /** Name of the web page to be written beside the PDF; undefined: none. */
  readonly webPage: string | undefined;
}

export type Because =
  | "new"
  | "file is gone"
  | "file was changed"
  | "file is not in the list"
  | "other figures"
  | "other templates or program"
  | "other lock"
  | "web page is not there"
  | "web page was changed"
  | "asked for"
  | "nothing changed";

export interface Plan {
  /** One a participant meant, in the order of the workbook. */
  readonly steps: readonly Step[];
  /** Participants not meant this time whose report in the folder is out of date. */
  readonly stale: readonly Step[];
  /** Participants not meant this time that have no report in the folder. */
  readonly missing: readonly WantedReport[];
  /** PDF files and web pages in the folder that are nobody's report now. Nothing ever deletes them. */
  readonly leftOver: readonly string[];
}

/**
 * What to make, replace and keep, decided from content keys alone: no clock, no dates of files.
 * The same question asked twice, with nothing done between, gives the same plan.
 */
export function planReports(wanted: readonly WantedReport[], folder: FolderState, choice: Choice): Plan {
  const meant = (report: WantedReport) => choice.only?.has(report.code) ?? true;
  const others = wanted.filter((report) => !meant(report)).map((report) => step(report, folder, { force: false }));
  return {
    steps: wanted.filter(meant).map((report) => step(report, folder, choice)),
    stale: others.filter(({ kind }) => kind === "replace"),
    missing: others.filter(({ kind }) => kind === "make").map(({ report }) => report),
    leftOver: leftOver(wanted, folder),
  };
}

function step(report: WantedReport, folder: FolderState, { force, webPages }: Omit<Choice, "only">): Step {
  const page = webPageFile(report.file);
  const webPage = webPages || folder.files.has(page) ? page : undefined;
  const found = folder.files.get(report.file);
  const made = folder.reports.find(({ code, file }) => code === report.code && file === report.file);
  const pageFault = webPage === undefined ? undefined : pageReason(made, folder.files.get(webPage));
  const because = reason(report, made, found) ?? pageFault ?? "nothing changed";
  if (because === "nothing changed")
    return force ? { kind: "replace", report, because: "asked for", webPage } : { kind: "keep", report, because, webPage };
  return { kind: found === undefined || because === "web page is not there" ? "make" : "replace", report, because, webPage };
}

function reason(report: WantedReport, made: MadeReport | undefined, found: string | undefined): Because | undefined {
  if (found === undefined) return made ? "file is gone" : "new";
  if (!made) return "file is not in the list";
  if (found !== made.sha256) return "file was changed";
  if (made.dataset !== report.dataset && made.madeFrom !== report.madeFrom()) return "other figures";
  if (made.madeWith !== report.madeWith) return "other templates or program";
  return report.lock === undefined || made.lock === report.lock ? undefined : "other lock";
}

function pageReason(made: MadeReport | undefined, found: string | undefined): Because | undefined {
  if (found === undefined) return "web page is not there";
  return found === made?.webPage?.sha256 ? undefined : "web page was changed";
}

/** Compared without case: on Windows "02B-ashdale.pdf" and "02b-Ashdale.pdf" are one file. */
function leftOver(wanted: readonly WantedReport[], folder: FolderState): string[] {
  const current = new Set(wanted.flatMap(({ file }) => [file.toLowerCase(), webPageFile(file).toLowerCase()]));
  return [...folder.files.keys()].filter((file) => !current.has(file.toLowerCase()));
}
