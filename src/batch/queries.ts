import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import type { PlainSheet } from "../workbook/write.ts";

/**
 * What to ask whom, as sheets: a row for each query to a participant, with the addresses to send it to, and on a second
 * sheet everything else that was found.
 */
export function queriesSheets(dataset: Dataset, findings: readonly Finding[]): readonly PlainSheet[] {
  const order = new Map(dataset.organisations.map(({ code }, index) => [code, index]));
  const place = ({ participant = "" }: Finding) => order.get(participant) ?? -1;
  const queries = findings.filter(isToAsk).sort((a, b) => place(a) - place(b));
  return [
    {
      name: "Queries",
      rows: [
        ["Code", "Name", "E-mail", "Cell", "As typed", "Query", "What to do", "Report"],
        ...queries.map((query) => queryRow(dataset, query)),
      ],
    },
    {
      name: "Notes",
      rows: [["Code", "Cell", "As typed", "What was found", "What to do"], ...findings.filter((finding) => !isToAsk(finding)).map(noteRow)],
    },
  ];
}

/** Whether a participant has to answer it. */
export function isToAsk({ severity, participant }: Finding): boolean {
  return participant !== undefined && (severity === "query" || severity === "hold");
}

function queryRow({ organisations, contacts }: Dataset, finding: Finding): PlainSheet["rows"][number] {
  const { participant: code, where, typed, problem, remedy, severity } = finding;
  const name = organisations.find((organisation) => organisation.code === code)?.name;
  const emails = contacts.filter(({ participant }) => participant === code).map(({ email }) => email);
  return [code, name, emails.join("; "), where, typed, problem, remedy, severity === "hold" ? "not made until this is mended" : "made"];
}

function noteRow({ participant, where, typed, problem, remedy }: Finding): PlainSheet["rows"][number] {
  return [participant, where, typed, problem, remedy];
}
