import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";

const name = PDFName.of;

/** A sound report with one thing spoilt by another program, so that the check is not asked to agree with what wrote the file. */
export async function spoilt(sound: Uint8Array, spoil: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(sound, { updateMetadata: false });
  spoil(pdf);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Structure elements of a role, in the order they were written. */
function elements(pdf: PDFDocument, role: string): PDFDict[] {
  const all = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  return all.filter(
    (object): object is PDFDict => object instanceof PDFDict && object.get(name("S")) === name(role) && object.has(name("P")),
  );
}

function first(pdf: PDFDocument, role: string): PDFDict {
  const element = elements(pdf, role)[0];
  if (!element) throw new Error(`The sample has no ${role}.`);
  return element;
}

/** The reference to an element's kid of a role. */
function onlyKid(pdf: PDFDocument, role: string, kid: string): PDFRef {
  const kids = first(pdf, role).lookup(name("K"), PDFArray).asArray();
  const found = kids.find((one) => pdf.context.lookup(one, PDFDict).get(name("S")) === name(kid));
  if (!(found instanceof PDFRef)) throw new Error(`The sample's ${role} has no ${kid}.`);
  return found;
}

/** Rewrites a page's operators, or the metadata. */
function rewrite(pdf: PDFDocument, reference: PDFRef, change: (text: string) => string): void {
  const stream = pdf.context.lookup(reference);
  if (!(stream instanceof PDFRawStream)) throw new Error("Not a stream.");
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  const entries = Object.fromEntries(
    stream.dict.entries().flatMap(([key, value]) => (/Filter|Length/.test(String(key)) ? [] : [[String(key).slice(1), value]])),
  );
  pdf.context.assign(reference, pdf.context.stream(Buffer.from(change(text), "latin1"), entries));
}

function rewritePage(pdf: PDFDocument, change: (text: string) => string): void {
  rewrite(pdf, pdf.getPage(1).node.get(name("Contents")) as PDFRef, change);
}

function rewriteMetadata(pdf: PDFDocument, change: (text: string) => string): void {
  rewrite(pdf, pdf.catalog.get(name("Metadata")) as PDFRef, change);
}

function firstLink(pdf: PDFDocument): PDFDict {
  const links = pdf.getPage(1).node.Annots();
  const link = links instanceof PDFArray ? links.lookup(0) : undefined;
  if (!(link instanceof PDFDict)) throw new Error("The sample's second page has no link.");
  return link;
}

/** What is spoilt, the fault that must be named, and how. */
export const PLANTED: readonly (readonly [string, RegExp, (pdf: PDFDocument) => void])[] = [
  ["no language", /language/, (pdf) => pdf.catalog.delete(name("Lang"))],
  ["a blank title", /no title/, (pdf) => rewriteMetadata(pdf, (xmp) => xmp.replace(/(x-default">)[^<]+/, "$1 "))],
  ["a bare ampersand in the metadata", /not well formed/, (pdf) => rewriteMetadata(pdf, (xmp) => xmp.replace("&amp;", "&"))],
  ["no claim to PDF/UA", /PDF\/UA-1/, (pdf) => rewriteMetadata(pdf, (xmp) => xmp.replace("pdfuaid:part>1", "pdfuaid:part>2"))],
  ["no claim to PDF/A", /PDF\/A-3a/, (pdf) => rewriteMetadata(pdf, (xmp) => xmp.replace("conformance>A", "conformance>B"))],
  ["no participant", /participant/, (pdf) => pdf.setKeywords([])],
  ["no bookmarks", /bookmarks/, (pdf) => pdf.catalog.delete(name("Outlines"))],
  ["no meaning of colours", /colours/, (pdf) => pdf.catalog.delete(name("OutputIntents"))],
  ["no structure", /structure tree/, (pdf) => pdf.catalog.delete(name("StructTreeRoot"))],
  ["a figure without a description", /figure has no description/, (pdf) => first(pdf, "Figure").delete(name("Alt"))],
  ["a figure with a blank description", /figure has no description/, (pdf) => first(pdf, "Figure").set(name("Alt"), PDFString.of(" "))],
  ["a figure without its place", /figure does not say where/, (pdf) => first(pdf, "Figure").delete(name("A"))],
  ["a skipped heading", /level 3 follows one of level 1/, (pdf) => first(pdf, "H2").set(name("S"), name("H3"))],
  ["a first heading of level 2", /first heading/, (pdf) => first(pdf, "H1").set(name("S"), name("H2"))],
  ["an unknown role", /Story is not a role/, (pdf) => first(pdf, "P").set(name("S"), name("Story"))],
  ["a stray table row", /TR stands in a Document/, (pdf) => first(pdf, "P").set(name("S"), name("TR"))],
  ["a stray list item", /LI stands in a Document/, (pdf) => first(pdf, "P").set(name("S"), name("LI"))],
  ["a paragraph among table rows", /TBody holds a P/, (pdf) => elements(pdf, "TR").at(-1)?.set(name("S"), name("P"))],
  ["a table heading without scope", /what it heads/, (pdf) => first(pdf, "TH").delete(name("A"))],
  [
    "a table row that is too short",
    /rows of a table/,
    (pdf) => elements(pdf, "TR").at(-1)?.set(name("K"), PDFArray.withContext(pdf.context)),
  ],
  ["a table without rows", /has no rows/, (pdf) => first(pdf, "Table").set(name("K"), pdf.context.obj([onlyKid(pdf, "Table", "THead")]))],
  ["a table without a summary", /no summary/, (pdf) => first(pdf, "Table").delete(name("A"))],
  ["a page that is not tabbed through", /tabbed/, (pdf) => pdf.getPage(1).node.delete(name("Tabs"))],
  ["content that is not tagged", /neither tagged nor/, (pdf) => rewritePage(pdf, (text) => `${text}\n0 0 10 10 re f`)],
  ["untagged words before everything", /neither tagged nor/, (pdf) => rewritePage(pdf, (text) => `BT/F1 9 Tf [<0001>]TJ ET\n${text}`)],
  ["marked content left open", /open/, (pdf) => rewritePage(pdf, (text) => text.replace(/EMC\s*$/, ""))],
  ["marked content within an ornament", /inside marked content/, (pdf) => rewritePage(pdf, (text) => `/Artifact BMC\n${text}\nEMC`)],
  ["content of no element", /no element holds/, (pdf) => rewritePage(pdf, (text) => text.replace("/MCID 0>>", "/MCID 999>>"))],
  ["two pieces of content under one number", /two pieces/, (pdf) => rewritePage(pdf, (text) => text.replace("/MCID 0>>", "/MCID 1>>"))],
  [
    "content missing from its page",
    /no page has/,
    (pdf) => rewritePage(pdf, (text) => text.replace(/\/\w+<<\/MCID 0>>BDC/, "/Artifact BMC")),
  ],
  ["content of the wrong element", /not found from the page/, (pdf) => parentsOfSecondPage(pdf).set(0, parentsOfSecondPage(pdf).get(1))],
  ["a link that says nothing", /link that says nothing/, (pdf) => firstLink(pdf).set(name("Contents"), PDFHexString.of(""))],
  ["a link outside the structure", /not found from it/, (pdf) => firstLink(pdf).set(name("StructParent"), PDFNumber.of(9999))],
  ["a link that leads nowhere", /link to nowhere/, (pdf) => firstLink(pdf).delete(name("Dest"))],
  ["an attachment without a relation", /attachment/, (pdf) => firstAttachment(pdf).delete(name("AFRelationship"))],
  [
    "marked content within a drawing",
    /drawing is missing or holds marked content/,
    (pdf) => rewrite(pdf, drawings(pdf).values()[0] as PDFRef, (text) => `/Artifact BMC ${text} EMC`),
  ],
  ["a drawing that is missing", /drawing is missing/, (pdf) => drawings(pdf).set(drawings(pdf).keys()[0] ?? name("D1"), PDFNumber.of(1))],
  ["a font that is not embedded", /not embedded/, (pdf) => descriptor(pdf).delete(name("FontFile2"))],
  ["a font without meaning", /what its characters are/, (pdf) => font(pdf).delete(name("ToUnicode"))],
];

function parentsOfSecondPage(pdf: PDFDocument): PDFArray {
  const tree = pdf.catalog.lookup(name("StructTreeRoot"), PDFDict).lookup(name("ParentTree"), PDFDict);
  return tree.lookup(name("Nums"), PDFArray).lookup(3, PDFArray);
}

function drawings(pdf: PDFDocument): PDFDict {
  return pdf.getPage(1).node.lookup(name("Resources"), PDFDict).lookup(name("XObject"), PDFDict);
}

function firstAttachment(pdf: PDFDocument): PDFDict {
  return pdf.catalog.lookup(name("AF"), PDFArray).lookup(0, PDFDict);
}

function font(pdf: PDFDocument): PDFDict {
  const all = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = all.find((object) => object instanceof PDFDict && object.get(name("Subtype")) === name("Type0"));
  if (!(found instanceof PDFDict)) throw new Error("The sample has no font.");
  return found;
}

function descriptor(pdf: PDFDocument): PDFDict {
  return font(pdf).lookup(name("DescendantFonts"), PDFArray).lookup(0, PDFDict).lookup(name("FontDescriptor"), PDFDict);
}
