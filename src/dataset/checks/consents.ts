import type { Draft } from "../build/draft.ts";
import type { Finding } from "../finding.ts";
import { didYouMean } from "../nearest.ts";

/** Measures in May be named that there are not: that answer stays unnamed. */
export function consents({ dataset, tables }: Draft): readonly Finding[] {
  const codes = dataset.measures.map(({ code }) => code);
  return dataset.organisations.flatMap(({ code, mayBeNamed = [] }) => {
    const unknown = mayBeNamed === "all" ? [] : mayBeNamed.filter((typed) => !codes.includes(typed));
    return unknown.map(
      (typed): Finding => ({
        severity: "query",
        where: tables.organisations?.sheet ?? "Organisations",
        participant: code,
        typed,
        problem: `${code} may be named with "${typed}", which is no measure's code.`,
        remedy: `Type the codes of Measures, with semicolons between them, or yes for all.${didYouMean(typed, codes)}`,
      }),
    );
  });
}
