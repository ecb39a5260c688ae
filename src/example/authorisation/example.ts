import { sheets } from "../../dataset/sheets.ts";
import type { ExampleSheet } from "../column.ts";
import { measuresSheet } from "../measures/row.ts";
import { type Applicant, inventApplicants } from "./applicants.ts";
import { applicationsSheet } from "./application.ts";
import { conditionsSheet, plantConditions, severitiesSheet } from "./conditions.ts";
import { criteriaSheet } from "./criteria.ts";
import { publicFiguresSheet } from "./figures.ts";
import { findingsSheet } from "./findings.ts";
import { measures } from "./measures.ts";
import { contactsSheet, glossarySheet, settingsSheet, sourcesSheet } from "./reference.ts";

/**
 * The second example workbook: 211 invented CCGs assessed against 119 criteria in four waves, always the same. It holds the
 * conditions; scores, ranks and everything the reports say about them are worked out by the program.
 */
export function authorisationSheets(): readonly ExampleSheet[] {
  const applicants = inventApplicants();
  const planted = plantConditions(applicants);
  return [
    settingsSheet,
    organisationsSheet(applicants),
    applicationsSheet(applicants),
    publicFiguresSheet(applicants, planted),
    measuresSheet(measures),
    findingsSheet,
    criteriaSheet(),
    severitiesSheet(),
    conditionsSheet(applicants, planted),
    sourcesSheet,
    glossarySheet,
    contactsSheet(applicants),
  ];
}

function organisationsSheet(applicants: readonly Applicant[]): ExampleSheet {
  const { name, columns } = sheets.organisations;
  const header = [columns.code, columns.name, columns.short, columns.language].map((column) => column.name);
  const rows = applicants.map(({ code, ccg, areaTeam, csu, wave }) => [
    ...[code, ccg.name, shortened.get(ccg.short), ccg.language],
    ...[areaTeam, ccg.place.region, csu, `Wave ${wave}`],
  ]);
  return { name, rows: [[...header, "Area team", "Region", "CSU", "Wave"], ...rows] };
}

/** A name too long for a chart's labels. */
const shortened: ReadonlyMap<string, string> = new Map([["Marle-under-Wold, Alcestow and Fenny Cross", "Marle-under-Wold"]]);
