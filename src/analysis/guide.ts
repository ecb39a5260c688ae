import { analysisNames } from "../dataset/analysis.ts";
import { analysisKinds } from "./kinds/index.ts";

/** What a row of the Findings sheet can ask for, as Markdown. */
export function analysisGuide(): string {
  const rows = [...analysisNames].sort().map((name) => {
    const { purpose, needs } = analysisKinds[name];
    return `| \`${name}\` | ${purpose} | ${needs} |`;
  });
  return ["| Analysis | What it finds out | What its row needs |", "| --- | --- | --- |", ...rows].join("\n");
}
