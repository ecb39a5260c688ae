import type { Draft } from "./build/draft.ts";
import { agreement } from "./checks/agreement.ts";
import { bothSheets } from "./checks/both-sheets.ts";
import { contacts } from "./checks/contacts.ts";
import { copies } from "./checks/copies.ts";
import { coverage } from "./checks/coverage.ts";
import { headers } from "./checks/headers.ts";
import { hidden } from "./checks/hidden.ts";
import { plausible } from "./checks/plausible.ts";
import { splits } from "./checks/splits.ts";
import { unlikeBefore } from "./checks/unlike-before.ts";
import { unlikeOthers } from "./checks/unlike-others.ts";
import { unknownColumns, unusedColumns } from "./checks/unused.ts";
import type { Finding } from "./finding.ts";

/** One small rule about a workbook that has been read: what it has to say. */
export type Check = (draft: Draft) => readonly Finding[];

/** Every check, in the order in which its findings are told. To add one, write it in checks/ and name it here. */
export const checks: readonly Check[] = [
  headers,
  hidden,
  unknownColumns,
  unusedColumns,
  bothSheets,
  coverage,
  onePerCell(unlikeBefore, unlikeOthers, plausible),
  splits,
  agreement,
  copies,
  contacts,
];

/** Several ways of finding a figure odd: each cell is queried for the first of them only. */
function onePerCell(...rules: readonly Check[]): Check {
  return (draft) => {
    const seen = new Set<string>();
    return rules.flatMap((rule) => rule(draft)).filter(({ where }) => !seen.has(where) && seen.add(where));
  };
}
