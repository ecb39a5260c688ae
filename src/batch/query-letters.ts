import { createHash } from "node:crypto";
import { askedBack, type QueriesOf } from "../collection/asked-back.ts";
import type { Dataset, Organisation } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import { Problem } from "../error.ts";
import { readTextLetter, type WrittenText } from "../mail/letter.ts";
import { composeDraft } from "../mail/message.ts";
import { readIfThere } from "../output/disk.ts";
import { reportFiles } from "../output/file-name.ts";
import { makeFolder, namesIn, pathInside, writeWhole } from "../output/folder.ts";
import { type Contacts, readContacts } from "../send/contacts.ts";
import type { Recipient } from "../send/recipient.ts";
import { domainsOf, type Sender, senderOf } from "../send/sender.ts";
import type { World } from "../world.ts";

/** What became of the letters. */
export interface SavedLetters {
  /** Files in the folder, one a participant with queries and an address. */
  readonly files: readonly string[];
  /** Participants with queries and no letter, and why. */
  readonly unwritten: readonly { readonly code: string; readonly because: string }[];
  /** Letters from before whose queries are settled. */
  readonly settled: readonly string[];
}

/** Words that templates/mail/query.txt can use. */
interface QueryWords extends Record<string, unknown> {
  readonly participant: string;
  readonly queries: readonly object[];
}

/**
 * Writes a draft for each participant that has to be asked about its answers: plain text, to its first contact, to be looked at and sent
 * in Outlook. Nothing is sent, and a letter that says the same as before is left as it is.
 * Throws a Problem when Settings names no sender, Contacts may have slipped, or the template cannot be used.
 */
export async function writeQueryLetters(
  dataset: Dataset,
  findings: readonly Finding[],
  folder: string,
  world: World,
): Promise<SavedLetters> {
  const queries = askedBack(dataset, findings);
  const before = (await namesIn(world.disk, folder)).filter((name) => name.endsWith(".eml"));
  if (queries.length === 0) return { files: [], unwritten: [], settled: before };
  const desk = await openDesk(dataset, folder, world);
  const names = reportFiles(dataset.organisations);
  const [files, unwritten]: [string[], SavedLetters["unwritten"][number][]] = [[], []];
  for (const each of queries) {
    const file = `${(names.get(each.code) ?? each.code).replace(/\.pdf$/i, "")}-queries.eml`;
    const recipient = desk.contacts.recipients.get(each.code)?.find(({ copy }) => !copy);
    if (recipient) {
      await writeLetter(each, recipient, file, desk);
      files.push(file);
    } else
      unwritten.push({ code: each.code, because: desk.contacts.refused.get(each.code)?.[0]?.because ?? "Contacts has no address for it." });
  }
  return { files, unwritten, settled: before.filter((name) => !files.includes(name)) };
}

/** What writing the letters needs. */
interface Desk {
  readonly dataset: Dataset;
  readonly folder: string;
  readonly world: World;
  readonly sender: Sender;
  readonly contacts: Contacts;
  readonly write: (words: QueryWords) => WrittenText;
}

async function openDesk(dataset: Dataset, folder: string, world: World): Promise<Desk> {
  const sender = senderOf(dataset);
  const contacts = readContacts(dataset.contacts, allowed(dataset), { mails: [], holds: new Map(), bounces: new Set() });
  const [doubt] = contacts.doubts;
  if (doubt !== undefined) throw new Problem({ what: doubt, remedy: "No letter is written until this is settled." });
  const write = await readTextLetter<QueryWords>(world.disk, world.folders.templates, "query.txt");
  await makeFolder(world.disk, folder);
  return { dataset, folder, world, sender, contacts, write };
}

/** The domains of Settings; without that setting those of Contacts, since each draft is looked at before it goes. */
function allowed(dataset: Dataset): readonly string[] {
  if ((dataset.mail?.domains ?? []).length > 0) return domainsOf(dataset);
  return dataset.contacts.map(({ email }) => email.split("@").at(-1)?.toLowerCase() ?? "");
}

async function writeLetter(queries: QueriesOf, recipient: Recipient, file: string, desk: Desk): Promise<void> {
  const { dataset, folder, world, sender } = desk;
  const participant = dataset.organisations.find(({ code }) => code === queries.code);
  const { subject, text } = desk.write(wordsFor(queries, participant, recipient, dataset));
  const name = createHash("sha256").update([recipient.address.key, subject, text].join("\0")).digest("hex").slice(0, 32);
  const messageId = `footprint.query.${name}@${sender.from.domain}`;
  const path = pathInside(folder, file);
  if ((await readIfThere(world.disk, path))?.includes(messageId)) return;
  const draft = await composeDraft({
    from: { name: sender.name, address: sender.from },
    to: { name: recipient.name, address: recipient.address },
    replyTo: sender.replyTo,
    subject,
    text,
    html: "",
    attachment: undefined,
    messageId,
    date: new Date(world.run.now()),
  });
  await writeWhole(world.disk, path, draft);
}

function wordsFor(
  { code, queries, held }: QueriesOf,
  participant: Organisation | undefined,
  to: Recipient,
  { round }: Dataset,
): QueryWords {
  const { contact, publisher, title, notice } = round;
  return {
    participant: participant?.name ?? code,
    code,
    contact: to.name ?? "",
    title,
    round: round.name,
    period: round.period,
    several: queries.length > 1,
    queries: queries.map((query, index) => ({ ...query, number: index + 1 })),
    held,
    publisher,
    sender: contact.name === publisher ? "" : contact.name,
    senderEmail: contact.email ?? "",
    senderPhone: contact.phone ?? "",
    notice: notice ?? "",
  };
}
