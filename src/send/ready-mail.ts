import type { Address } from "../mail/address.ts";
import type { Attempt } from "../mail/ledger-line.ts";
import { type Letter, readLetter } from "../mail/letter.ts";
import { compose, type Message } from "../mail/message.ts";
import { messageId } from "../mail/message-id.ts";
import type { ReadyMail } from "../mail/post-run.ts";
import type { MailStep } from "../send-plan.ts";
import type { World } from "../world.ts";
import { checkedPdf } from "./checked-pdf.ts";
import { timesSent } from "./history.ts";
import { letterWords } from "./letter-words.ts";
import type { OpenPost } from "./open-post.ts";
import type { Sending } from "./open-sending.ts";

/** A step of the plan with its letter written; the PDF is read, checked and attached only when it goes. */
export interface WrittenMail extends ReadyMail {
  readonly step: MailStep;
  /** The whole mail, as compose and drafts need it. Throws a Problem when the three keys do not agree. */
  readonly message: () => Promise<Message>;
}

/** Writes every letter. Throws a Problem when a template cannot be used, before anything has gone. */
export async function writeMails({ request, post, steps }: Sending, world: World, rehearsal?: Address): Promise<readonly WrittenMail[]> {
  const letter = await readLetter(world.disk, world.folders.templates, request.mail);
  return steps.map((step) => writeMail(step, letter, post, world, rehearsal));
}

/** `rehearsal`: the only address that anything goes to, whoever the mail is meant for. */
function writeMail(step: MailStep, letter: Letter, post: OpenPost, world: World, rehearsal?: Address): WrittenMail {
  const { dataset } = post.round;
  const { subject, text, html } = letter.write(letterWords(step, dataset));
  const about = { ...aboutOf(step, post), subject };
  const { recipient, report, mail } = step;
  const message = async (): Promise<Message> => {
    const bytes = await checkedPdf(step, post.round, world);
    return {
      from: { name: post.sender.name, address: post.sender.from },
      to: rehearsal ? { name: undefined, address: rehearsal } : { name: recipient.name, address: recipient.address },
      replyTo: post.sender.replyTo,
      subject: rehearsal ? `[Rehearsal, for ${recipient.address.text}] ${subject}` : subject,
      text,
      html,
      attachment: mail === "reminder" ? undefined : { name: report.file, bytes },
      messageId: rehearsal ? `rehearsal.${world.run.now()}.${about.messageId}` : about.messageId,
      date: new Date(world.run.now()),
    };
  };
  return { step, about, message, compose: async () => compose(await message()) };
}

function aboutOf(
  { code, mail, recipient, report }: MailStep,
  { round, ledger, sender }: OpenPost,
): Omit<Attempt, "line" | "at" | "subject"> {
  const { title, name } = round.dataset.round;
  const key = { round: `${title}, ${name}`, code, to: recipient.address.key, sha256: report.sha256, mail };
  return { ...key, file: report.file, messageId: messageId(key, timesSent(ledger, key), sender.from.domain) };
}
