import { readLedger } from "../mail/ledger.ts";
import { type LedgerMail, type LedgerState, ledgerState, type MailState } from "../mail/ledger-state.ts";
import { pathInside } from "../output/folder.ts";
import { ledgerFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";

/** In the order of what needs the co-ordinator most. */
const states: readonly MailState[] = ["unknown", "returned", "failed", "deferred", "pending", "drafted", "sent"];

/** The ledger of the round in this folder; empty when no mail was ever begun. Throws a Problem when it is damaged. */
export async function ledgerIn(folder: string, { disk }: Pick<World, "disk">): Promise<LedgerState> {
  return ledgerState(await readLedger(disk, pathInside(folder, ledgerFile)));
}

/** What the round's ledger says, a line a state, with the codes where each matters; nothing when no mail was ever begun. */
export function sendingLines({ mails, holds }: LedgerState): readonly string[] {
  const lines = states.flatMap((state) =>
    stateLine(
      state,
      mails.filter((mail) => mail.state === state && !mail.past),
    ),
  );
  const held = holds.size === 0 ? [] : [`${"Held back".padEnd(20)} ${String(holds.size).padStart(4)}  ${[...holds.keys()].join(", ")}`];
  return lines.length + held.length === 0 ? [] : ["", "Mails", ...lines, ...held];
}

function stateLine(state: MailState, mails: readonly LedgerMail[]): readonly string[] {
  if (mails.length === 0) return [];
  const codes = [...new Set(mails.map(({ code }) => code))].join(", ");
  return [`${inWords[state].padEnd(20)} ${String(mails.length).padStart(4)}${state === "sent" ? "" : `  ${codes}`}`];
}

const inWords: Readonly<Record<MailState, string>> = {
  unknown: "Unknown",
  returned: "Came back",
  failed: "Refused",
  deferred: "To be tried again",
  pending: "Begun, not sent",
  drafted: "Drafted",
  sent: "Sent",
};
