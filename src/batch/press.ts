import { chartsOf } from "../charts/charts.ts";
import { Fault } from "../error.ts";
import { pageOf } from "../html/page.ts";
import { checkPdf } from "../pdf/check.ts";
import type { Lock } from "../pdf/lock.ts";
import { printReport } from "../pdf/pdf.ts";
import { writeReport } from "../report/report.ts";
import { readTemplates } from "../templates/read.ts";
import { readTheme } from "../templates/theme.ts";
import { drawAll } from "./draw-all.ts";
import type { Press } from "./stages.ts";

/**
 * Templates and theme, read once: then each View becomes a report, its charts are drawn, and it is printed and checked, and
 * written as a web page when that is wanted. Printing throws a Fault for a report that would shut out a reader.
 */
export async function pressFrom(folder: string, lock?: Lock): Promise<Press> {
  const templates = await readTemplates(folder);
  const theme = await readTheme(folder);
  const charts = chartsOf(theme);
  return {
    print: async (view, webPage) => {
      const report = writeReport(view, templates, charts.kinds, theme);
      const drawings = await drawAll(report, charts.draw);
      const printed = await printReport(report, drawings, theme, lock);
      refuseUnsound(printed.bytes, lock);
      return { ...printed, webPage: webPage ? pageOf(report, drawings, theme) : undefined };
    },
  };
}

/** Every file is checked, for the one nobody looks at is the one that is wrong. */
export function refuseUnsound(bytes: Uint8Array, lock: Lock | undefined): void {
  const faults = checkPdf(bytes, lock);
  if (faults.length > 0) throw new Fault(`The PDF does not conform to its standard: ${faults.join(" ")}`);
}
