import { inflateSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from "pdf-lib";
import { printReport } from "../../src/pdf/pdf.ts";
import { longReport } from "./sample.ts";
import { readTheme } from "./theme.ts";

const name = PDFName.of;

/**
 * The same report without its structure: no tree, no marks around what is drawn, and nothing else left out. Written by another
 * program, like the twin that it is compared with.
 */
async function untagged(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const entry of ["StructTreeRoot", "MarkInfo"]) pdf.catalog.delete(name(entry));
  for (const page of pdf.getPages()) {
    for (const entry of ["StructParents", "Tabs"]) page.node.delete(name(entry));
    for (const link of page.node.Annots()?.asArray() ?? []) pdf.context.lookup(link, PDFDict).delete(name("StructParent"));
    unmark(pdf, page.node.get(name("Contents")) as PDFRef);
  }
  dropUnreached(pdf);
  return pdf.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
}

async function rewritten(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of pdf.getPages()) rewrite(pdf, page.node.get(name("Contents")) as PDFRef, (text) => text);
  return pdf.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
}

function unmark(pdf: PDFDocument, contents: PDFRef): void {
  rewrite(pdf, contents, (text) => text.replace(/\/\w+\s*(?:<<(?:[^>]|>(?!>))*>>\s*)?(?:BDC|BMC)\n?|\bEMC\n?/g, ""));
}

function rewrite(pdf: PDFDocument, contents: PDFRef, change: (text: string) => string): void {
  const stream = pdf.context.lookup(contents);
  if (!(stream instanceof PDFRawStream)) throw new Error("A page has no content.");
  const text = inflateSync(stream.getContents()).toString("latin1");
  pdf.context.assign(contents, pdf.context.flateStream(Buffer.from(change(text), "latin1")));
}

/** pdf-lib writes every object it has read. */
function dropUnreached(pdf: PDFDocument): void {
  const reached = new Set<PDFRef>();
  const visit = (object: PDFObject | undefined): void => {
    if (object instanceof PDFRef) {
      if (reached.has(object)) return;
      reached.add(object);
      visit(pdf.context.lookup(object));
    } else if (object instanceof PDFRawStream) visit(object.dict);
    else if (object instanceof PDFDict) for (const value of object.values()) visit(value);
    else if (object instanceof PDFArray) object.asArray().forEach(visit);
  };
  for (const root of [pdf.context.trailerInfo.Root, pdf.context.trailerInfo.Info]) visit(root);
  for (const [reference] of pdf.context.enumerateIndirectObjects()) if (!reached.has(reference)) pdf.context.delete(reference);
}

describe("tagging", () => {
  test("makes a report of twenty measures less than 40 % larger", async () => {
    const { report, drawings } = longReport(20);
    const { bytes } = await printReport(report, drawings, readTheme());
    const [tagged, bare] = [await rewritten(bytes), await untagged(bytes)];
    expect(Buffer.from(bare).includes("BDC")).toBe(false);
    expect(tagged.length / bare.length).toBeLessThan(1.4);
  });
});
