import { pathInside } from "../output/folder.ts";
import type { MailStep } from "../send-plan.ts";
import type { World } from "../world.ts";
import type { OpenPost } from "./open-post.ts";
import { threeKeys } from "./three-keys.ts";

/** The report's bytes, read now and held against the three keys: what is attached is what was checked. */
export async function checkedPdf(step: MailStep, { round }: OpenPost, { disk }: World): Promise<Uint8Array> {
  const bytes = await disk.readFile(pathInside(round.folder, step.report.file));
  threeKeys(step, bytes, round.dataset.contacts);
  return bytes;
}
