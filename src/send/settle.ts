import { chosenCodes } from "../batch/meant.ts";
import { Problem } from "../error.ts";
import type { Ledger } from "../mail/ledger.ts";
import type { LedgerMail } from "../mail/ledger-state.ts";
import type { OpenPost } from "./open-post.ts";

/**
 * The co-ordinator knows what the program cannot: that an unknown mail has arrived, that a draft was sent.
 * @returns the mails that count as sent from now on.
 * Throws a Problem when there is nothing to say about one of the participants; nothing is noted then.
 */
export async function settle(
  typed: readonly string[],
  { round, ledger: state }: OpenPost,
  ledger: Ledger,
  at: () => string,
): Promise<readonly LedgerMail[]> {
  const codes = [...(chosenCodes(round.dataset, typed) ?? [])];
  const mails = codes.flatMap((code) => openMails(code, state.mails));
  for (const { messageId } of mails) await ledger.add({ line: "settled", at: at(), messageId });
  return mails;
}

function openMails(code: string, mails: readonly LedgerMail[]): readonly LedgerMail[] {
  const open = mails.filter((mail) => mail.code === code && (mail.state === "unknown" || mail.state === "drafted"));
  if (open.length > 0) return open;
  throw new Problem({
    where: code,
    what: "No mail to it is unknown, and there is no draft of one.",
    remedy: "See how each stands with: footprint send",
  });
}
