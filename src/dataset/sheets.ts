import { findingsSheet } from "./sheets/findings.ts";
import { measuresSheet } from "./sheets/measures.ts";
import { earlierRoundsSheet, organisationsSheet, publicDataSheet, submissionsSheet } from "./sheets/organisations.ts";
import { contactsSheet, glossarySheet, sourcesSheet } from "./sheets/reference.ts";
import { areasSheet, mergersSheet, officersSheet } from "./sheets/registers.ts";
import { settingsSheet } from "./sheets/settings.ts";
import { conditionsSheet, criteriaSheet, severitiesSheet } from "./sheets/standards.ts";

/** Every sheet of the workbook, in the order of the sheets: the reader, the blank workbook and docs/workbook.md come from here. */
export const sheets = {
  settings: settingsSheet,
  organisations: organisationsSheet,
  submissions: submissionsSheet,
  publicData: publicDataSheet,
  measures: measuresSheet,
  criteria: criteriaSheet,
  severities: severitiesSheet,
  conditions: conditionsSheet,
  findings: findingsSheet,
  sources: sourcesSheet,
  glossary: glossarySheet,
  contacts: contactsSheet,
  earlierRounds: earlierRoundsSheet,
  areas: areasSheet,
  officers: officersSheet,
  mergers: mergersSheet,
} as const;
