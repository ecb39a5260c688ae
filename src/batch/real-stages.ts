import type { CellBook } from "../dataset/cells.ts";
import { viewsOf } from "../disclosure/permit.ts";
import { diskProblem } from "../output/disk.ts";
import type { Stages } from "./stages.ts";
import { reportThreads } from "./threads.ts";

/** The stages themselves. Libraries are loaded by the stage that needs them, so that a help text appears at once. */
export const realStages: Stages = {
  read: readWorkbook,
  check: async (book, earlier) => (await import("../dataset/dataset-from.ts")).datasetFrom(book, earlier),
  permit: viewsOf,
  checkTemplates: async (folder, { measures }) => (await import("./template-problems.ts")).templateProblems(folder, measures),
  press: async (folder, lock) => (await import("./press.ts")).pressFrom(folder, lock),
  findings: async (everyone, folder) => (await import("./print-findings.ts")).printFindings(everyone, folder),
  ...reportThreads(),
  writeBook: async (sheets) => (await import("../workbook/write.ts")).writeBook(sheets),
  example: async (name) => {
    const { writeBook } = await import("../workbook/write.ts");
    if (name === "round") return writeBook((await import("../example/example.ts")).exampleSheets());
    return writeBook((await import("../example/authorisation/example.ts")).authorisationSheets());
  },
};

async function readWorkbook(path: string): Promise<CellBook> {
  const { readBook } = await import("../workbook/read.ts");
  // The book is read in a thread; what understands it is loaded meanwhile.
  void import("../dataset/dataset-from.ts");
  try {
    return await readBook(path);
  } catch (error) {
    throw diskProblem(error, path);
  }
}
