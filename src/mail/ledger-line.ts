import * as z from "zod";

export const mailKinds = ["report", "correction", "reminder"] as const;
/** Which letter: its templates are templates/mail/<kind>.txt and .html. */
export type MailKind = (typeof mailKinds)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const at = z.iso.datetime();
const messageId = z.string().min(5);

/** What identifies a mail: to whom, about whom, with which version of which report. */
const about = {
  round: z.string(),
  code: z.string().min(1),
  to: z.string().min(3),
  mail: z.enum(mailKinds),
  file: z.string(),
  sha256: hash,
};

const ledgerLine = z.discriminatedUnion("line", [
  /** A mail is about to be handed over; nothing has left yet. */
  z.strictObject({ line: z.literal("attempt"), at, messageId, ...about, subject: z.string() }),
  /** All but the final dot has gone out. Until this line is on the disk, the server cannot take the mail. */
  z.strictObject({ line: z.literal("dot"), at, messageId }),
  z.strictObject({
    line: z.literal("outcome"),
    at,
    messageId,
    state: z.enum(["sent", "failed", "deferred", "unknown"]),
    reply: z.string(),
  }),
  /** The co-ordinator says that it has arrived, or that she has sent the draft. */
  z.strictObject({ line: z.literal("settled"), at, messageId }),
  /** A draft was written, to be sent from another mail program. */
  z.strictObject({ line: z.literal("draft"), at, messageId, ...about, subject: z.string() }),
  /** It came back. `source`: SHA-256 of the mail that said so. */
  z.strictObject({ line: z.literal("returned"), at, messageId, reply: z.string(), source: hash }),
  /** The co-ordinator asked for this participant's mails once more, whatever was sent before. */
  z.strictObject({ line: z.literal("again"), at, code: z.string(), mail: z.enum(mailKinds) }),
  z.strictObject({ line: z.literal("hold"), at, code: z.string(), because: z.string() }),
  z.strictObject({ line: z.literal("release"), at, code: z.string() }),
]);

/** One line of the ledger. Lines are only ever added. */
export type LedgerLine = z.infer<typeof ledgerLine>;
export type Attempt = Extract<LedgerLine, { line: "attempt" }>;

/** undefined: not a line of a ledger. */
export function readLine(text: string): LedgerLine | undefined {
  try {
    return ledgerLine.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function writeLine(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`;
}
