import type { PdfDocument } from "./document.ts";
import type { Faults } from "./faults.ts";
import { markedContent } from "./marked-content.ts";
import { type Dictionary, Reference, type Value } from "./parse.ts";
import { idOf, type Tree, textOf } from "./tree.ts";

/** Which element holds each piece of marked content and each annotation, as the tree has it and as the parent tree has it. */
interface Owners {
  readonly tree: Tree;
  /** Page object → pieces met there so far. */
  readonly met: Map<number, Set<number | undefined>>;
  readonly parents: ReadonlyMap<number, Value>;
}

/** Checks that everything on the pages is tagged or an artifact, and that links can be read and followed. */
export function checkPages(document: PdfDocument, catalogue: Dictionary, tree: Tree, faults: Faults): void {
  const owners = { tree, met: new Map<number, Set<number | undefined>>(), parents: parentTree(document, catalogue) };
  const pages = document.array(document.dictionary(catalogue.get("Pages"))?.get("Kids"));
  pages.forEach((page, i) => {
    const entries = document.dictionary(page) ?? new Map();
    const name = `Page ${i + 1}`;
    faults.unless(entries.get("Tabs") === "/S", `${name} is not tabbed through in reading order.`);
    checkContent(document, idOf(page), entries, owners, name, faults);
    for (const link of document.array(entries.get("Annots"))) checkLink(document, link, owners, name, faults);
  });
  for (const [page, pieces] of tree.content) {
    const met = owners.met.get(page);
    for (const piece of pieces.keys()) if (!met?.has(piece)) faults.add("An element holds content that no page has.");
  }
}

/** The number of a page or an annotation → its elements, as the parent tree has them. */
function parentTree(document: PdfDocument, catalogue: Dictionary): ReadonlyMap<number, Value> {
  const root = document.dictionary(catalogue.get("StructTreeRoot"));
  const numbers = document.array(document.dictionary(root?.get("ParentTree"))?.get("Nums"));
  const parents = new Map<number, Value>();
  for (let i = 0; i + 1 < numbers.length; i += 2) parents.set(Number(numbers[i]), numbers[i + 1] ?? null);
  return parents;
}

function checkContent(document: PdfDocument, page: number, entries: Dictionary, owners: Owners, name: string, faults: Faults): void {
  const { pieces, bare, nested, open } = markedContent(document.stream(entries.get("Contents"))?.toString("latin1") ?? "");
  if (bare) faults.add(`${name} shows something that is neither tagged nor an ornament.`);
  if (nested) faults.add(`${name} has marked content inside marked content.`);
  if (open) faults.add(`${name} leaves marked content open.`);
  const parents = document.array(owners.parents.get(Number(entries.get("StructParents"))));
  const held = owners.tree.content.get(page);
  const met = owners.met.get(page) ?? new Set();
  owners.met.set(page, met);
  for (const piece of pieces) {
    const owner = piece === undefined ? undefined : held?.get(piece)?.id;
    if (met.has(piece)) faults.add(`${name} has two pieces of content under one number.`);
    met.add(piece);
    if (owner === undefined) faults.add(`${name} has content that no element holds.`);
    if (idOf(parents[piece ?? -1]) !== owner) faults.add(`${name} has content whose element is not found from the page.`);
  }
}

function checkLink(document: PdfDocument, link: Value, owners: Owners, name: string, faults: Faults): void {
  const entries = document.dictionary(link) ?? new Map();
  const element = link instanceof Reference ? owners.tree.annotations.get(link.id) : undefined;
  faults.unless(element?.role === "Link", `${name} has a link that is not in the structure.`);
  faults.unless(
    idOf(owners.parents.get(Number(entries.get("StructParent")))) === element?.id,
    `${name} has a link whose element is not found from it.`,
  );
  faults.unless(textOf(entries.get("Contents")).trim() !== "", `${name} has a link that says nothing.`);
  const address = textOf(document.dictionary(entries.get("A"))?.get("URI"));
  faults.unless(
    entries.has("Dest") || /^(https:\/\/|mailto:)/i.test(address),
    `${name} has a link to ${address === "" ? "nowhere" : address}.`,
  );
}
