import { sheets } from "../../dataset/sheets.ts";
import type { ExampleSheet } from "../column.ts";

const alike = "Assumes that the criteria were applied alike everywhere and that conditions are a fair measure of how ready a group was.";

/** What the findings report of the assessment finds out; what it finds is worked out by the program. */
export const findingsSheet: ExampleSheet = {
  name: sheets.findings.name,
  rows: [
    ["Chapter", "Analysis", "Measures", "By", "Number", "Words", "Caveat", "Highlight"],
    ["The outcome", "answers", "outcome", undefined, undefined, undefined, undefined, "yes"],
    ["The outcome", "composite", "score", undefined, undefined, undefined, alike, "yes"],
    ["The outcome", "severities", undefined, undefined, undefined, undefined, undefined, "yes"],
    ["The outcome", "crossed", "outcome", "Wave", undefined, undefined, "Those who were readiest applied first.", "yes"],
    ["What was hardest", "league", undefined, undefined, 10, undefined, undefined, "yes"],
    ["Where conditions fell", "group medians", "score", "Region", undefined, undefined, alike, "yes"],
    [
      "Where conditions fell",
      "group spread",
      "score",
      "CSU",
      undefined,
      undefined,
      "The lowest mean is close to nought, so that one condition more there would change the fold a good deal.",
      "yes",
    ],
    ["Where conditions fell", "group medians", "score", "Area team", undefined, undefined, alike, undefined],
    ["Size and deprivation", "relation", "score; population", undefined, undefined, undefined, alike, "yes"],
    ["Size and deprivation", "relation", "score; deprivation", undefined, undefined, undefined, alike, "yes"],
    ["Size and deprivation", "spread", "population", undefined, undefined, undefined, undefined, undefined],
    ["Size and deprivation", "total", "allocation_total", undefined, undefined, undefined, undefined, "yes"],
    ["Membership", "crossed", "membership", "population", undefined, undefined, undefined, "yes"],
    ["Membership", "answers", "uses_localities", undefined, undefined, "use localities", undefined, undefined],
    ["Membership", "combinations", "powers", undefined, undefined, undefined, undefined, undefined],
    ["Membership", "answers", "primary_care", undefined, undefined, undefined, undefined, undefined],
    ["Membership", "relation", "localities; population", undefined, undefined, undefined, undefined, undefined],
    ["Membership", "spread", "planned_cost", undefined, undefined, undefined, undefined, undefined],
  ],
};
