import { chosenCodes } from "../batch/meant.ts";
import type { OpenRound } from "../batch/open-round.ts";
import { Problem } from "../error.ts";
import { isMail, type MailStep, type SendPlan } from "../send-plan.ts";
import type { World } from "../world.ts";
import { checkedPdf } from "./checked-pdf.ts";
import { type OpenPost, openPost } from "./open-post.ts";
import type { SendRequest } from "./request.ts";

/** What is about to be sent: planned, and every file checked. */
export interface Sending {
  readonly request: SendRequest;
  readonly post: OpenPost;
  readonly plan: SendPlan;
  /** The plan's mails. */
  readonly steps: readonly MailStep[];
}

/**
 * Plans the mails and holds every report against its three keys, before anything is sent or shown.
 * Throws a Problem for a code nobody has, for a file that is not what it should be, and, when more than a list is wanted,
 * while there is a doubt about the sheet of contacts.
 */
export async function openSending(round: OpenRound, request: SendRequest, world: World): Promise<Sending> {
  const post = await openPost(round, world);
  const again = chosenCodes(round.dataset, request.again);
  const only = chosenCodes(round.dataset, request.only);
  const plan = post.plan({ mail: request.mail, only: again ?? only, again: again ?? new Set() });
  if (request.way.kind !== "list") refuseDoubts(plan);
  const steps = plan.steps.filter(isMail);
  for (const step of steps) await checkedPdf(step, round, world);
  return { request, post, plan, steps };
}

function refuseDoubts({ doubts }: SendPlan): void {
  const [first, ...more] = doubts;
  if (first === undefined) return;
  throw new Problem({
    what: `${first}${more.length > 0 ? ` There are ${more.length} more such doubts.` : ""}`,
    remedy: "Nothing is sent until this is settled. See all with: footprint send",
  });
}
