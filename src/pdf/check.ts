import { PdfDocument } from "./check/document.ts";
import { Faults } from "./check/faults.ts";
import { checkFile } from "./check/file-rules.ts";
import { checkPages } from "./check/page-rules.ts";
import { checkStructure } from "./check/structure-rules.ts";
import { readTree } from "./check/tree.ts";
import type { Lock } from "./lock.ts";

/**
 * The faults of a report's file that would shut out a reader or break PDF/UA-1, as sentences; none when it is sound. It takes
 * some milliseconds and is run on every file; veraPDF, which takes seconds, is the judge of releases. `lock`: what the file
 * should be locked with, and is opened with.
 */
export function checkPdf(bytes: Uint8Array, lock?: Lock): readonly string[] {
  const faults = new Faults();
  try {
    const document = new PdfDocument(bytes, lock?.password);
    faults.unless(!lock || document.encryption() !== undefined, "The file is not locked.");
    const catalogue = document.dictionary(document.trailer.get("Root")) ?? new Map();
    checkFile(document, catalogue, faults);
    const tree = readTree(document, document.dictionary(catalogue.get("StructTreeRoot")), faults);
    if (tree) {
      checkStructure(tree.elements, faults);
      checkPages(document, catalogue, tree, faults);
    }
    document.readRest();
  } catch (error) {
    faults.add(error instanceof Error ? error.message : String(error));
  }
  return faults.found;
}
