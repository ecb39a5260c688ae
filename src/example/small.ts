import type { ExampleSheet } from "./column.ts";

/**
 * Another world than the example's, and as little as a workbook may hold: six mental health trusts in two integrated
 * care systems, all taking part, one measure of every kind. Nothing about CCGs may be needed to read it.
 */
export function smallSheets(): readonly ExampleSheet[] {
  return [settings, organisations, submissions, measures];
}

const settings: ExampleSheet = {
  name: "Settings",
  rows: [
    ["Setting", "Value", "Words"],
    ["Title", "Mental health benchmarking"],
    ["Published", { date: "2024-03-01" }],
    ["Participant", "trust"],
    ["Participants", "trusts"],
    ["Word for ICS", "ICS", "ICSs"],
    ["Notice", "Invented data"],
  ],
};

const organisations: ExampleSheet = {
  name: "Organisations",
  rows: [
    ["Code", "Name", "ICS"],
    ["MH1", "Alder Vale Trust", "Two Moors"],
    ["MH2", "Birkmoor Trust", "Two Moors"],
    ["MH3", "Candlewick Trust", "Two Moors"],
    ["MH4", "Dunmarsh Trust", "Estuary and Vale"],
    ["MH5", "Elmhaven Trust", "Estuary and Vale"],
    ["MH6", "Fosse Green Trust", "Estuary and Vale"],
  ],
};

const submissions: ExampleSheet = {
  name: "Submissions",
  rows: [
    [
      ...["Code", "Beds", "Population", "Bed days", "Bed days available", "Income from block", "Income from other"],
      ...["Crisis line all day", "Record system", "Settings served", "CQC rating", "Staff score", "Wish"],
    ],
    ["MH1", 212, 684_000, 71_400, 77_380, 91_200_000, 8_100_000, "Yes", "Rosemary", "Wards; Community", "Good", 6.9, "More beds near home"],
    ["MH2", 96, 402_500, 33_650, 35_040, 47_900_000, 2_650_000, "Yes", "Tansy", "Wards; Community; Schools", "Outstanding", 7.4, undefined],
    ["MH3", 148, 515_200, 46_100, 54_020, 62_300_000, 7_400_000, "No", "Rosemary", "Wards", "Requires improvement", 6.2, "Fewer systems"],
    [
      "MH4",
      305,
      912_000,
      109_900,
      111_325,
      127_500_000,
      15_900_000,
      "Yes",
      "Paper",
      "Wards; Community; Prisons",
      "Good",
      6.6,
      "Crisis houses",
    ],
    ["MH5", undefined, 338_700, undefined, undefined, 39_800_000, 1_050_000, "No", "Tansy", "Community", "Good", 7.1, "Psychologists"],
    ["MH6", 184, 730_400, 61_200, 67_160, 84_600_000, 9_300_000, "Yes", "Rosemary", "Wards; Community", "Inadequate", 5.8, undefined],
  ],
};

const measures: ExampleSheet = {
  name: "Measures",
  rows: [
    ["Code", "Title", "Kind", "Unit", "Better", "Numerator", "Denominator", "Per", "Parts", "Options"],
    ["Beds", "Beds", "amount"],
    ["bed_rate", "Beds for the population", "rate", "per 100,000 people", undefined, "Beds", "Population", 100_000],
    ["occupancy", "Bed occupancy", "share", "%", undefined, "Bed days", "Bed days available"],
    ["income", "Where income comes from", "split", "£", ...blank(4), "Income from block; Income from other", "Block contract; Other"],
    ["Crisis line all day", "A crisis line at all hours", "yes/no"],
    ["Record system", "Record system", "choice", ...blank(6), "Rosemary; Tansy; Paper"],
    ["Settings served", "Where care is given", "choices", ...blank(6), "Wards; Community; Schools; Prisons"],
    ["CQC rating", "Overall rating", "rating", ...blank(6), "Outstanding; Good; Requires improvement; Inadequate"],
    ["Staff score", "Staff engagement", "score", "points", "high"],
    ["Wish", "One wish", "text"],
  ],
};

function blank(cells: number): undefined[] {
  return Array.from({ length: cells }, () => undefined);
}
