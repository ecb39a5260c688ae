import { chartsOf } from "../charts/charts.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Problem } from "../error.ts";
import { checkTemplates } from "../report/check/check.ts";
import { readTemplates } from "../templates/read.ts";
import { readTheme } from "../templates/theme.ts";

/** What is wrong with the templates for these measures. Nothing that draws or prints is needed for it, nor loaded. */
export async function templateProblems(folder: string, measures: readonly Measure[]): Promise<readonly Problem[]> {
  const templates = await readTemplates(folder);
  const charts = chartsOf(await readTheme(folder));
  return checkTemplates(templates, measures, charts.kinds);
}
