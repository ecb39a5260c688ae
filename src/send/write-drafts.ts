import { join } from "node:path";
import { openLedger } from "../mail/ledger.ts";
import { composeDraft } from "../mail/message.ts";
import { makeFolder, pathInside, writeWhole } from "../output/folder.ts";
import { draftsFolder, ledgerFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";
import type { WrittenMail } from "./ready-mail.ts";

/**
 * Writes a draft for each mail, to be opened and sent in Outlook, and notes it in the ledger: what was drafted is not sent by a live run too.
 * @returns the paths of the drafts.
 */
export async function writeDrafts(mails: readonly WrittenMail[], folder: string, world: World): Promise<readonly string[]> {
  const drafts = join(folder, draftsFolder);
  await makeFolder(world.disk, drafts);
  const ledger = await openLedger(world.disk, pathInside(folder, ledgerFile));
  const paths: string[] = [];
  try {
    for (const mail of mails) {
      const path = pathInside(drafts, draftName(mail, mails));
      const bytes = await composeDraft(await mail.message());
      await ledger.add({ line: "draft", at: new Date(world.run.now()).toISOString(), ...mail.about });
      await writeWhole(world.disk, path, bytes);
      paths.push(path);
    }
  } finally {
    await ledger.close();
  }
  return paths;
}

/** "02B-ashdale-report-1.eml": the number tells a participant's contacts apart. */
function draftName({ step }: WrittenMail, mails: readonly WrittenMail[]): string {
  const own = mails.filter((each) => each.step.code === step.code).map((each) => each.step);
  return `${step.report.file.replace(/\.pdf$/i, "")}-${step.mail}-${own.indexOf(step) + 1}.eml`;
}
