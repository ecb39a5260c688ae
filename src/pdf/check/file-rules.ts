import type { PdfDocument } from "./document.ts";
import type { Faults } from "./faults.ts";
import type { Dictionary, Value } from "./parse.ts";
import { textOf } from "./tree.ts";

/** Checks what the file says about itself, its fonts and its attachments. */
export function checkFile(document: PdfDocument, catalogue: Dictionary, faults: Faults): void {
  faults.unless(textOf(catalogue.get("Lang")).trim() !== "", "The file does not name its language.");
  faults.unless(document.dictionary(catalogue.get("MarkInfo"))?.get("Marked") === true, "The file does not say that it is tagged.");
  const preferences = document.dictionary(catalogue.get("ViewerPreferences"));
  faults.unless(preferences?.get("DisplayDocTitle") === true, "The file does not ask for its title to be shown.");
  faults.unless(document.array(catalogue.get("OutputIntents")).length === 1, "The file does not say what its colours mean.");
  faults.unless(catalogue.has("Outlines"), "The file has no bookmarks.");
  checkMetadata(document, catalogue, faults);
  checkResources(document, catalogue, faults);
  for (const file of document.array(catalogue.get("AF"))) {
    faults.unless(document.dictionary(file)?.get("AFRelationship") === "/Data", "An attachment does not say how it belongs to the report.");
  }
}

function checkMetadata(document: PdfDocument, catalogue: Dictionary, faults: Faults): void {
  const xmp = document.stream(catalogue.get("Metadata"))?.toString("utf8") ?? "";
  const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmp)?.[1] ?? "";
  faults.unless(title.trim() !== "", "The file has no title.");
  faults.unless(/<pdfuaid:part>1</.test(xmp), "The file does not claim PDF/UA-1.");
  checkLock(document.encryption(), xmp, faults);
  faults.unless(!/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xmp), "The metadata is not well formed.");
  const information = document.dictionary(document.trailer.get("Info"));
  faults.unless(/^participant \S/.test(textOf(information?.get("Keywords"))), "The file does not name its participant.");
}

/** The bit of the permissions that lets a screen reader in (PDF/UA-1, 7.16). */
const ACCESSIBLE = 2 ** 9;

/** A file is archival or locked, never both: PDF/A forbids locks. */
function checkLock(encryption: Dictionary | undefined, xmp: string, faults: Faults): void {
  if (!encryption) {
    faults.unless(/<pdfaid:part>3</.test(xmp) && /<pdfaid:conformance>A</.test(xmp), "The file does not claim PDF/A-3a.");
    return;
  }
  faults.unless(!/<pdfaid:/.test(xmp), "The file is locked and claims PDF/A, which forbids locks.");
  faults.unless((Number(encryption.get("P")) & ACCESSIBLE) !== 0, "The file is locked against screen readers.");
}

function checkResources(document: PdfDocument, catalogue: Dictionary, faults: Faults): void {
  const pages = document.array(document.dictionary(catalogue.get("Pages"))?.get("Kids"));
  const resources = new Set(pages.map((page) => document.dictionary(document.dictionary(page)?.get("Resources"))));
  for (const shared of resources) {
    for (const font of document.dictionary(shared?.get("Font"))?.values() ?? []) checkFont(document, font, faults);
    for (const form of document.dictionary(shared?.get("XObject"))?.values() ?? []) checkForm(document, form, faults);
  }
}

/** A drawing belongs as a whole to the content that shows it. */
function checkForm(document: PdfDocument, form: Value, faults: Faults): void {
  const unmarked = (content: Buffer) => !/\b(?:BDC|BMC|EMC)\b/.test(content.toString("latin1"));
  faults.unless(document.streamHolds(form, "a drawing", unmarked), "A drawing is missing or holds marked content of its own.");
}

function isSomething(content: Buffer): boolean {
  return content.length > 0;
}

function checkFont(document: PdfDocument, reference: Value, faults: Faults): void {
  const font = document.dictionary(reference);
  const descendant = document.dictionary(document.array(font?.get("DescendantFonts"))[0]);
  const descriptor = document.dictionary(descendant?.get("FontDescriptor"));
  faults.unless(document.streamHolds(descriptor?.get("FontFile2"), "a font", isSomething), `${font?.get("BaseFont")} is not embedded.`);
  faults.unless(
    document.streamHolds(font?.get("ToUnicode"), "a font's characters", isSomething),
    `${font?.get("BaseFont")} does not say what its characters are.`,
  );
}
