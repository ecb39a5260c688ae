import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A finished file opened by pdf.js, a reader that shares nothing with what wrote it. */
export async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
}

/** What a screen reader would say of a page, by its structure: each element with its words, in reading order. */
export async function spoken(pdf: PDFDocumentProxy, page: number): Promise<string[]> {
  const shown = await pdf.getPage(page);
  const words = await wordsByMark(shown);
  const said: string[] = [];
  sayElement((await shown.getStructTree()) as Structure, words, said);
  return said;
}

interface Structure {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Structure[];
}

function sayElement(element: Structure, words: ReadonlyMap<string, string>, said: string[]): void {
  const kids = element.children ?? [];
  const heard = heardOf(element, words).replace(/\s+/g, " ").trim();
  if (element.role && heard !== "") said.push(`${element.role}: ${heard}`);
  for (const kid of kids) if (kid.role !== "Span") sayElement(kid, words, said);
}

/** An element's own words: a span's belong to the text it stands in. */
function heardOf({ alt, children = [] }: Structure, words: ReadonlyMap<string, string>): string {
  const own = (kid: Structure) =>
    kid.type === "content" ? (words.get(kid.id ?? "") ?? "") : kid.role === "Span" ? heardOf(kid, words) : "";
  return alt ?? children.map(own).join("");
}

type Page = Awaited<ReturnType<PDFDocumentProxy["getPage"]>>;

async function wordsByMark(page: Page): Promise<Map<string, string>> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of content.items) {
    if ("str" in item) {
      const id = open.at(-1) ?? "";
      words.set(id, (words.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? "");
  }
  return words;
}

/** All the words of a page, whether they are tagged or not, with where their baseline starts, in points from the bottom left. */
export async function placed(pdf: PDFDocumentProxy, page: number): Promise<{ text: string; x: number; y: number }[]> {
  const content = await (await pdf.getPage(page)).getTextContent();
  return content.items.flatMap((item) =>
    "str" in item && item.str.trim() !== "" ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
  );
}

/** Every word of a file in the order a screen reader says them, with the description of each figure; without the marks of lists and the page numbers of the contents. */
export async function wordsInOrder(pdf: PDFDocumentProxy): Promise<string> {
  const all: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const shown = await pdf.getPage(page);
    all.push(leaves((await shown.getStructTree()) as Structure, await wordsByMark(shown)));
  }
  return all.join(" ");
}

function leaves({ role, alt, type, id, children = [] }: Structure, words: ReadonlyMap<string, string>): string {
  if (role === "Lbl") return "";
  if (alt !== undefined) return alt;
  if (type === "content") return words.get(id ?? "") ?? "";
  const text = children.map((child) => leaves(child, words)).join("");
  return role === "TOCI" ? text.replace(/\d+\s*$/, "") : text;
}
