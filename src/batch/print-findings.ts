import { type Findings, findingsOf } from "../analysis/findings.ts";
import { chartsOf } from "../charts/charts.ts";
import type { Everyone } from "../disclosure/everyone.ts";
import { printReport } from "../pdf/pdf.ts";
import { writeFindings } from "../report/findings/report.ts";
import { readTemplates } from "../templates/read.ts";
import { readTheme } from "../templates/theme.ts";
import { drawAll } from "./draw-all.ts";
import { refuseUnsound } from "./press.ts";

/** The findings report as a PDF, with what it found. */
export interface PrintedFindings {
  readonly findings: Findings;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * What anyone may know → what is found in it → a PDF, checked like every other.
 * @param folder of the templates.
 */
export async function printFindings(everyone: Everyone, folder: string): Promise<PrintedFindings> {
  const theme = await readTheme(folder);
  const charts = chartsOf(theme);
  const findings = findingsOf(everyone);
  const report = writeFindings(findings, await readTemplates(folder, "findings"), charts, theme);
  const { bytes, pages } = await printReport(report, await drawAll(report, charts.draw), theme);
  refuseUnsound(bytes, undefined);
  return { findings, bytes, pages };
}
