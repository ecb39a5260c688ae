import { sheets } from "../dataset/sheets.ts";
import type { ExampleSheet, Typed } from "./column.ts";

/** A row of the Findings sheet, by the contract's own column keys. */
type FindingRow = Readonly<Partial<Record<keyof typeof sheets.findings.columns, string | number>>>;

/** A chapter of the findings report: its analyses in their order. */
function chapter(title: string, rows: readonly FindingRow[]): readonly FindingRow[] {
  return rows.map((row) => ({ chapter: title, ...row }));
}

/** What the pilot and the national review found out; what comes of it is worked out by the program. */
const rows: readonly FindingRow[] = [
  ...chapter("Participants and population", [
    { analysis: "participation", by: "Region", highlight: "yes" },
    { analysis: "spread", measures: "population", highlight: "yes" },
    { analysis: "group spread", measures: "population", by: "STP", highlight: "yes", caveat: "STPs as they were in April 2018." },
    {
      analysis: "threshold",
      measures: "population; shares_management",
      caveat: "Nobody has set criteria for when a CCG is too small; the threshold is that of a paper of 2011.",
    },
    { analysis: "crossed", measures: "shares_management", by: "population", number: 100_000, words: "share a management structure" },
    { analysis: "spread", measures: "density" },
    { analysis: "relation", measures: "running_cost; population" },
  ]),
  ...chapter("Governance and sharing", [
    {
      analysis: "answers",
      measures: "shares_management",
      words: "have significant shared resources or a shared management team",
      highlight: "yes",
    },
    { analysis: "answers", measures: "shares_with" },
    { analysis: "combinations", measures: "shares_with" },
    {
      analysis: "combinations",
      measures: "shares_management; shares_officer; co_located",
      words: "share a management structure, an accountable officer or offices",
    },
    { analysis: "answers", measures: "shares_officer", words: "share an accountable officer" },
    { analysis: "relation", measures: "localities; population" },
    { analysis: "combinations", measures: "devolved" },
  ]),
  ...chapter("Working with local authorities", [
    {
      analysis: "answers",
      measures: "aligned",
      number: 2,
      words: "are not aligned with the boundary of a local authority",
      highlight: "yes",
    },
    {
      analysis: "answers",
      measures: "integration",
      number: 1,
      words: "are working towards a more integrated relationship with social care",
    },
    { analysis: "crossed", measures: "integration", by: "population", words: "work towards closer integration" },
    { analysis: "crossed", measures: "joint_commissioning", by: "aligned" },
    { analysis: "parts", measures: "bcf_split", by: "Region", highlight: "yes" },
  ]),
  ...chapter("Staff and support", [
    { analysis: "spread", measures: "wte", number: 5 },
    {
      analysis: "relation",
      measures: "wte; csu_spend",
      highlight: "yes",
      caveat: "Staff of a support unit are not counted as the CCG’s own.",
    },
    { analysis: "relation", measures: "wte; population" },
    { analysis: "answers", measures: "functions_outsourced" },
    { analysis: "answers", measures: "hard_to_fill", caveat: "The reasons are the CCGs’ own view." },
  ]),
  ...chapter("Running costs and the plan", [
    { analysis: "total", measures: "running_cost_spend; running_cost_allowance", highlight: "yes" },
    {
      analysis: "scenario",
      measures: "running_cost_spend; running_cost_allowance",
      number: 20,
      caveat: "CCGs were asked in 2018 to cut running costs by a further 20% by 2020/21.",
    },
    { analysis: "over time", measures: "overspent", words: "spent above plan", highlight: "yes" },
    { analysis: "total", measures: "spent; planned", words: "spent above plan", highlight: "yes" },
  ]),
  ...chapter("Continuing healthcare", [
    { analysis: "spread", measures: "chc_eligible", highlight: "yes" },
    { analysis: "funnel", measures: "chc_conversion" },
    { analysis: "relation", measures: "chc_eligible; aged_75" },
  ]),
  ...chapter("How CCGs are configured", [
    { analysis: "mergers", highlight: "yes" },
    { analysis: "other map", measures: "population", by: "STP June 2018" },
    { analysis: "if merged", measures: "population; running_cost; density", by: "Proposed mergers", number: 100_000 },
    { analysis: "shared officers" },
    { analysis: "overlaps" },
  ]),
  ...chapter("How CCGs are rated", [
    { analysis: "answers", measures: "rating", highlight: "yes" },
    { analysis: "answers", measures: "failing", words: "are failing or at risk of failing" },
    { analysis: "answers", measures: "leadership", words: "have good or outstanding leadership" },
    { analysis: "spread", measures: "stakeholders" },
    { analysis: "crossed", measures: "rating", by: "overspent" },
    { analysis: "crossed", measures: "rating", by: "Region" },
    { analysis: "relation", measures: "stakeholders; population" },
  ]),
  ...chapter("What changed", [
    {
      analysis: "change",
      measures:
        "gp_practices; bcf_per_head; wte; vacancies; csu_spend; running_cost; allowance_spent; chc_eligible; chc_days; stakeholders",
    },
    { analysis: "change", measures: "running_cost", by: "Region" },
    { analysis: "answers", measures: "challenge" },
  ]),
];

/** What the findings report of the example finds out, in chapters that read one after the other. */
export const findingsSheet: ExampleSheet = sheetOf(rows);

function sheetOf(all: readonly FindingRow[]): ExampleSheet {
  const columns = Object.entries(sheets.findings.columns);
  const cell = (row: FindingRow, key: string): Typed => row[key as keyof FindingRow];
  return {
    name: sheets.findings.name,
    rows: [columns.map(([, column]) => column.name), ...all.map((row) => columns.map(([key]) => cell(row, key)))],
  };
}
