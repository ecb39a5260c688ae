import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A workbook that somebody opens, types into, and saves under another name. */
export interface Filling {
  readonly source: string;
  /** Cell → what is typed, as it is typed. */
  readonly typed: Readonly<Record<string, string>>;
  /** Its ending says in which format it is saved: xlsx, ods or csv. */
  readonly target: string;
}

/** The path of LibreOffice; undefined where it is not installed. */
export async function libreOffice(): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, "soffice");
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return undefined;
}

/**
 * Has LibreOffice Calc open each workbook, type into its cells as a person would, and save it. A cell that is locked is left alone,
 * which is what happens to a person too.
 * @returns a line for each cell: "C6 list $Lists.$A$1:$A$3", "B6 locked"; and one for each sheet: "protected True".
 */
export async function fillIn(program: string, fillings: readonly Filling[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "footprint office "));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const [script, said] = [join(folder, "typed.txt"), join(folder, "said.txt")];
  await writeFile(script, `${fillings.map(lines).join("\n")}\n`);
  // The first start makes the profile, and with it a library of macros that this one then takes the place of.
  await run(program, ["--headless", "--terminate_after_init", profile]);
  const library = join(folder, "profile", "user", "basic", "Standard");
  await mkdir(library, { recursive: true });
  await writeFile(join(library, "script.xlb"), index);
  await writeFile(join(library, "Form.xba"), macro);
  await run(program, ["--headless", "--norestore", profile, `macro:///Standard.Form.Fill("${script}","${said}")`]);
  return (await readFile(said, "utf8")).trim().split("\n");
}

/** Has LibreOffice Calc open workbooks and save them under their names in other formats, each into a folder called like the format. */
export async function convert(program: string, files: ReadonlyMap<string, readonly string[]>, folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "footprint office "));
  const start = ["--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--convert-to"];
  for (const [format, paths] of files) await run(program, [...start, format, "--outdir", join(folder, format), ...paths]);
  await rm(profile, { recursive: true });
}

const filters: Readonly<Record<string, string>> = { xlsx: "Calc MS Excel 2007 XML", ods: "calc8", csv: "Text - txt - csv (StarCalc)" };

function lines({ source, typed, target }: Filling): string {
  const filter = filters[target.replace(/^.*\./, "")] ?? "";
  const cells = Object.entries(typed).map(([cell, text]) => `${cell}\t${text}`);
  return [`open\t${pathToFileURL(source).href}`, ...cells, `filter\t${filter}`, `save\t${pathToFileURL(target).href}`].join("\n");
}

function run(program: string, words: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    execFile(program, words, { timeout: 120_000 }, (error) => (error ? fail(error) : done()));
  });
}

const index = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Form"/>
</library:library>
`;

/** FormulaLocal takes what a person would type, and makes of it what Calc makes of it: a number, a date, text. */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Form" script:language="StarBasic">
Sub Fill(script As String, said As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  how(0).Name = "FilterName"
  nIn = FreeFile
  Open script For Input As #nIn
  nOut = FreeFile
  Open said For Output As #nOut
  Do While Not Eof(nIn)
    Line Input #nIn, oneLine
    at = InStr(oneLine, Chr(9))
    word = Left(oneLine, at - 1)
    text = Mid(oneLine, at + 1)
    If word = "open" Then
      book = StarDesktop.loadComponentFromURL(text, "_blank", 0, hidden())
      sheet = book.Sheets.getByIndex(0)
      Print #nOut, "protected " &amp; sheet.isProtected()
    ElseIf word = "filter" Then
      how(0).Value = text
    ElseIf word = "save" Then
      book.storeToURL(text, how())
      book.close(True)
    Else
      cell = sheet.getCellRangeByName(word)
      If cell.CellProtection.IsLocked Then
        Print #nOut, word &amp; " locked"
      Else
        cell.FormulaLocal = text
        rule = cell.Validation
        kind = "free"
        If rule.Type = com.sun.star.sheet.ValidationType.LIST Then kind = "list"
        If rule.Type = com.sun.star.sheet.ValidationType.DECIMAL Then kind = "number"
        If rule.Type = com.sun.star.sheet.ValidationType.DATE Then kind = "day"
        Print #nOut, Trim(word &amp; " " &amp; kind &amp; " " &amp; rule.getFormula1() &amp; " " &amp; rule.getFormula2())
      End If
    End If
  Loop
  Close #nIn
  Close #nOut
End Sub
</script:module>
`;
