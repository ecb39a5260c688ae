import type { CellBook } from "../dataset/cells.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import type { Everyone } from "../disclosure/everyone.ts";
import type { View } from "../disclosure/view.ts";
import type { Problem } from "../error.ts";
import type { Lock } from "../pdf/lock.ts";
import type { PlainSheet } from "../workbook/write.ts";
import type { Order, Threads } from "./hand.ts";
import type { PrintedFindings } from "./print-findings.ts";

/** The stages of the river, each as one function, so that a test can put a small one in place of a large one. */
export interface Stages {
  /** Excel file → cells. Throws a Problem for a file that cannot be read. */
  readonly read: (path: string) => Promise<CellBook>;
  /**
   * Cells → the round, and all that is to be said about the workbook; no dataset when something stops everything.
   * `earlier` is the workbook of the round before, when one is named.
   */
  readonly check: (book: CellBook, earlier?: CellBook) => Promise<Checked>;
  /** The round → what each participant may see of it. */
  readonly permit: (dataset: Dataset) => (code: string) => View;
  /** What is wrong with the templates for these measures; found before anything is made. */
  readonly checkTemplates: (templates: string, dataset: Dataset) => Promise<readonly Problem[]>;
  /**
   * Templates and theme, read once → a View becomes a PDF, locked when a lock is given. Throws a Problem for a template that
   * cannot be understood.
   */
  readonly press: (templates: string, lock?: Lock) => Promise<Press>;
  /** What anyone may know → the findings report, with the templates of a folder. */
  readonly findings: (everyone: Everyone, templates: string) => Promise<PrintedFindings>;
  /**
   * Has a thread load what makes reports, while it is not known yet what they are made from; `threads` takes it over. Left out
   * where threads cannot be started.
   */
  readonly callThread?: () => void;
  /**
   * Threads to make so many reports with, so that with this one there are as many as `workers` says or as pay; undefined when this
   * one does it as well. Left out where threads cannot be started.
   */
  readonly threads?: (order: Order, reports: number, workers: number | undefined) => Threads | undefined;
  /** Rows → an Excel file. */
  readonly writeBook: (sheets: readonly PlainSheet[]) => Promise<Uint8Array>;
  /** An example workbook, as an Excel file. */
  readonly example: (name: ExampleName) => Promise<Uint8Array>;
}

/** The two example workbooks: a round of a network, and an assessment against criteria. */
export type ExampleName = "round" | "authorisation";

export interface Checked {
  readonly dataset: Dataset | undefined;
  readonly findings: readonly Finding[];
}

export interface Press {
  /** @param webPage whether the report is wanted as a web page too. */
  readonly print: (view: View, webPage: boolean) => Promise<Printed>;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters the theme's fonts do not have; each is printed as an empty box or a question mark. */
  readonly missing: readonly string[];
  /** The report as a web page, when it was wanted. */
  readonly webPage?: string | undefined;
}
