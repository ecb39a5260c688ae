import type { MailState } from "../mail/ledger-state.ts";
import type { Rest } from "../send-plan.ts";

/** Everything a participant's mail can be at, for the list and for status.xlsx. */
export type Standing = Rest | MailState | "to send";

/** What to do about it, in a sentence with the command to type; "" when there is nothing to do. */
export function advice(standing: Standing, code: string, program = "footprint"): string {
  switch (standing) {
    case "to send":
    case "pending":
    case "deferred":
      return "Goes out with the next live run.";
    case "failed":
      return "Is tried again with the next live run. If the address is wrong, correct it in Contacts.";
    case "unknown":
      return `Ask whether it arrived. If so: ${program} sent ${code}. If not: ${program} send --again ${code}`;
    case "drafted":
      return `Send the draft, then: ${program} sent ${code}`;
    case "returned":
      return `It came back. Correct the address in Contacts, or send it once more: ${program} send --again ${code}`;
    case "changed since sent":
      return `Send the correction: ${program} send --mail correction`;
    case "telling":
      return `It keeps the report it has, until more answers are corrected. To send the new one all the same: ${program} send --mail correction --again ${code}`;
    case "no address":
      return "Add a row to Contacts.";
    case "refused":
      return "Correct the row in Contacts.";
    case "held":
      return `When it may go: ${program} hold ${code} --release`;
    case "not fit":
    case "no report":
      return `Make it: ${program} generate`;
    default:
      return "";
  }
}
