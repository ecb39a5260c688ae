import { chartNames } from "../../dataset/chart-names.ts";

/** The names of all kinds of chart, for those that need not load what draws them: those a measure can ask for, and what only templates ask for. */
export const kindNames: readonly string[] = [...chartNames, "how-to-read", "cover-art"];
