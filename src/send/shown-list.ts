import * as z from "zod";
import { Problem } from "../error.ts";
import { readIfThere } from "../output/disk.ts";
import { pathInside, writeWhole } from "../output/folder.ts";
import { shownListFile } from "../output/sending-files.ts";
import type { MailStep } from "../send-plan.ts";
import type { World } from "../world.ts";
import type { Sending } from "./open-sending.ts";

const entry = z.strictObject({ code: z.string(), to: z.string(), file: z.string(), sha256: z.string() });
const shownList = z.strictObject({ shown: z.iso.datetime(), mail: z.string(), mails: z.array(entry) });

/** Keeps the list as it was shown. */
export async function keepShown({ steps, request, post }: Sending, { disk, run }: World): Promise<void> {
  const content: z.infer<typeof shownList> = { shown: new Date(run.now()).toISOString(), mail: request.mail, mails: steps.map(entryOf) };
  await writeWhole(disk, pathInside(post.round.folder, shownListFile), `${JSON.stringify(content, undefined, 1)}\n`);
}

/**
 * A live run sends nothing that was not on the list last looked at: a row that slipped or a file that was exchanged after that
 * would otherwise go out unseen. Part of the list, when the rest was sent before, is fine.
 * Throws a Problem naming what was not on it.
 */
export async function refuseUnseen({ steps, request: { mail }, post }: Sending, { disk }: World): Promise<void> {
  const list = readShown(await readIfThere(disk, pathInside(post.round.folder, shownListFile)));
  const seen = new Set(list?.mail === mail ? list.mails.map((each) => JSON.stringify(each)) : []);
  const unseen = steps.map(entryOf).filter((each) => !seen.has(JSON.stringify(each)));
  if (unseen.length === 0) return;
  const [first] = unseen;
  throw new Problem({
    what:
      seen.size === 0
        ? "You have not looked at this list yet."
        : `${unseen.length} of these mails were not on the list you looked at, the first ${first?.file} to ${first?.to}.`,
    remedy: "Look at the list first: give the same command without --live, --yes and --to.",
  });
}

function readShown(bytes: Buffer | undefined): z.infer<typeof shownList> | undefined {
  try {
    return shownList.parse(JSON.parse(bytes?.toString("utf8") ?? ""));
  } catch {
    return undefined;
  }
}

function entryOf({ code, recipient, report }: MailStep): z.infer<typeof entry> {
  return { code, to: recipient.address.key, file: report.file, sha256: report.sha256 };
}
