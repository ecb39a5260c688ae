import { type OpenRound, openRound } from "./batch/open-round.ts";
import type { Refusal } from "./batch/outcome.ts";
import type { Stages } from "./batch/stages.ts";
import { locked } from "./output/lock.ts";
import { confirmNumber } from "./send/confirm.ts";
import { handOver, rehearse, type Watch } from "./send/hand-over.ts";
import { serverFor } from "./send/login.ts";
import { openPost } from "./send/open-post.ts";
import { openSending, type Sending } from "./send/open-sending.ts";
import { type SendOutcome, tellSending } from "./send/outcome.ts";
import type { Outside } from "./send/outside.ts";
import { writeMails } from "./send/ready-mail.ts";
import { rehearsalAddress } from "./send/rehearsal-address.ts";
import type { SendRequest } from "./send/request.ts";
import { saveStatus } from "./send/save-status.ts";
import { keepSentAnswers } from "./send/sent-answers.ts";
import { keepSentFigures } from "./send/sent-figures.ts";
import { keepShown, refuseUnseen } from "./send/shown-list.ts";
import { writeDrafts } from "./send/write-drafts.ts";
import type { World } from "./world.ts";

/** All that a run of send works with. */
export interface Desk {
  readonly world: World;
  readonly stages: Stages;
  readonly outside: Outside;
  readonly watch: Watch;
}

/**
 * From the reports of a round to letters: read the workbook, the folder and the ledger → plan who is sent what → check each report's
 * three keys → list, draft, rehearse or send.
 * Throws a Problem when nothing can be begun, or when going on would be wrong; what was sent by then is in the ledger.
 */
export async function send(request: SendRequest, desk: Desk): Promise<SendOutcome | Refusal> {
  const round = await readRound(request, desk);
  if (round.kind === "refused") return round;
  if (request.way.kind === "list") return list(await openSending(round, request, desk.world), desk);
  await openPost(round, desk.world);
  return locked(desk.world.disk, round.folder, desk.world.run, async () => {
    const sending = await openSending(round, request, desk.world);
    switch (sending.request.way.kind) {
      case "drafts":
        return draft(sending, desk);
      case "rehearsal":
        return rehearsal(sending, sending.request.way.to, desk);
      case "live":
        return live(sending, sending.request.way.yes, desk);
      default:
        return list(sending, desk);
    }
  });
}

/** The workbook, read and checked. The templates of the report do not matter here: the reports are made. */
export function readRound(
  { workbook, out, earlier }: Pick<SendRequest, "workbook" | "out" | "earlier">,
  { world, stages }: Desk,
): Promise<OpenRound | Refusal> {
  return openRound({ workbook, out, earlier, only: undefined }, world, { ...stages, checkTemplates: async () => [] });
}

/** Shows what would be sent, and remembers what was shown. */
async function list(sending: Sending, { world }: Desk): Promise<SendOutcome> {
  const mails = await writeMails(sending, world);
  await keepShown(sending, world);
  return tellSending(sending, { mails });
}

async function draft(sending: Sending, { world, stages }: Desk): Promise<SendOutcome> {
  await keepSent(sending, world);
  const mails = await writeMails(sending, world);
  const drafts = await writeDrafts(mails, sending.post.round.folder, world);
  return tellSending(sending, { mails, drafts, unsaved: await saveStatus(sending.post, world, stages) });
}

/** What goes out, so that a correction can say what changed, and is not sent where it would tell another's answer. */
async function keepSent({ steps, post }: Sending, { disk }: World): Promise<void> {
  const reports = steps.map(({ report }) => report);
  await keepSentFigures(reports, post.printed, post.round.folder, disk);
  await keepSentAnswers(reports, post.round.dataset, post.round.folder, disk);
}

/** Every mail as it would go, all of them to one address. */
async function rehearsal(sending: Sending, to: string, { world, outside, watch }: Desk): Promise<SendOutcome> {
  const address = rehearsalAddress(to, sending.post);
  const mails = await writeMails(sending, world, address);
  const server = await serverFor(sending.post.sender, outside);
  return tellSending(sending, { mails, carried: await rehearse(mails, server, sending.post, world, outside, watch) });
}

/** The mails go out: only what was looked at, only after their number was typed, and each with its lines in the ledger. */
async function live(sending: Sending, yes: number | undefined, { world, stages, outside, watch }: Desk): Promise<SendOutcome> {
  await refuseUnseen(sending, world);
  const mails = await writeMails(sending, world);
  if (mails.length === 0) return tellSending(sending, { unsaved: await saveStatus(sending.post, world, stages) });
  await confirmNumber(mails.length, yes, outside.ask);
  const server = await serverFor(sending.post.sender, outside);
  await keepSent(sending, world);
  try {
    const carried = await handOver(mails, server, sending, world, outside, watch);
    return tellSending(sending, { mails, carried, unsaved: await saveStatus(sending.post, world, stages) });
  } catch (error) {
    await saveStatus(sending.post, world, stages);
    throw error;
  }
}
