import { createHash } from "node:crypto";
import type { MailKind } from "./ledger-line.ts";

/** What makes two mails the same mail. */
export interface MailKey {
  readonly round: string;
  readonly code: string;
  /** The recipient's address in small letters. */
  readonly to: string;
  readonly sha256: string;
  readonly mail: MailKind;
}

/**
 * The mail's name for every mail server on its way, without angle brackets. It is the same however often the mail is tried, so that a
 * server which already has it can tell; `sentBefore` counts the times it was sent and is now wanted once more, which is another mail.
 * @param domain of the sender.
 */
export function messageId({ round, code, to, sha256, mail }: MailKey, sentBefore: number, domain: string): string {
  const name = createHash("sha256").update([round, code, to, sha256, mail, sentBefore].join("\0")).digest("hex").slice(0, 32);
  return `footprint.${name}@${domain}`;
}
