import type { MailKind } from "./mail/ledger-line.ts";
import type { LedgerMail, LedgerState } from "./mail/ledger-state.ts";
import type { MovedFigure } from "./output/figures.ts";
import type { MadeReport } from "./output/manifest.ts";
import type { Contacts } from "./send/contacts.ts";
import { historyOf } from "./send/history.ts";
import type { Recipient } from "./send/recipient.ts";

/** What the plan is made from. */
export interface SendQuestion {
  /** Those that take part, in the order of the workbook. */
  readonly participants: readonly { readonly code: string; readonly name: string; readonly short: string }[];
  readonly contacts: Contacts;
  readonly ledger: LedgerState;
  /** Participant code → its report in the folder. */
  readonly reports: ReadonlyMap<string, MadeReport>;
  /** Participant code → why its report may not go out: its figures are out of date, a finding holds it, its file is not as it was made. */
  readonly unfit: ReadonlyMap<string, string>;
  /** The figures that read differently in the report as it is now than in an earlier version; undefined when that is not known. */
  readonly moved: (report: MadeReport, earlier: LedgerMail) => readonly MovedFigure[] | undefined;
  /** Participant code → why its report beside one it may hold would tell another's answer; undefined when it would not. */
  readonly telling: (code: string) => string | undefined;
  readonly choice: SendChoice;
}

export interface SendChoice {
  readonly mail: MailKind;
  /** Codes of the participants meant; undefined: all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Codes of those it is sent to once more, whatever they were sent before. */
  readonly again: ReadonlySet<string>;
}

/** One mail that is to go out. */
export interface MailStep {
  readonly kind: "send";
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly mail: MailKind;
  readonly recipient: Recipient;
  readonly report: MadeReport;
  /** The mail this one follows: the version they hold (a correction), the mail they were sent (a reminder). */
  readonly follows: LedgerMail | undefined;
  readonly moved: readonly MovedFigure[];
}

/** Nothing goes out here, and why. */
export interface RestStep {
  readonly kind: Rest;
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** undefined when the participant as a whole is meant, or the row holds no address. */
  readonly recipient: Recipient | undefined;
  readonly report: MadeReport | undefined;
  /** The mail in the ledger that decided it. */
  readonly ledger: LedgerMail | undefined;
  readonly because: string;
}

export const rests = [
  "already sent",
  "changed since sent",
  "same figures",
  "telling",
  "not sent before",
  "unknown",
  "drafted",
  "returned",
  "no address",
  "refused",
  "held",
  "not fit",
  "no report",
] as const;
export type Rest = (typeof rests)[number];

export type SendStep = MailStep | RestStep;

export interface SendPlan {
  readonly steps: readonly SendStep[];
  /** While there is one, nothing at all is sent. */
  readonly doubts: readonly string[];
}

/** What would be sent to whom, and why the others get nothing: one step a participant and recipient. The same question has the same answer. */
export function planSending(question: SendQuestion): SendPlan {
  const { participants, choice, contacts } = question;
  const meant = participants.filter(({ code }) => choice.only?.has(code) ?? true);
  return { steps: meant.flatMap((participant) => stepsFor(participant, question)), doubts: contacts.doubts };
}

export function isMail(step: SendStep): step is MailStep {
  return step.kind === "send";
}

type Participant = SendQuestion["participants"][number];

function stepsFor(participant: Participant, question: SendQuestion): SendStep[] {
  const { code } = participant;
  const { contacts, reports, unfit, ledger } = question;
  const report = reports.get(code);
  const recipients = contacts.recipients.get(code) ?? [];
  const refused = contacts.refused.get(code) ?? [];
  const rest = (kind: Rest, because: string): RestStep => ({
    ...participant,
    kind,
    because,
    recipient: undefined,
    report,
    ledger: undefined,
  });
  const hold = ledger.holds.get(code);
  if (hold !== undefined) return [rest("held", hold)];
  if (!report) return [rest("no report", unfit.get(code) ?? "It is not made yet.")];
  const fault = unfit.get(code);
  if (fault !== undefined) return [rest("not fit", fault)];
  if (recipients.length + refused.length === 0) return [rest("no address", "There is no row for it in Contacts.")];
  return [
    ...recipients.map((recipient) => stepTo(recipient, participant, report, question)),
    ...refused.map(({ because }) => rest("refused", because)),
  ];
}

function stepTo(recipient: Recipient, participant: Participant, report: MadeReport, question: SendQuestion): SendStep {
  const { mail, again } = question.choice;
  const { now, earlier, reminder } = historyOf(question.ledger, participant.code, recipient.address.key, report.sha256);
  const send = (follows?: LedgerMail, moved: readonly MovedFigure[] = []): MailStep => {
    return { ...participant, kind: "send", mail, recipient, report, follows, moved };
  };
  const rest = (kind: Rest, entry?: LedgerMail): RestStep => {
    return { ...participant, kind, recipient, report, ledger: entry, because: entry?.reply ?? "" };
  };
  const wanted = again.has(participant.code);
  if (mail === "reminder") {
    if (now?.state !== "sent") return now ? rest(standing(now), now) : rest("not sent before", earlier);
    return reminder && !wanted ? rest(standing(reminder), reminder) : send(now);
  }
  if (now && !wanted) return rest(standing(now), now);
  if (mail === "report")
    return earlier && !wanted ? rest(earlier.state === "sent" ? "changed since sent" : standing(earlier), earlier) : send();
  if (!earlier) return rest("not sent before");
  if (earlier.state !== "sent" && !wanted) return rest(standing(earlier), earlier);
  const moved = question.moved(report, earlier);
  if (moved?.length === 0 && !wanted) return rest("same figures", earlier);
  const telling = wanted ? undefined : question.telling(participant.code);
  return telling === undefined ? send(earlier, moved ?? []) : { ...rest("telling", earlier), because: telling };
}

/** What a mail that reached the server, or another mail program, means for the next one like it. */
function standing({ state }: LedgerMail): Rest {
  switch (state) {
    case "unknown":
    case "drafted":
    case "returned":
      return state;
    default:
      return "already sent";
  }
}
