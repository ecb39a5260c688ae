import type { Refusal } from "../batch/outcome.ts";
import { type Collated, collated } from "../collection/collated.ts";
import { collatedSheetsOf, copyWith } from "../collection/collated-sheets.ts";
import type { Collection } from "../collection/collection.ts";
import { makeFolder, writeChanged } from "../output/folder.ts";
import { locked } from "../output/lock.ts";
import type { World } from "../world.ts";
import { copyPath } from "./copy-path.ts";
import { type CollectionRequest, openCollection } from "./open-collection.ts";
import { organisationsMeant } from "./organisations-meant.ts";
import { readReturns } from "./read-returns.ts";
import type { CollectStages } from "./stages.ts";

export interface CollateRequest extends CollectionRequest {
  /** Folder of what came back. */
  readonly returns: string;
  /** Whether a copy of the round's workbook is written with the answers in it, rather than a workbook of the answers alone. */
  readonly into: boolean;
  /** Codes of the participants whose returns may replace what stands in the workbook; undefined: nobody's. */
  readonly replace: readonly string[] | undefined;
}

export interface CollatedReturns extends Collated {
  readonly kind: "collated";
  readonly collection: Collection;
  /** Workbooks read. */
  readonly files: number;
  /** Path of what was written. */
  readonly path: string;
}

/**
 * Puts what came back into one workbook, in the round's folder. The round's own workbook and the returns are only read.
 * Throws a Problem when a folder cannot be read or written, for a code nobody has, or when nothing came back.
 */
export async function collate(request: CollateRequest, world: World, stages: CollectStages): Promise<CollatedReturns | Refusal> {
  const round = await openCollection(request, world, stages);
  if (round.kind === "refused") return round;
  const { collection, book, folder } = round;
  const replace = request.replace ? organisationsMeant(collection, request.replace, "--replace") : [];
  const { books, findings } = await readReturns(request.returns, world, stages);
  const together = collated(collection, books, { standing: request.into, replace: new Set(replace.map(({ code }) => code)) });
  const all: Collated = {
    ...together,
    findings: [...round.findings.filter(({ severity }) => severity !== "note"), ...findings, ...together.findings],
  };
  const bytes = await stages.layOut(request.into ? copyWith(collection, all, book) : collatedSheetsOf(collection, all));
  await makeFolder(world.disk, folder);
  return locked(world.disk, folder, world.run, async () => {
    const path = await copyPath(folder, request.into ? request.workbook : undefined, world, stages);
    await writeChanged(world.disk, path, bytes);
    return { kind: "collated", ...all, collection, files: books.length, path };
  });
}
