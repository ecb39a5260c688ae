import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric } from "../dataset/measure.ts";
import type { View } from "../disclosure/view.ts";
import { contentKey } from "../output/canonical.ts";
import { reportFiles } from "../output/file-name.ts";
import { type PrintedFigures, printedFigures } from "../output/printed-figures.ts";
import type { WantedReport } from "../plan.ts";
import { answered } from "../position/format.ts";

/** What is known of a participant's report before it is made. */
export interface SurveyedReport extends WantedReport {
  readonly name: string;
  /** The participant's own group in the main grouping: its footprint. */
  readonly group: string | undefined;
  readonly figures: PrintedFigures;
  /** Own values of the first measures of the summary, for the co-ordinator's page. */
  readonly keyFigures: readonly KeyFigure[];
}

export interface KeyFigure {
  readonly title: string;
  readonly printed: string;
}

/** The co-ordinator's page has room for this many figures a participant. */
const keyFigures = 3;

/**
 * Looks at every participant's View once and keeps only its content key and printed figures:
 * the Views of a whole round together would not fit in a small computer's memory.
 */
export function surveyReports(ready: readonly Organisation[], permit: (code: string) => View, madeWith: string): readonly SurveyedReport[] {
  const files = reportFiles(ready);
  return ready.map((participant) => surveyReport(permit(participant.code), files.get(participant.code) ?? "", madeWith));
}

function surveyReport(view: View, file: string, madeWith: string): SurveyedReport {
  const { code, name, short } = view.reader;
  return {
    code,
    name,
    short,
    file,
    group: view.groups[0]?.name,
    madeFrom: contentKey(view),
    madeWith,
    figures: printedFigures(view),
    keyFigures: keyFiguresOf(view),
  };
}

function keyFiguresOf(view: View): readonly KeyFigure[] {
  const summary = view.chapters.flatMap(({ measures }) => measures).filter(({ measure }) => measure.inSummary && isNumeric(measure));
  return summary.slice(0, keyFigures).map(({ measure, own }) => ({ title: measure.short, printed: answered(measure, own) }));
}
