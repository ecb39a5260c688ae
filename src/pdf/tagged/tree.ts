import type { PdfFile } from "../file/file.ts";
import { pdfNumbers, pdfText, reference } from "../file/values.ts";
import { type Attributes, Element } from "./element.ts";

/** What the tree points to: the object numbers of pages, and of annotations by their place in the file's list. */
export interface Places {
  readonly pages: readonly number[];
  readonly annotations: readonly number[];
}

/**
 * Writes the structure tree and its parent tree (ISO 32000-1, 14.7). Page i has the key i in the parent tree,
 * annotation j the key pages + j. Returns the number of the tree's root.
 */
export function writeTree(file: PdfFile, document: Element, places: Places): number {
  const writer = new TreeWriter(file, places);
  return writer.write(document);
}

/** The parent-tree key of an annotation. */
export function annotationKey(places: Places, annotation: number): number {
  return places.pages.length + annotation;
}

class TreeWriter {
  private readonly file: PdfFile;
  private readonly places: Places;
  /** For each page, the element of each marked piece. */
  private readonly owners: number[][];
  private readonly linkOwners: number[];

  constructor(file: PdfFile, places: Places) {
    this.file = file;
    this.places = places;
    this.owners = places.pages.map(() => []);
    this.linkOwners = [];
  }

  write(document: Element): number {
    const root = this.file.reserve();
    const top = this.writeElement(document, root);
    const parents = this.file.put(`<</Nums[${this.parentEntries()}]>>`);
    const next = this.places.pages.length + this.places.annotations.length;
    this.file.put(`<</Type/StructTreeRoot/K ${reference(top)}/ParentTree ${reference(parents)}/ParentTreeNextKey ${next}>>`, root);
    return root;
  }

  private writeElement(element: Element, parent: number): number {
    const id = this.file.reserve();
    const page = firstPage(element);
    let kids = "";
    let count = 0;
    for (const kid of element.kids) {
      if (kid instanceof Element && !isSaid(kid)) continue;
      kids += count === 0 ? this.kid(kid, id, page) : ` ${this.kid(kid, id, page)}`;
      count += 1;
    }
    const at = page === undefined ? "" : `/Pg ${reference(this.pageObject(page))}`;
    const content = count === 0 ? "" : count === 1 ? `/K ${kids}` : `/K[${kids}]`;
    this.file.put(`<</S/${element.role}/P ${reference(parent)}${written(element)}${at}${content}>>`, id);
    return id;
  }

  private kid(kid: Element["kids"][number], owner: number, page: number | undefined): string {
    if (kid instanceof Element) return reference(this.writeElement(kid, owner));
    if ("annotation" in kid) {
      this.linkOwners[kid.annotation] = owner;
      return `<</Type/OBJR/Obj ${reference(this.places.annotations[kid.annotation] ?? 0)}>>`;
    }
    const owners = this.owners[kid.page];
    if (!owners) throw new Error(`There is no page ${kid.page + 1}.`);
    owners[kid.mcid] = owner;
    return kid.page === page ? String(kid.mcid) : `<</Type/MCR/Pg ${reference(this.pageObject(kid.page))}/MCID ${kid.mcid}>>`;
  }

  private pageObject(page: number): number {
    const object = this.places.pages[page];
    if (object === undefined) throw new Error(`There is no page ${page + 1}.`);
    return object;
  }

  private parentEntries(): string {
    const pages = this.owners.map((owners, page) => `${page}[${owners.map(reference).join(" ")}]`);
    const links = this.linkOwners.map((owner, link) => `${annotationKey(this.places, link)} ${reference(owner)}`);
    return [...pages, ...links].join(" ");
  }
}

function firstPage(element: Element): number | undefined {
  for (const kid of element.kids) if (!(kid instanceof Element) && "page" in kid) return kid.page;
  return undefined;
}

/** An element with nothing in it is left out; an empty cell stays, for a table keeps its columns. */
function isSaid(element: Element): boolean {
  if (element.role === "TD" || element.role === "TH") return true;
  return element.kids.some((kid) => !(kid instanceof Element) || isSaid(kid));
}

function written(element: Element): string {
  if (element.isPlain) return "";
  const { alt, actual, expansion, language } = element.attributes;
  const attributes = attributeObjects(element.attributes, element.box);
  return (
    (alt === undefined ? "" : `/Alt${pdfText(alt)}`) +
    (actual === undefined ? "" : `/ActualText${pdfText(actual)}`) +
    (expansion === undefined ? "" : `/E${pdfText(expansion)}`) +
    (language === undefined ? "" : `/Lang${pdfText(language)}`) +
    (attributes.length === 0 ? "" : `/A${attributes.length === 1 ? attributes[0] : `[${attributes.join("")}]`}`)
  );
}

function attributeObjects(attributes: Attributes, box: Element["box"]): string[] {
  const { list, scope, columns, summary } = attributes;
  const table =
    (scope === undefined ? "" : `/Scope/${scope}`) +
    (columns === undefined || columns < 2 ? "" : `/ColSpan ${columns}`) +
    (summary === undefined ? "" : `/Summary${pdfText(summary)}`);
  return [
    box === undefined ? "" : `<</O/Layout/Placement/Block/BBox[${pdfNumbers(box)}]>>`,
    list === undefined ? "" : `<</O/List/ListNumbering/${list}>>`,
    table === "" ? "" : `<</O/Table${table}>>`,
  ].filter((object) => object !== "");
}
