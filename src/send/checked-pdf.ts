import type { OpenRound } from "../batch/open-round.ts";
import { pathInside } from "../output/folder.ts";
import type { MailStep } from "../send-plan.ts";
import type { World } from "../world.ts";
import { threeKeys } from "./three-keys.ts";

/** The report's bytes, read now and held against the three keys: what is attached is what was checked. */
export async function checkedPdf(step: MailStep, { folder, dataset }: OpenRound, { disk }: World): Promise<Uint8Array> {
  const bytes = await disk.readFile(pathInside(folder, step.report.file));
  threeKeys(step, bytes, dataset.contacts);
  return bytes;
}
