import type { Findings } from "../../analysis/findings.ts";
import type { Attachment } from "../blocks.ts";
import { csv } from "../csv.ts";

/** Every figure of every finding as a line of a spreadsheet, unrounded, so that anyone can check it. */
export function findingsData({ chapters }: Findings): Attachment {
  const rows = chapters.flatMap(({ title, highlights }) =>
    highlights.flatMap(({ title: heading, analysis, facts, coverage }) =>
      Object.entries(facts).map(([name, value]) => [title, heading, analysis.kind, analysis.measures.join("; "), name, value, coverage]),
    ),
  );
  return {
    name: "findings-data.csv",
    type: "text/csv",
    description: "Every figure of every finding of this report",
    text: csv([["Chapter", "Finding", "Analysis", "Measures", "Figure", "Value", "Rests on"], ...rows]),
  };
}
