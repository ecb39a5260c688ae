import { readLedger } from "../mail/ledger.ts";
import { type LedgerMail, ledgerState } from "../mail/ledger-state.ts";
import { pathInside } from "../output/folder.ts";
import type { PrintedFigures } from "../output/printed-figures.ts";
import { ledgerFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";
import { readSentFigures } from "./sent-figures.ts";

/** A version of a report that somebody holds, or may hold. */
export interface HeldVersion {
  /** When it was first sent, ISO. */
  readonly sentOn: string;
  readonly figures: PrintedFigures;
}

/** Participant code → the versions of its report that went out, the latest first. Versions whose figures are not known are left out. */
export async function versionsHeld({ disk }: Pick<World, "disk">, folder: string): Promise<ReadonlyMap<string, readonly HeldVersion[]>> {
  const { mails } = ledgerState(await readLedger(disk, pathInside(folder, ledgerFile)));
  const held = mails.filter(({ mail, state }) => mail !== "reminder" && ["sent", "unknown", "drafted"].includes(state));
  if (held.length === 0) return new Map();
  const figures = await readSentFigures(disk, folder);
  const byCode = new Map<string, HeldVersion[]>();
  for (const { code, sha256, first } of firstOfEach(held)) {
    const printed = figures.get(sha256)?.figures;
    if (printed) byCode.set(code, [{ sentOn: first, figures: printed }, ...(byCode.get(code) ?? [])]);
  }
  return byCode;
}

/** The mail with which each version first went out, in that order: a contact who gets it later makes it no younger. */
function firstOfEach(mails: readonly LedgerMail[]): readonly LedgerMail[] {
  const inOrder = [...mails].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  return inOrder.filter((mail, index) => inOrder.findIndex(({ sha256 }) => sha256 === mail.sha256) === index);
}
