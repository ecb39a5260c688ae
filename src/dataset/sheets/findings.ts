import { analysisNames } from "../analysis.ts";
import { list, number, oneOf, text, yesNo } from "../fields.ts";
import { column, sheet } from "../sheet.ts";

export const findingsSheet = sheet("Findings", {
  about:
    "What the network’s findings report finds out, an analysis a row, in the order of the report. Without this sheet each measure is analysed in the way that suits its kind.",
  aliases: ["Analyses", "Highlights"],
  columns: {
    chapter: column("Chapter", text, { about: "The chapter it stands in. Default: that of its first measure.", example: "Population" }),
    analysis: column("Analysis", oneOf(analysisNames), {
      about: "The kind of analysis; docs/findings.md says what each needs.",
      example: "spread",
      required: true,
      aliases: ["Kind"],
    }),
    measures: column("Measures", list, {
      about: "Codes of the measures it is made from, separated by semicolons.",
      example: "population",
      aliases: ["Measure"],
    }),
    by: column("By", text, {
      about: "What it is broken down by: the header of a grouping, or the code of a measure.",
      example: "STP",
    }),
    number: column("Number", number, { about: "A number the analysis needs, such as a threshold.", example: "100000" }),
    words: column("Words", text, {
      about: "Your words for what is counted; they stand in the sentence.",
      example: "overspent against plan",
    }),
    caveat: column("Caveat", text, {
      about: "What the finding takes for granted, printed below it.",
      example: "Plans were revised in January.",
    }),
    highlight: column("Highlight", yesNo, { about: "Whether it stands on the first page too. Default: no.", example: "yes" }),
  },
});
