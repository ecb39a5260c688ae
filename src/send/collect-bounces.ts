import { join } from "node:path";
import { type Bounce, readBounce } from "../mail/bounce.ts";
import type { Ledger } from "../mail/ledger.ts";
import type { LedgerMail } from "../mail/ledger-state.ts";
import { sha256 } from "../output/fingerprint.ts";
import { namesIn } from "../output/folder.ts";
import type { World } from "../world.ts";
import type { OpenPost } from "./open-post.ts";

/** What one file of the folder turned out to be. */
export interface ReadMail {
  readonly file: string;
  /** returned: noted now. before: noted earlier. delayed: still on its way. stranger: about no mail of this round. other: not about delivery. */
  readonly kind: "returned" | "before" | "delayed" | "stranger" | "other" | "unreadable";
  readonly mail: LedgerMail | undefined;
  readonly reply: string;
}

/** Reads every .eml file of the folder, and notes in the ledger which mails came back. A file read before is not noted again. */
export async function collectBounces(
  folder: string,
  post: OpenPost,
  ledger: Ledger,
  at: () => string,
  { disk }: Pick<World, "disk">,
): Promise<readonly ReadMail[]> {
  const found: ReadMail[] = [];
  const noted = new Set(post.ledger.bounces);
  for (const file of (await namesIn(disk, folder)).filter((name) => /\.(eml|msg)$/i.test(name))) {
    const bytes = await disk.readFile(join(folder, file));
    const source = sha256(bytes);
    const read = await understood(file, bytes, post);
    const known = read.kind === "returned" && noted.has(source);
    if (read.kind === "returned" && read.mail && !known) {
      noted.add(source);
      await ledger.add({ line: "returned", at: at(), messageId: read.mail.messageId, reply: read.reply, source });
    }
    found.push(known ? { ...read, kind: "before" } : read);
  }
  return found;
}

async function understood(file: string, bytes: Uint8Array, { ledger }: OpenPost): Promise<ReadMail> {
  // Outlook's own .msg files are not mail as it travels; they begin like an old Office file.
  if (/\.msg$/i.test(file)) return { file, kind: "unreadable", mail: undefined, reply: "" };
  const bounce = await readBounce(bytes);
  if (bounce.kind === "other") return { file, kind: "other", mail: undefined, reply: bounce.subject };
  const mail = mailMeant(bounce, ledger.mails);
  return { file, kind: mail ? bounce.kind : "stranger", mail, reply: bounce.reply };
}

/** By its name; a report that does not give the name is matched by its address, when only one mail went there. */
function mailMeant({ messageId, to }: Exclude<Bounce, { kind: "other" }>, mails: readonly LedgerMail[]): LedgerMail | undefined {
  if (messageId !== undefined) return mails.find((mail) => mail.messageId === messageId);
  const there = mails.filter((mail) => mail.to === to && mail.state !== "pending");
  return there.length === 1 ? there[0] : undefined;
}
