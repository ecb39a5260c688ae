import type { LedgerLine, MailKind } from "./ledger-line.ts";

/**
 * pending: an attempt that never got as far as the final dot; nothing was sent. deferred: the server asked to try later.
 * unknown: the connection or the program ended between the final dot and the answer (RFC 1047), so it may have arrived or not.
 * drafted: handed to another mail program as a draft. returned: sent, and came back.
 */
export type MailState = "pending" | "sent" | "failed" | "deferred" | "unknown" | "drafted" | "returned";

/** One mail, as far as the ledger knows. */
export interface LedgerMail {
  readonly messageId: string;
  readonly round: string;
  readonly code: string;
  /** The recipient's address in small letters. */
  readonly to: string;
  readonly mail: MailKind;
  readonly file: string;
  readonly sha256: string;
  readonly subject: string;
  readonly state: MailState;
  /** When the state came about, ISO. */
  readonly at: string;
  /** The server's last words about it; "" when there are none. */
  readonly reply: string;
  readonly tries: number;
  /** When it was first begun, ISO. */
  readonly first: string;
  /** It was asked for once more since, so it no longer keeps another from being sent. */
  readonly past: boolean;
}

export interface LedgerState {
  /** In the order of their first line. */
  readonly mails: readonly LedgerMail[];
  /** Participant code → why its report is held back. */
  readonly holds: ReadonlyMap<string, string>;
  /** SHA-256 of every returned mail that was read. */
  readonly bounces: ReadonlySet<string>;
}

/** What all the lines together say. */
export function ledgerState(lines: readonly LedgerLine[]): LedgerState {
  const mails = new Map<string, LedgerMail>();
  const holds = new Map<string, string>();
  const bounces = new Set<string>();
  for (const line of lines) {
    if (line.line === "hold") holds.set(line.code, line.because);
    else if (line.line === "release") holds.delete(line.code);
    else if (line.line === "again") {
      for (const [id, mail] of mails) if (isWantedAgain(mail, line)) mails.set(id, { ...mail, past: true });
    } else {
      if (line.line === "returned") bounces.add(line.source);
      const after = next(mails.get(line.messageId), line);
      if (after) mails.set(line.messageId, after);
    }
  }
  return { mails: [...mails.values()], holds, bounces };
}

/** A reminder asked for once more leaves the report as it is. */
function isWantedAgain(mail: LedgerMail, line: Extract<LedgerLine, { line: "again" }>): boolean {
  return mail.code === line.code && (mail.mail === "reminder") === (line.mail === "reminder");
}

type MailLine = Exclude<LedgerLine, { line: "hold" | "release" | "again" }>;

function next(mail: LedgerMail | undefined, line: MailLine): LedgerMail | undefined {
  if (line.line === "attempt" || line.line === "draft") return begun(mail, line);
  if (mail === undefined) return undefined;
  const { at } = line;
  switch (line.line) {
    case "dot":
      return { ...mail, at, state: "unknown", reply: "" };
    case "outcome":
      return { ...mail, at, state: line.state, reply: line.reply };
    case "settled":
      return { ...mail, at, state: "sent", reply: "said by the co-ordinator" };
    case "returned":
      return { ...mail, at, state: "returned", reply: line.reply };
  }
}

function begun(mail: LedgerMail | undefined, line: Extract<MailLine, { line: "attempt" | "draft" }>): LedgerMail {
  const { line: kind, at, messageId, round, code, to, mail: letter, file, sha256, subject } = line;
  const drafted = kind === "draft";
  return {
    ...{ messageId, round, code, to, mail: letter, file, sha256, subject, at, reply: "" },
    state: drafted ? "drafted" : "pending",
    tries: (mail?.tries ?? 0) + (drafted ? 0 : 1),
    first: mail?.first ?? at,
    past: false,
  };
}
