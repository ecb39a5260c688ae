import { dirname, resolve } from "node:path";
import type { CellBook } from "../dataset/cells.ts";
import { earlierWorkbookNamed } from "../dataset/earlier-workbook-named.ts";
import { Problem } from "../error.ts";
import type { Stages } from "./stages.ts";

/** The round's own workbook, and where the one of the round before is when that was typed with the command. */
export interface Workbooks {
  /** Path of the round's workbook. */
  readonly workbook: string;
  /** Path given with --earlier; undefined: the one Settings names, if any. */
  readonly earlier?: string | undefined;
}

/** Reads the workbook of the round before; undefined when none is named. Throws a Problem that says where it was named. */
export async function readEarlierBook(
  book: CellBook,
  { workbook, earlier }: Workbooks,
  stages: Pick<Stages, "read">,
): Promise<CellBook | undefined> {
  if (earlier !== undefined) return stages.read(earlier);
  const named = earlierWorkbookNamed(book);
  if (named === undefined) return undefined;
  try {
    return await stages.read(resolve(dirname(workbook), named));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem({
      where: "Settings",
      what: `The earlier round workbook "${named}" cannot be read. ${error.what}`,
      remedy: `${error.remedy} The path is taken from the folder of ${book.file}.`,
    });
  }
}
