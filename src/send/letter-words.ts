import type { Dataset } from "../dataset/dataset.ts";
import type { LetterWords } from "../mail/letter.ts";
import type { MailStep } from "../send-plan.ts";
import { changesInWords } from "./changes.ts";

/** What a letter can say to this reader. */
export function letterWords({ code, name, recipient, report, follows, moved }: MailStep, { round, measures }: Dataset): LetterWords {
  const { contact, publisher, title, period, notice } = round;
  const { changes, more } = changesInWords(moved, measures);
  return {
    participant: name,
    code,
    contact: recipient.name ?? "",
    copy: recipient.copy,
    title,
    round: round.name,
    period,
    publisher,
    sender: contact.name === publisher ? "" : contact.name,
    senderEmail: contact.email ?? "",
    senderPhone: contact.phone ?? "",
    notice: notice ?? "",
    file: report.file,
    pages: report.pages,
    size: sizeInWords(report.bytes),
    changes,
    moreChanges: more,
    sentOn: follows ? dayInWords(follows.at) : "",
    sentSubject: follows?.subject ?? "",
  };
}

/** "340 KB", "1.2 MB" */
export function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** "15 June 2018" */
function dayInWords(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" }).format(new Date(iso));
}
