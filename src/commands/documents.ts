import { analysisGuide } from "../analysis/guide.ts";
import { kinds } from "../charts/kinds/index.ts";
import { workbookDocument } from "../dataset/workbook-document.ts";
import { sentencesDocument } from "../position/sentences.ts";
import { findingsGuide } from "../report/findings/guide.ts";
import { templateGuide } from "../report/guide.ts";
import type { FootprintCommand } from "./command.ts";
import { commandsDocument } from "./document.ts";

/** Every document in docs/ that the program writes: file name → text. */
export function documents(commands: readonly FootprintCommand[]): ReadonlyMap<string, string> {
  return new Map([
    ["commands.md", commandsDocument(commands)],
    ["workbook.md", workbookDocument()],
    ["sentences.md", sentencesDocument()],
    ["findings.md", findingsGuide(analysisGuide())],
    ["templates.md", templateGuide(kinds)],
  ]);
}
