import { kindNames } from "../charts/kinds/names.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Problem } from "../error.ts";
import { checkTemplates } from "../report/check/check.ts";
import { readTemplates } from "../templates/read.ts";
import { readTheme } from "../templates/theme.ts";

/**
 * What is wrong with the templates for these measures. Nothing that draws or prints is needed for it, nor loaded. Throws a
 * Problem for templates or a theme that cannot be read at all.
 */
export async function templateProblems(folder: string, measures: readonly Measure[]): Promise<readonly Problem[]> {
  await readTheme(folder);
  return checkTemplates(await readTemplates(folder), measures, new Set(kindNames));
}
