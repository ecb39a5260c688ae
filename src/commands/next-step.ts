import { join } from "node:path";
import type { Outcome, Refusal } from "../batch/outcome.ts";
import type { LedgerMail, MailState } from "../mail/ledger-state.ts";
import { statusFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";
import { again, type SameRound } from "./again.ts";
import { isFault } from "./explain.ts";
import { shown } from "./shown.ts";
import { counted } from "./style.ts";

/** What advice depends on besides the outcome. */
type Advised = Pick<World, "folders" | "program">;

/** More codes than this are not typed one by one. */
const fewCodes = 8;

/** What to do after generate, in a sentence with the command to type. */
export function nextStep(outcome: Outcome | Refusal, typed: SameRound, world: Advised): string {
  const command = (name: string, ...more: readonly string[]) => again(name, typed, world, ...more);
  if (outcome.kind === "refused") return `Mend this in the workbook, then see that all is well: ${again("check", typed, world)}`;
  const fault = outcome.failed.find(({ error }) => isFault(error));
  if (fault) return `Report the fault with what this prints: ${command("generate", `--only ${fault.report.code}`, "--debug")}`;
  if (outcome.failed.length + outcome.left.length + outcome.unsaved.length > 0)
    return `Make the rest, what is made is kept: ${command("generate")}`;
  return afterSuccess(outcome, typed, world);
}

/** What to do after status or dry run, where what is not kept is still to be made; `mails` are those of the ledger. */
export function stepFromState(outcome: Outcome | Refusal, typed: SameRound, world: Advised, mails: readonly LedgerMail[] = []): string {
  if (outcome.kind === "refused") return nextStep(outcome, typed, world);
  const toMake = outcome.made.length + outcome.replaced.length;
  if (toMake > 0) return `Make ${counted(toMake, "report")}: ${again("generate", typed, world)}`;
  return afterSuccess(outcome, typed, world, mails);
}

function afterSuccess(outcome: Outcome, typed: SameRound, world: Advised, mails: readonly LedgerMail[] = []): string {
  const { stale, held, missing, folder, words } = outcome;
  const generate = (...more: readonly string[]) => again("generate", typed, world, ...more);
  if (stale.length > 0) return `Make the reports that are out of date: ${generate(...onlyThese(stale.map(({ report }) => report.code)))}`;
  if (held.length > 0) {
    const who = counted(held.length, words.participant, words.participants);
    return `Mend what holds ${who}: ${again("check", typed, world)}`;
  }
  if (missing.length > 0) return `Make the others: ${generate()}`;
  return sendingStep(folder, mails, typed, world);
}

/** When all reports are made: what is not known first, then what is left to send, and at the end who has what. */
function sendingStep(folder: string, mails: readonly LedgerMail[], typed: SameRound, world: Advised): string {
  const send = again("send", typed, world);
  const of = (...states: readonly MailState[]) => mails.filter(({ past, state }) => !past && states.includes(state));
  const [unknown] = of("unknown");
  if (unknown) return `Find out whether ${unknown.code} has its mail, then say so: ${world.program.command} sent ${unknown.code}`;
  if (of("pending", "deferred").length > 0) return `Go on sending where it stopped: ${send} --live`;
  if (of("failed", "returned").length > 0) return `Mend the addresses that mail was refused at or came back from, then: ${send}`;
  if (of("sent", "drafted").length > 0)
    return `See how each mail stands in ${shown(join(folder, statusFile), world)}, and what is left to send: ${send}`;
  return `Look at the reports in ${shown(join(folder, "index.html"), world)}, then see who would be sent what: ${send}`;
}

/** All together is as quick to type as many codes, and leaves what is up to date alone. */
function onlyThese(codes: readonly string[]): readonly string[] {
  return codes.length > fewCodes ? [] : [`--only ${codes.join(",")}`];
}
