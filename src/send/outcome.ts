import type { ExitCode } from "../batch/outcome.ts";
import type { Delivery } from "../mail/connection.ts";
import type { Carried, Ending } from "../mail/post-run.ts";
import type { MailStep } from "../send-plan.ts";
import type { Sending } from "./open-sending.ts";
import type { WrittenMail } from "./ready-mail.ts";

/** What one run of send did, or would do. */
export interface SendOutcome {
  readonly kind: "done";
  readonly sending: Sending;
  /** The plan's mails with their letters. */
  readonly mails: readonly WrittenMail[];
  /** Every mail that was tried, and how that ended; none in a list. */
  readonly tried: readonly Tried[];
  readonly ending: Ending;
  /** Paths of the drafts written. */
  readonly drafts: readonly string[];
  /** Why status.xlsx could not be written. */
  readonly unsaved: readonly unknown[];
}

export interface Tried {
  readonly step: MailStep;
  readonly delivery: Delivery;
}

/** What happened besides the plan. */
interface Happened {
  readonly mails?: readonly WrittenMail[];
  readonly carried?: Carried;
  readonly drafts?: readonly string[];
  readonly unsaved?: readonly unknown[];
}

export function tellSending(sending: Sending, { mails = [], carried, drafts = [], unsaved = [] }: Happened = {}): SendOutcome {
  const tried = mails.flatMap(({ step, about }) => {
    const delivery = carried?.results.get(about.messageId);
    return delivery ? [{ step, delivery }] : [];
  });
  return { kind: "done", sending, mails, tried, ending: carried?.ending ?? { kind: "done" }, drafts, unsaved };
}

/** 0: all that was to be sent was sent. 1: something must be put right first. 2: a part. 3: nothing. */
export function sendExitCode({ sending, tried, ending, unsaved }: SendOutcome): ExitCode {
  const { plan, steps, request } = sending;
  const way = request.way.kind;
  if (plan.doubts.length > 0) return 1;
  if (way === "list" || way === "drafts") return unsaved.length === 0 ? 0 : 2;
  const sent = tried.filter(({ delivery }) => delivery.kind === "sent").length;
  if (sent === steps.length && ending.kind === "done") return unsaved.length === 0 ? 0 : 2;
  return sent === 0 ? 3 : 2;
}
