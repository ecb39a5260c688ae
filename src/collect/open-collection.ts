import { readEarlierBook, type Workbooks } from "../batch/earlier-book.ts";
import type { Refusal } from "../batch/outcome.ts";
import { roundPath } from "../batch/round-path.ts";
import { type Collection, collectionFrom } from "../collection/collection.ts";
import type { CellBook } from "../dataset/cells.ts";
import type { Finding } from "../dataset/finding.ts";
import type { World } from "../world.ts";
import type { CollectStages } from "./stages.ts";

/** The round whose answers are collected. */
export interface CollectionRequest extends Workbooks {
  /** Folder of the round; undefined: one named after the round, in the output folder. */
  readonly out: string | undefined;
}

export interface OpenCollection {
  readonly kind: "open";
  readonly book: CellBook;
  readonly collection: Collection;
  readonly findings: readonly Finding[];
  /** Path of the round's folder. */
  readonly folder: string;
}

/** Reads what is asked of whom. Throws a Problem when a workbook cannot be read. */
export async function openCollection(request: CollectionRequest, world: World, stages: CollectStages): Promise<OpenCollection | Refusal> {
  const book = await stages.read(request.workbook);
  const { collection, findings } = collectionFrom(book, await readEarlierBook(book, request, stages));
  if (collection === undefined) return { kind: "refused", findings };
  return { kind: "open", book, collection, findings, folder: roundPath(request.out, collection.round.name, world) };
}
