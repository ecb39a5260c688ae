import { sheets } from "../../dataset/sheets.ts";
import type { ExampleSheet } from "../column.ts";
import { personAt } from "../people.ts";
import type { Applicant } from "./applicants.ts";

const invented = "Invented for this example";
const taken = { date: "2013-01-28" } as const;
const free = "Open Government Licence v3.0";

export const sourcesSheet: ExampleSheet = {
  name: sheets.sources.name,
  rows: [
    ["Code", "Title", "Publisher", "Period", "Licence", "Link", "Retrieved"],
    ["decisions", "Authorisation decisions, waves 1 to 4", invented, "2012/13", free, "https://www.england.nhs.uk", taken],
    ["applications", "Applications and constitutions of CCGs", invented, "2012", free, "https://www.england.nhs.uk", taken],
    ["gp-list", "Patients registered at a GP practice", invented, "April 2012", free, "https://digital.nhs.uk", taken],
    ["deprivation", "Index of deprivation by CCG", invented, "2010", free, "https://www.gov.uk", taken],
    ["allocations", "Allocations to CCGs", invented, "2013/14", free, "https://www.england.nhs.uk", taken],
  ],
};

export const glossarySheet: ExampleSheet = {
  name: sheets.glossary.name,
  rows: [
    ["Term", "Meaning"],
    ["Area team", "The local office of the national commissioning board, which assessed the groups of its area."],
    ["Authorisation", "The decision that a CCG may carry out its duties from April 2013, wholly or under conditions."],
    ["CCG", "Clinical commissioning group: the general practices of an area, who together plan and buy most health care for its people."],
    ["Condition", "A criterion that a CCG had not met, with what has to be done about it."],
    ["Criterion", "One of the 119 things every CCG had to show before it was authorised."],
    ["CSU", "Commissioning support unit: an organisation that carries out functions for CCGs under contract."],
    ["Directions", "Conditions under which another body carries out a function in the CCG’s place."],
    ["Locality", "A part of a CCG whose practices meet and may decide some things for themselves."],
    ["Median", "The middle value when all are put in order: half are above and half below."],
    ["Wave", "One of the four dates on which groups of CCGs were decided on."],
    ["Weighted score", "The number of conditions, each counted the more, the graver it is; 0 for a CCG without conditions."],
  ],
};

export function contactsSheet(applicants: readonly Applicant[]): ExampleSheet {
  const rows = applicants.map(({ code, ccg }) => {
    const { name, email } = personAt(ccg, 0);
    return [code, name, email, "to"];
  });
  return { name: sheets.contacts.name, rows: [["Participant", "Name", "Email", "Role"], ...rows] };
}

export const settingsSheet: ExampleSheet = {
  name: sheets.settings.name,
  rows: [
    ["Setting", "Value", "Date", "Words"],
    ["Title", "CCG authorisation: how ready were we?"],
    ["Round", "Authorisation 2013"],
    ["Period", "2012/13"],
    ["Published", { date: "2013-02-20" }],
    ["Publisher", "The CCG benchmarking project"],
    ["Contact name", "The project co-ordinator"],
    ["Contact email", "benchmarking@example.org"],
    ["Contact phone", "01632 960123"],
    ["Notice", "Invented data"],
    [
      "About",
      "All clinical commissioning groups were assessed against 119 criteria, in four waves, before they took over their duties in April 2013. This analysis puts the conditions they were given side by side. Every CCG, person and figure in this example is invented.",
    ],
    ["Participant (one)", "CCG"],
    ["Participants (many)", "CCGs"],
    ["Language", "en-GB"],
    ["Main grouping", "Area team"],
    ["Fewest contributors", 3],
    ["Mail from", "benchmarking@example.org"],
    ["Mail domains", "*.example.org"],
    ["Mail service", "relay"],
    ["Word for Area team", "area team", undefined, "area teams"],
    ["Word for Region", "region", undefined, "regions"],
    ["Word for CSU", "CSU", undefined, "CSUs"],
    ["Word for Wave", "wave", undefined, "waves"],
  ],
};
