import type { LaidSheet } from "../../collection/laid-sheet.ts";
import { xmlText } from "./xml.ts";

/** The definedNames of a workbook (ECMA-376, 18.2.5): what is printed of a sheet, and the row that stands at the top of every page. */
export function namesXml(sheets: readonly LaidSheet[]): string {
  const names = sheets.flatMap(({ name, print, rows }, index) => {
    if (print === undefined) return [];
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const last = Math.max(print.heading, ...rows.map(({ number }) => number));
    return [
      named("Print_Area", index, `${sheet}!$A$1:$${print.to}$${last}`),
      named("Print_Titles", index, `${sheet}!$${print.heading}:$${print.heading}`),
    ];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

function named(name: string, sheet: number, range: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${xmlText(range)}</definedName>`;
}
