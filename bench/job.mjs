import { writeFileSync } from "node:fs";
import { writeBook } from "../dist/workbook/write.js";
import { standardJob } from "./standard-job.mjs";

/** Writes the workbook of a job. `change` may alter its sheets: a correction, a new address. */
export function writeJob(path, { participants, measures }, change = (sheets) => sheets) {
  writeFileSync(path, writeBook(change(standardJob(participants, measures))));
}

/** One answer of the last measure is corrected by a tenth, in the first participant's row. */
export function oneAnswerChanged(sheets) {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: name !== "Submissions" ? rows : rows.map((row, i) => (i === 1 ? [...row.slice(0, -1), Number(row.at(-1)) + 0.1] : row)),
  }));
}

/** A sheet of addresses is added, which no report prints. */
export function contactsAdded(sheets) {
  const codes = sheets.find(({ name }) => name === "Organisations").rows.slice(1);
  const rows = codes.map(([code]) => [code, `reader@${code.toLowerCase()}.example`]);
  return [...sheets, { name: "Contacts", rows: [["Code", "Email"], ...rows] }];
}
