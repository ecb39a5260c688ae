import { Problem } from "../error.ts";
import type { RoundFolder } from "../output/round-folder.ts";
import type { Request } from "./open-round.ts";

/** Throws a Problem when reports that were locked would be made open, as happens when --locked is forgotten once. */
export function refuseToUnlock({ lock }: Request, { path, reports }: RoundFolder): void {
  if (lock !== "none" || reports.every((report) => report.lock === undefined)) return;
  throw new Problem({
    where: path,
    what: "The reports in this folder are locked with a password, and these would be open.",
    remedy: "Give --locked as well, or --force if they are to be open from now on.",
  });
}
