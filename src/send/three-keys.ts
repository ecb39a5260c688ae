import type { Contact } from "../dataset/dataset.ts";
import { Problem } from "../error.ts";
import { readAddress } from "../mail/address.ts";
import { sha256 } from "../output/fingerprint.ts";
import type { MailStep } from "../send-plan.ts";
import { codeInPdf } from "./code-in-pdf.ts";

/**
 * The three keys that must agree before a mail goes: the list of what was made (whose report, with which SHA-256), the code inside the
 * PDF itself, and the row of Contacts. Names and the order of rows decide nothing.
 * Throws a Problem when they do not agree: then the folder or the workbook is not what the plan was made from, and nothing should be sent.
 */
export function threeKeys({ code, name, report, recipient }: MailStep, bytes: Uint8Array, contacts: readonly Contact[]): void {
  if (report.code !== code || report.name !== name)
    throw mixedUp(
      report.file,
      `The list of reports says that this is the report of ${report.name} (${report.code}), and it was about to go to ${name} (${code}).`,
    );
  if (bytes.length !== report.bytes || sha256(bytes) !== report.sha256)
    throw mixedUp(report.file, "This file is not the one that was made: it was changed or replaced since.");
  const inside = codeInPdf(bytes);
  if (inside !== code)
    throw mixedUp(
      report.file,
      `The report inside this file is ${inside === undefined ? "nobody's" : `that of ${inside}`}, and it was about to go to ${name} (${code}).`,
    );
  const row = contacts.some(({ participant, email }) => participant === code && keyOf(email) === recipient.address.key);
  if (!row) throw mixedUp(report.file, `Contacts has no row that gives ${recipient.address.text} to ${name} (${code}).`);
}

function keyOf(email: string): string | undefined {
  const read = readAddress(email);
  return read.kind === "address" ? read.address.key : undefined;
}

function mixedUp(file: string, what: string): Problem {
  return new Problem({
    where: file,
    what,
    remedy: "Nothing more is sent. Make the reports again (footprint generate), look at the list, and send then.",
  });
}
