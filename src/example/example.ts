import { areasSheet } from "./areas.ts";
import { inventCcgs } from "./ccgs.ts";
import { earlierRoundsSheet, publicDataSheet, submissionsSheet } from "./collected.ts";
import type { ExampleSheet } from "./column.ts";
import { findingsSheet } from "./findings.ts";
import { measuresSheet } from "./measures/row.ts";
import { measures } from "./measures.ts";
import { mergersSheet } from "./mergers.ts";
import { officersSheet } from "./officers.ts";
import { organisationsSheet } from "./organisations.ts";
import { contactsSheet, glossarySheet, settingsSheet, sourcesSheet } from "./reference.ts";

/**
 * The example workbook: 93 of 207 invented CCGs in 44 STPs, 51 measures and four earlier rounds, always the same.
 * It holds what was collected; everything the reports say about it is worked out by the program.
 */
export function exampleSheets(): readonly ExampleSheet[] {
  const ccgs = inventCcgs();
  return [
    settingsSheet,
    organisationsSheet(ccgs),
    submissionsSheet(ccgs),
    publicDataSheet(ccgs),
    measuresSheet(measures),
    sourcesSheet,
    glossarySheet,
    contactsSheet(ccgs),
    earlierRoundsSheet(ccgs),
    areasSheet(ccgs),
    officersSheet(ccgs),
    mergersSheet(ccgs),
    findingsSheet,
  ];
}
