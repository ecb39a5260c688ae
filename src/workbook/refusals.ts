import { Problem } from "../error.ts";

/** Why a file is not read, as letters to whoever chose it. */
export function notAWorkbook(file: string, what: string): Problem {
  return new Problem({
    where: file,
    what: `The file is ${what}.`,
    remedy: "Choose an Excel workbook (xlsx, xlsm or xls), an OpenDocument sheet (ods) or a csv file.",
  });
}

export function tooLarge(file: string, because: string): Problem {
  return new Problem({
    where: file,
    what: `The workbook is too large to be read safely: ${because}.`,
    remedy: "Copy the sheets into a new workbook and save it.",
  });
}

export function damaged(file: string, because: string): Problem {
  return new Problem({ where: file, what: `The workbook is damaged: ${because}.`, remedy: "Open it in Excel and save it again." });
}

export function passwordProtected(file: string): Problem {
  return new Problem({
    where: file,
    what: "The workbook is protected by a password.",
    remedy: "Remove the password in Excel (File, Info, Protect Workbook) and save it.",
  });
}

export function tooSlow(file: string, seconds: number): Problem {
  return new Problem({
    where: file,
    what: `The workbook could not be read within ${seconds} seconds.`,
    remedy: "Copy the sheets into a new workbook and save it.",
  });
}
