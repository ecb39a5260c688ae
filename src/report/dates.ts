import { date } from "../position/format.ts";

/** "2018-11-01" → "November 2018". */
export function month(iso: string): string {
  return date(iso).replace(/^\d{1,2} (?=[A-Z])/, "");
}
