import type { LedgerMail, LedgerState } from "../mail/ledger-state.ts";

/** What one recipient has been sent about one participant, since it was last asked for once more. */
export interface History {
  /** How it stands with the report as it is now; undefined: it has never got as far as the server. */
  readonly now: LedgerMail | undefined;
  /** The last other version that they hold or may hold. */
  readonly earlier: LedgerMail | undefined;
  /** The reminder about the report as it is now. */
  readonly reminder: LedgerMail | undefined;
}

export function historyOf({ mails }: LedgerState, code: string, to: string, sha256: string): History {
  const theirs = mails.filter((mail) => mail.code === code && mail.to === to && !mail.past && !isUndelivered(mail));
  const reports = theirs.filter(({ mail }) => mail !== "reminder");
  return {
    now: reports.findLast((mail) => mail.sha256 === sha256),
    earlier: reports.findLast((mail) => mail.sha256 !== sha256 && mail.state !== "returned"),
    reminder: theirs.findLast((mail) => mail.mail === "reminder" && mail.sha256 === sha256),
  };
}

/** How often this very mail was sent: asked for once more, it is another mail and needs another name. */
export function timesSent({ mails }: LedgerState, { code, to, sha256, mail }: Pick<LedgerMail, "code" | "to" | "sha256" | "mail">): number {
  return mails.filter((each) => each.code === code && each.to === to && each.sha256 === sha256 && each.mail === mail && wasSent(each))
    .length;
}

/** The server never had it, or said that it did not take it: sending it is the first time. */
export function isUndelivered({ state }: LedgerMail): boolean {
  return state === "pending" || state === "deferred" || state === "failed";
}

function wasSent({ state }: LedgerMail): boolean {
  return state === "sent" || state === "returned";
}
