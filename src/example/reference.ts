import { sheets } from "../dataset/sheets.ts";
import type { Ccg } from "./ccgs.ts";
import type { ExampleSheet } from "./column.ts";
import { personAt } from "./people.ts";
import { diceFor } from "./random.ts";

const invented = "Invented for this example";
const taken = { date: "2018-10-15" } as const;
const free = "Open Government Licence v3.0";

/** Where such figures would come from. */
export const sourcesSheet: ExampleSheet = {
  name: sheets.sources.name,
  rows: [
    ["Code", "Title", "Publisher", "Period", "Licence", "Link", "Retrieved"],
    ["questionnaire", "Project questionnaire, autumn 2018", invented, "2017/18", "For participants", undefined, undefined],
    ["gp-list", "Patients registered at a GP practice", invented, "April 2018", free, "https://digital.nhs.uk", taken],
    ["boundaries", "Boundaries and areas of CCGs and local authorities", invented, "April 2018", free, "https://www.ons.gov.uk", taken],
    ["deprivation", "Index of deprivation by CCG", invented, "2015", free, "https://www.gov.uk", taken],
    ["accounts", "Annual accounts of CCGs", invented, "2017/18", free, "https://www.england.nhs.uk", taken],
    ["chc", "NHS continuing healthcare statistics", invented, "2017/18, quarter 4", free, "https://www.england.nhs.uk", taken],
    ["assessment", "Improvement and assessment framework ratings", invented, "2017/18", free, "https://www.england.nhs.uk", taken],
    ["stakeholders", "Survey of CCG stakeholders", invented, "Spring 2018", free, "https://www.england.nhs.uk", taken],
  ],
};

export const glossarySheet: ExampleSheet = {
  name: sheets.glossary.name,
  rows: [
    ["Term", "Meaning"],
    ["Accountable officer", "The person who answers for how a CCG carries out its duties and spends its money."],
    ["BCF", "Better Care Fund: money of health and social care put together and decided on jointly."],
    ["CCG", "Clinical commissioning group: the body that plans and buys most health care for the people of one area."],
    ["CHC", "NHS continuing healthcare: care outside hospital arranged and paid for by the NHS for people with a primary health need."],
    ["CSU", "Commissioning support unit: an organisation that carries out functions for CCGs under contract."],
    ["Locality", "A part of a CCG whose practices meet and may decide some things for themselves."],
    ["Median", "The middle value when all are put in order: half are above and half below."],
    ["Running cost allowance", "The most a CCG may spend on running itself in a year."],
    ["STP", "Sustainability and transformation partnership: the CCGs, councils and providers of a wider area that plan together."],
    ["Wave", "One of the four dates in 2012 and 2013 at which CCGs were authorised."],
    ["WTE", "Whole-time equivalent: two people who each work half the week are one."],
  ],
};

/** One or two people for every participant. */
export function contactsSheet(ccgs: readonly Ccg[]): ExampleSheet {
  const rows = ccgs
    .filter((ccg) => ccg.participating)
    .flatMap((ccg) => {
      const [first, second] = [personAt(ccg, 0), personAt(ccg, 1)];
      const both = first.email !== second.email && diceFor(ccg.code, "second contact").chance(0.35);
      return [[ccg.code, first.name, first.email, "to"], ...(both ? [[ccg.code, second.name, second.email, "cc"]] : [])];
    });
  return { name: sheets.contacts.name, rows: [["Participant", "Name", "Email", "Role"], ...rows] };
}

export const settingsSheet: ExampleSheet = {
  name: sheets.settings.name,
  rows: [
    ["Setting", "Value", "Date", "Words"],
    ["Title", "CCG functions benchmarking"],
    ["Round", "2018"],
    ["Period", "2017/18"],
    ["Published", { date: "2018-11-01" }],
    ["Publisher", "The CCG benchmarking project"],
    ["Contact name", "The project co-ordinator"],
    ["Contact email", "benchmarking@example.org"],
    ["Contact phone", "01632 960123"],
    ["Notice", "Invented data"],
    [
      "About",
      "The project compares how clinical commissioning groups are run: how they are governed and shared, how they are staffed, and what running them costs. It brings together published figures for every CCG and a short questionnaire answered by those taking part. Every CCG, person and figure in this example is invented.",
    ],
    ["Participant (one)", "CCG"],
    ["Participants (many)", "CCGs"],
    ["Language", "en-GB"],
    ["Main grouping", "STP"],
    ["Other maps", "STP June 2018; Proposed mergers"],
    ["Fewest contributors", 3],
    ["Mail from", "benchmarking@example.org"],
    ["Mail domains", "*.example.org"],
    ["Mail service", "relay"],
    ["Word for STP", "STP", undefined, "STPs"],
    ["Word for Region", "region", undefined, "regions"],
    ["Word for CSU", "CSU", undefined, "CSUs"],
    ["Word for Wave", "wave", undefined, "waves"],
    ["Similar on population", 2],
    ["Similar on density", 1],
    ["Similar on aged_65", 1],
    ["Similar on deprivation", 1],
    ["Threshold for population", 100_000, { date: "2011-06-01" }, "too small to act entirely independently (2011 Coalition paper)"],
  ],
};
