import type { Draft } from "./build/draft.ts";
import { agreement } from "./checks/agreement.ts";
import { areas } from "./checks/areas.ts";
import { bothSheets } from "./checks/both-sheets.ts";
import { consents } from "./checks/consents.ts";
import { contacts } from "./checks/contacts.ts";
import { copies } from "./checks/copies.ts";
import { coverage } from "./checks/coverage.ts";
import { headers } from "./checks/headers.ts";
import { hidden } from "./checks/hidden.ts";
import { mergers } from "./checks/mergers.ts";
import { officers } from "./checks/officers.ts";
import { plausible } from "./checks/plausible.ts";
import { splits } from "./checks/splits.ts";
import { unlikeBefore } from "./checks/unlike-before.ts";
import { unlikeOthers } from "./checks/unlike-others.ts";
import { unknownColumns, unusedColumns } from "./checks/unused.ts";
import { validity } from "./checks/validity.ts";
import type { Finding } from "./finding.ts";

/** One small rule about a workbook that has been read. */
export interface Check {
  /** What it looks for, for docs/workbook.md. */
  readonly about: string;
  readonly find: (draft: Draft) => readonly Finding[];
}

/** Every check, in the order in which its findings are told. To add one, write it in checks/ and name it here. */
export const checks: readonly Check[] = [
  { about: "headers that stand twice, in two rows or over nothing, and merged cells", find: headers },
  { about: "hidden sheets, rows and columns", find: hidden },
  { about: "columns that a sheet does not have", find: unknownColumns },
  { about: "columns of figures that no measure uses", find: unusedColumns },
  { about: "columns that both Submissions and Public data have", find: bothSheets },
  { about: "participants without answers and organisations without public figures", find: coverage },
  {
    about:
      "figures unlike the participant's last one, unlike everybody else's or outside the plausible limits, with the unit they may be in",
    find: onePerCell(unlikeBefore, unlikeOthers, plausible),
  },
  { about: "parts that do not add up to their total, or percentages to 100", find: splits },
  { about: "figures that differ from their own numerator and denominator", find: agreement },
  { about: "two participants with the same figures throughout", find: copies },
  { about: "measures that a participant lets be shown with its name, and that are none", find: consents },
  { about: "participants without a contact, and contacts of several participants", find: contacts },
  { about: "practices and areas that two participants claim: overlapping population responsibility", find: areas },
  { about: "shared officers without a governance framework, or with one that only one side knows of", find: officers },
  { about: "mergers of organisations that are not known or not there, and ones whose dates cannot be", find: mergers },
  { about: "organisations that end before they begin, and participants that did not exist when the reports are published", find: validity },
];

/** Several ways of finding a figure odd: each cell is queried for the first of them only. */
function onePerCell(...rules: readonly Check["find"][]): Check["find"] {
  return (draft) => {
    const seen = new Set<string>();
    return rules.flatMap((rule) => rule(draft)).filter(({ where }) => !seen.has(where) && seen.add(where));
  };
}
