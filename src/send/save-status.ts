import type { Stages } from "../batch/stages.ts";
import { pathInside, writeWhole } from "../output/folder.ts";
import { statusFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";
import { type OpenPost, openPost } from "./open-post.ts";
import { statusSheets } from "./status-sheets.ts";

/**
 * Writes status.xlsx from the ledger as it is now.
 * @returns why it could not be written: it is open in Excel, say. The ledger itself is safe all the same.
 */
export async function saveStatus({ round }: OpenPost, world: World, { writeBook }: Pick<Stages, "writeBook">): Promise<readonly unknown[]> {
  try {
    const now = await openPost(round, world);
    const plan = now.plan({ mail: "report", only: undefined, again: new Set() });
    await writeWhole(world.disk, pathInside(round.folder, statusFile), await writeBook(statusSheets(plan, now.ledger)));
    return [];
  } catch (error) {
    return [error];
  }
}
