import * as files from "node:fs/promises";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { readLedger } from "../../src/mail/ledger.ts";
import { type LedgerMail, ledgerState } from "../../src/mail/ledger-state.ts";
import { cost, numberAnswer, round } from "../disclosure/small-round.ts";
import type { FaultServer } from "../mail/fault-server.ts";
import { mailed, smallContacts } from "./desk.ts";

/** A round of so many trusts in three areas, all of them with an address. */
export function trustsOf(readers: number): Dataset {
  const third = Math.ceil(readers / 3);
  return mailed(
    round([third, third, readers - 2 * third], [cost], (_, i) => numberAnswer(i)),
    smallContacts(readers),
  );
}

/** A round that is being sent by runs that are killed. */
export interface Killed {
  readonly readers: number;
  readonly server: FaultServer;
  readonly ledgerPath: string;
}

export async function mailsOf({ ledgerPath }: Killed): Promise<readonly LedgerMail[]> {
  return ledgerState(await readLedger(files, ledgerPath)).mails;
}

/** What the server has against what the ledger says, when a send has come to its end after so many kills. */
export interface Verdict {
  readonly duplicates: number;
  /** Sent by the ledger's account, and the server never had it; or known to neither. */
  readonly lost: number;
  readonly unknown: number;
  /** Of the unknown, those the server has. */
  readonly unknownThatArrived: number;
}

export async function verdict(killed: Killed): Promise<Verdict> {
  const counts = new Map<string, number>();
  for (const { messageId } of killed.server.taken) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  const all = await mailsOf(killed);
  const unknown = all.filter(({ state }) => state === "unknown");
  const sentAndGone = all.filter(({ state, messageId }) => state === "sent" && !counts.has(messageId)).length;
  const neither = killed.readers - all.filter(({ state }) => state === "sent" || state === "unknown").length;
  return {
    duplicates: [...counts.values()].filter((n) => n > 1).length,
    lost: sentAndGone + neither,
    unknown: unknown.length,
    unknownThatArrived: unknown.filter(({ messageId }) => counts.has(messageId)).length,
  };
}
