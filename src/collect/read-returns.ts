import { join } from "node:path";
import type { CellBook } from "../dataset/cells.ts";
import type { Finding } from "../dataset/finding.ts";
import { Problem } from "../error.ts";
import { namesIn } from "../output/folder.ts";
import type { World } from "../world.ts";
import type { CollectStages } from "./stages.ts";

/** The workbooks of a folder, and a finding for everything in it that is not read. */
export interface ReadReturns {
  readonly books: readonly CellBook[];
  readonly findings: readonly Finding[];
}

/** Reads every workbook in the folder, whatever its name. Throws a Problem when there is no workbook in it at all. */
export async function readReturns(folder: string, world: World, stages: CollectStages): Promise<ReadReturns> {
  // Excel keeps a "~$" file beside a workbook that is open, and some systems keep files of their own that begin with a full stop.
  const names = (await namesIn(world.disk, folder)).filter((name) => !/^(?:~\$|\.|desktop\.ini$|thumbs\.db$)/i.test(name));
  const workbooks = names.filter((name) => /\.(?:xlsx|xlsm|xls|ods|csv)$/i.test(name));
  if (workbooks.length === 0)
    throw new Problem({
      where: folder,
      what: "There is no workbook in this folder.",
      remedy: "Name the folder that holds what came back.",
    });
  const [books, findings]: [CellBook[], Finding[]] = [[], names.filter((name) => !workbooks.includes(name)).map(notAWorkbook)];
  for (const name of workbooks) {
    try {
      books.push({ ...(await stages.read(join(folder, name))), file: name });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      findings.push({ severity: "query", where: name, problem: error.what, remedy: error.remedy });
    }
  }
  return { books, findings };
}

function notAWorkbook(name: string): Finding {
  const remedy = "If it holds answers, save them in a workbook in this folder; otherwise move it elsewhere.";
  return { severity: "query", where: name, problem: "It is no workbook, so it is not read.", remedy };
}
