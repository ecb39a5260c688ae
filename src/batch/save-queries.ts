import { join } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import { Problem } from "../error.ts";
import { queryLettersFolder } from "../output/collection-files.ts";
import { makeFolder, pathInside, writeChanged } from "../output/folder.ts";
import { locked } from "../output/lock.ts";
import { queriesFile } from "../output/round-folder.ts";
import type { World } from "../world.ts";
import { isToAsk, queriesSheets } from "./queries.ts";
import { type SavedLetters, writeQueryLetters } from "./query-letters.ts";
import type { Stages } from "./stages.ts";

/** Where the queries were put. */
export interface SavedQueries {
  readonly queries: number;
  /** Path of the list. */
  readonly file: string;
  /** Path of the folder of letters. */
  readonly folder: string;
  /** A Problem when no letter could be written: the list is there all the same. */
  readonly letters: SavedLetters | Problem;
}

/**
 * Writes the queries back to participants into the round's folder: queries.xlsx, a row a query, and a letter for each participant.
 * Nothing is written, and undefined given, when there is nobody to ask. Throws a Problem when the folder cannot be written to.
 */
export async function saveQueries(
  dataset: Dataset,
  findings: readonly Finding[],
  folder: string,
  world: World,
  stages: Pick<Stages, "writeBook">,
): Promise<SavedQueries | undefined> {
  const queries = findings.filter(isToAsk).length;
  if (queries === 0) return undefined;
  const [file, letters] = [pathInside(folder, queriesFile), join(folder, queryLettersFolder)];
  await makeFolder(world.disk, folder);
  return locked(world.disk, folder, world.run, async () => {
    await writeChanged(world.disk, file, await stages.writeBook(queriesSheets(dataset, findings)));
    return { queries, file, folder: letters, letters: await writeQueryLetters(dataset, findings, letters, world).catch(asProblem) };
  });
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
