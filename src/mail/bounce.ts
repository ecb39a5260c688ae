import PostalMime, { type Email } from "postal-mime";

/** What a mail that came in says about one that went out. */
export type Bounce =
  /** It did not arrive and will not. `messageId` without angle brackets; undefined when the returned mail does not say. */
  | { readonly kind: "returned"; readonly messageId: string | undefined; readonly to: string | undefined; readonly reply: string }
  /** It has not arrived yet, and is still being tried. */
  | { readonly kind: "delayed"; readonly messageId: string | undefined; readonly to: string | undefined; readonly reply: string }
  /** Not about delivery: an answer, an out-of-office note. */
  | { readonly kind: "other"; readonly subject: string };

/** Reads a delivery report (RFC 3464) as saved from a mail program. A mail of any other sort is "other". */
export async function readBounce(raw: Uint8Array): Promise<Bounce> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: "utf8" });
  const report = partOf(mail, /^message\/(global-)?delivery-status$/);
  const field = (name: string) => fieldIn(report, name);
  const action = field("Action")?.toLowerCase();
  if (action !== "failed" && action !== "delayed") return { kind: "other", subject: mail.subject ?? "" };
  const to = /[^\s;<>]+@[^\s;<>]+/.exec(field("Original-Recipient") ?? field("Final-Recipient") ?? "")?.[0]?.toLowerCase();
  const reply = [field("Status"), field("Diagnostic-Code")]
    .filter((part) => part !== undefined)
    .join(" ")
    .slice(0, 300);
  return { kind: action === "failed" ? "returned" : "delayed", messageId: originalId(mail), to, reply };
}

/** The name of the mail it is about, from what was returned of it, else from the headers that refer to it. */
function originalId(mail: Email): string | undefined {
  const returned = partOf(mail, /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/);
  const named = fieldIn(returned, "Message-ID") ?? mail.inReplyTo ?? mail.references;
  return /<([^<>\s]+)>/.exec(named ?? "")?.[1];
}

function partOf({ attachments }: Email, type: RegExp): string {
  const content = attachments.find(({ mimeType }) => type.test(mimeType))?.content;
  return typeof content === "string" ? content : "";
}

/** The first header of that name, its folded lines made one. */
function fieldIn(text: string, name: string): string | undefined {
  const match = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(text);
  return match?.[1]?.replace(/\s+/g, " ").trim();
}
