import type { Dataset, Organisation } from "../dataset/dataset.ts";
import type { View } from "../disclosure/view.ts";
import { contentKey, plainKey } from "../output/canonical.ts";
import { reportFiles } from "../output/file-name.ts";
import { type PrintedFigures, printedFigures } from "../output/printed-figures.ts";
import type { WantedReport } from "../plan.ts";
import { once } from "./once.ts";

/** What is kept of a View: its content key and its printed figures. */
export interface Look {
  readonly madeFrom: string;
  readonly figures: PrintedFigures;
}

/** A report as it should be, and what its View says; the View is looked at when it is first asked for, once. */
export interface ViewedReport extends WantedReport {
  readonly look: () => Look;
}

/**
 * The reports of those that get one, in the order of the workbook. Of each View only its key and its printed figures are
 * kept: the Views of a whole round together would not fit in a small computer's memory.
 */
export function wantedReports(
  ready: readonly Organisation[],
  permit: (code: string) => View,
  made: Pick<WantedReport, "dataset" | "madeWith" | "lock">,
): readonly ViewedReport[] {
  const files = reportFiles(ready);
  return ready.map(({ code, short }) => {
    const look = once(() => lookAt(permit(code)));
    const file = files.get(code) ?? "";
    return { code, short, file, ...made, look, madeFrom: () => look().madeFrom };
  });
}

/** The content key of a round. Who is written to, and how, no report says: an address put right makes no report out of date. */
export function roundKey(dataset: Dataset): string {
  const { contacts, mail, ...seen } = dataset;
  return contentKey(seen);
}

/** Remembers the last View only: what is looked at for the plan or the list is mostly printed next. */
export function rememberingLast(permit: (code: string) => View): (code: string) => View {
  let last: View | undefined;
  return (code) => {
    if (last?.reader.code !== code) last = permit(code);
    return last;
  };
}

export function lookAt(view: View): Look {
  return { madeFrom: plainKey(view), figures: printedFigures(view) };
}
