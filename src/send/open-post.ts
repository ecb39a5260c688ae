import type { OpenRound } from "../batch/open-round.ts";
import { refuseAnotherRound } from "../batch/refuse-another-round.ts";
import { Problem } from "../error.ts";
import { readLedger } from "../mail/ledger.ts";
import { type LedgerState, ledgerState } from "../mail/ledger-state.ts";
import type { RecordedFigures } from "../output/figures.ts";
import { pathInside } from "../output/folder.ts";
import { type RoundFolder, readRoundFolder } from "../output/round-folder.ts";
import { ledgerFile } from "../output/sending-files.ts";
import { planReports } from "../plan.ts";
import { planSending, type SendChoice, type SendPlan, type SendQuestion } from "../send-plan.ts";
import type { World } from "../world.ts";
import { readContacts } from "./contacts.ts";
import { domainsOf, type Sender, senderOf } from "./sender.ts";
import { readSentAnswers, tellingTo } from "./sent-answers.ts";
import { movedSince, readSentFigures } from "./sent-figures.ts";

/** A round whose reports can be sent: its workbook, its folder and its ledger, read together. */
export interface OpenPost {
  readonly round: OpenRound;
  readonly sender: Sender;
  readonly ledger: LedgerState;
  /** Participant code → the figures its report prints now. */
  readonly printed: ReadonlyMap<string, RecordedFigures>;
  readonly plan: (choice: SendChoice) => SendPlan;
}

/** Reads the round's folder and its ledger. Throws a Problem when nothing was made there, or when a list or a setting cannot be used. */
export async function openPost(round: OpenRound, { disk }: World): Promise<OpenPost> {
  const { dataset, folder } = round;
  const found = await readRoundFolder(disk, folder);
  if (found.manifest === undefined) throw nothingMade(folder);
  refuseAnotherRound(round, found);
  const sender = senderOf(dataset);
  const ledger = ledgerState(await readLedger(disk, pathInside(folder, ledgerFile)));
  const sent = await readSentFigures(disk, folder);
  const question: Omit<SendQuestion, "choice"> = {
    participants: dataset.organisations
      .filter(({ participating }) => participating)
      .map(({ code, name, short }) => ({ code, name, short })),
    contacts: readContacts(dataset.contacts, domainsOf(dataset), ledger),
    ledger,
    reports: new Map(found.reports.map((report) => [report.code, report])),
    unfit: unfitReports(round, found, sender),
    moved: (report, earlier) => movedSince(report, earlier.sha256, found.figures, sent),
    telling: tellingTo(dataset, ledger, await readSentAnswers(disk, folder)),
  };
  return { round, sender, ledger, printed: found.figures, plan: (choice) => planSending({ ...question, choice }) };
}

/** Base64 makes four characters of three bytes, and a line break of two characters after every 76. */
const asMail = (4 / 3) * (78 / 76);

function unfitReports(round: OpenRound, found: RoundFolder, { profile }: Sender): ReadonlyMap<string, string> {
  const unfit = new Map<string, string>();
  for (const { report, because } of planReports(round.reports, found, { only: undefined, force: false }).steps) {
    const fault = faults[because];
    if (fault !== undefined) unfit.set(report.code, fault);
  }
  for (const { participant, findings } of round.held)
    unfit.set(participant.code, findings.map(({ where, problem }) => `${where}: ${problem}`).join(" "));
  for (const { code, bytes } of found.reports) {
    if (bytes * asMail > profile.largest)
      unfit.set(code, `The file is too large to be sent: ${profile.name} takes mails up to ${profile.largest / 1e6} MB.`);
  }
  return unfit;
}

/** Why a report that generate would make again may not go out as it is; a new template or program alone makes no figure wrong. */
const faults: Readonly<Record<string, string>> = {
  "other figures": "The workbook has changed since it was made: make it again first.",
  "file was changed": "Its file was changed or replaced after it was made: make it again first.",
  "file is not in the list": "Its file is not in the list of reports made: make it again first.",
  "file is gone": "Its file is gone: make it again first.",
};

function nothingMade(folder: string): Problem {
  return new Problem({ where: folder, what: "There are no reports here to send.", remedy: "Make them first: footprint generate" });
}
