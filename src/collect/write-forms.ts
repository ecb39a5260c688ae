import { join } from "node:path";
import type { Refusal } from "../batch/outcome.ts";
import type { Collection } from "../collection/collection.ts";
import { formFor } from "../collection/form.ts";
import type { Finding } from "../dataset/finding.ts";
import { collectionFolder } from "../output/collection-files.ts";
import { readIfThere } from "../output/disk.ts";
import { reportFiles } from "../output/file-name.ts";
import { makeFolder, pathInside, sweep, writeWhole } from "../output/folder.ts";
import { locked } from "../output/lock.ts";
import type { World } from "../world.ts";
import { type CollectionRequest, openCollection } from "./open-collection.ts";
import { organisationsMeant } from "./organisations-meant.ts";
import { isOurs } from "./ours.ts";
import type { CollectStages } from "./stages.ts";

export interface FormsRequest extends CollectionRequest {
  /** Codes as typed; undefined: everybody who is asked. */
  readonly only: readonly string[] | undefined;
}

/** What became of the collection workbooks. */
export interface WrittenForms {
  readonly kind: "written";
  readonly collection: Collection;
  readonly findings: readonly Finding[];
  readonly folder: string;
  /** Files written, and files that were right already. */
  readonly written: readonly string[];
  readonly same: readonly string[];
  /** Files left alone because somebody has worked in them. */
  readonly kept: readonly string[];
}

/**
 * Writes a collection workbook for each participant meant, into the folder collection of the round. One that somebody has worked in is
 * left as it is. Throws a Problem for a code nobody has, and when the folder cannot be written to.
 */
export async function writeForms(request: FormsRequest, world: World, stages: CollectStages): Promise<WrittenForms | Refusal> {
  const round = await openCollection(request, world, stages);
  if (round.kind === "refused") return round;
  const { collection, findings } = round;
  // Anybody in Organisations can be asked by name: whoever answers takes part.
  const participants = request.only ? organisationsMeant(collection, request.only, "--only") : collection.recipients;
  const folder = join(round.folder, collectionFolder);
  await makeFolder(world.disk, folder);
  return locked(world.disk, folder, world.run, async () => {
    await sweep(world.disk, folder);
    const found = { written: [] as string[], same: [] as string[], kept: [] as string[] };
    const names = reportFiles(collection.organisations);
    for (const participant of participants) {
      const file = (names.get(participant.code) ?? participant.code).replace(/\.pdf$/i, ".xlsx");
      const bytes = await stages.layOut(formFor(collection, participant));
      found[await put(bytes, pathInside(folder, file), world, stages)].push(file);
    }
    return { kind: "written", collection, findings, folder, ...found };
  });
}

async function put(bytes: Uint8Array, path: string, { disk }: World, stages: CollectStages): Promise<"written" | "same" | "kept"> {
  const found = await readIfThere(disk, path);
  if (found?.equals(bytes)) return "same";
  if (found && !(await isOurs(path, stages))) return "kept";
  await writeWhole(disk, path, bytes);
  return "written";
}
