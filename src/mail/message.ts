import MailComposer from "nodemailer/lib/mail-composer";
import type { Address } from "./address.ts";

/** A mail before it is put into the form that travels. */
export interface Message {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: Address | undefined;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly date: Date;
}

interface Mailbox {
  readonly name: string | undefined;
  readonly address: Address;
}

/** The bytes that travel, and who is told to take them. */
export interface Composed {
  readonly raw: Buffer;
  readonly envelope: Envelope;
}

/** One sender and one recipient: there is no way to say two. */
interface Envelope {
  readonly from: string;
  readonly to: string;
}

/**
 * The mail as it travels (RFC 5322, MIME). The envelope comes from the parsed addresses, and the written headers are read back and must
 * agree with it: whatever a name may hold, it cannot add a recipient.
 * Throws an Error when they do not agree, which only a mistake in the program can bring about.
 */
export async function compose(message: Message): Promise<Composed> {
  return build(message, {});
}

/** The mail as a draft: Outlook opens a file with X-Unsent as a mail that is still to be sent. */
export async function composeDraft(message: Message): Promise<Uint8Array> {
  return (await build(message, { "X-Unsent": "1" })).raw;
}

async function build(message: Message, headers: Record<string, string>): Promise<Composed> {
  const { from, to, replyTo, subject, text, html, attachment, messageId, date } = message;
  const node = new MailComposer({
    from: header(from),
    to: header(to),
    ...(replyTo && { replyTo: replyTo.text }),
    subject: oneLine(subject),
    text,
    html,
    attachments: attachment ? [{ filename: attachment.name, content: Buffer.from(attachment.bytes), contentType: "application/pdf" }] : [],
    messageId: `<${messageId}>`,
    date,
    headers,
    baseBoundary: messageId,
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = { from: from.address.text, to: to.address.text };
  agree(node.getEnvelope(), envelope);
  return { raw: await node.build(), envelope };
}

/** A name is decoration; one with anything but letters, figures and the marks of names is left out. */
function header({ name, address }: Mailbox): { name: string; address: string } {
  const plain = name !== undefined && /^[\p{L}\p{M}\p{N} .,’'()&/-]{1,80}$/u.test(name);
  return { name: plain ? name : "", address: address.text };
}

function agree(written: { readonly from: string | false; readonly to: readonly string[] }, meant: Envelope): void {
  const same = written.from === meant.from && written.to.length === 1 && written.to[0] === meant.to;
  if (!same) throw new Error("The headers of a mail name somebody else than the one it is meant for.");
}

/** A line break in a subject would begin a header of its own. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
