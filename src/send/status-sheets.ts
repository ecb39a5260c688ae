import type { LedgerMail, LedgerState } from "../mail/ledger-state.ts";
import type { SendPlan, SendStep } from "../send-plan.ts";
import type { PlainSheet } from "../workbook/write.ts";
import { advice, type Standing } from "./advice.ts";

/** The ledger as the co-ordinator reads it: how everybody stands now, and on a second sheet every mail there ever was. */
export function statusSheets(plan: SendPlan, ledger: LedgerState): readonly PlainSheet[] {
  return [
    {
      name: "Status",
      rows: [
        ["Code", "Name", "Person", "Address", "State", "Since", "What was said", "What to do", "Report", "Tries"],
        ...plan.steps.map((step) => statusRow(step, ledger)),
      ],
    },
    {
      name: "Mails",
      rows: [
        ["Code", "Address", "Letter", "State", "Since", "What was said", "Report", "Version", "Subject", "Tries", "Message-ID"],
        ...ledger.mails.map(mailRow),
      ],
    },
  ];
}

/** How a participant's mail stands, with what the ledger knows of a mail that is to be tried again. */
function standingOf(step: SendStep, ledger: LedgerState): { readonly standing: Standing; readonly mail: LedgerMail | undefined } {
  if (step.kind !== "send") return { standing: step.kind === "already sent" ? "sent" : step.kind, mail: step.ledger };
  const { code, recipient, report } = step;
  const mail = ledger.mails.findLast((each) => each.code === code && each.to === recipient.address.key && each.sha256 === report.sha256);
  return { standing: mail?.state ?? "to send", mail };
}

function statusRow(step: SendStep, ledger: LedgerState): PlainSheet["rows"][number] {
  const { standing, mail } = standingOf(step, ledger);
  const { code, name, recipient, report } = step;
  const said = mail?.reply || (step.kind === "send" ? "" : step.because);
  return [
    code,
    name,
    recipient?.name,
    recipient?.address.text,
    standing,
    moment(mail?.at),
    said,
    advice(standing, code),
    report?.file,
    mail?.tries,
  ];
}

function mailRow({ code, to, mail, state, at, reply, file, sha256, subject, tries, messageId }: LedgerMail): PlainSheet["rows"][number] {
  return [code, to, mail, state, moment(at), reply, file, sha256.slice(0, 12), subject, tries, messageId];
}

/** "2018-06-15 14:02", in the time of London, as the co-ordinator's own clock shows it. */
export function moment(iso: string | undefined): string {
  if (iso === undefined) return "";
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/London" }).format(new Date(iso));
}
