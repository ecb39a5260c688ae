import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import type { PlainSheet } from "../workbook/write.ts";

/**
 * What to ask whom, as sheets: a row for each finding about a participant, with the address to ask,
 * and on a second sheet what concerns the workbook as a whole.
 */
export function queriesSheets(dataset: Dataset, findings: readonly Finding[]): readonly PlainSheet[] {
  const about = findings.filter(({ participant }) => participant !== undefined);
  const order = new Map(dataset.organisations.map(({ code }, index) => [code, index]));
  const sorted = [...about].sort((a, b) => (order.get(a.participant ?? "") ?? -1) - (order.get(b.participant ?? "") ?? -1));
  const rest = findings.filter(({ participant }) => participant === undefined);
  return [
    {
      name: "Queries",
      rows: [
        ["Code", "Name", "E-mail", "Cell", "As typed", "Query", "What to do", "Report"],
        ...sorted.map((finding) => queryRow(dataset, finding)),
      ],
    },
    {
      name: "Workbook",
      rows: [["Cell", "As typed", "What was found", "What to do"], ...rest.map((f) => [f.where, f.typed, f.problem, f.remedy])],
    },
  ];
}

function queryRow({ organisations, contacts }: Dataset, finding: Finding): PlainSheet["rows"][number] {
  const { participant: code, where, typed, problem, remedy, severity } = finding;
  const name = organisations.find((organisation) => organisation.code === code)?.name;
  const emails = contacts.filter(({ participant }) => participant === code).map(({ email }) => email);
  return [code, name, emails.join("; "), where, typed, problem, remedy, severity === "hold" ? "not made until this is mended" : "made"];
}
