import type { PdfDocument } from "./document.ts";
import type { Faults } from "./faults.ts";
import { type Dictionary, Reference, type Value } from "./parse.ts";
import { everyElement, idOf, type TreeElement, textOf } from "./tree.ts";

/** Begins and ends of marked content: role, properties, operator. */
const MARK = /\/(\w+)\s*(?:<<((?:[^>]|>(?!>))*)>>\s*)?(BDC|BMC)\b|\bEMC\b/g;
/** Operators that leave something on the page. */
const PAINTS = /(?:^|[\s\])>])(?:S|s|f\*?|F|B\*?|b\*?|Tj|TJ|'|"|Do|sh)(?:\s|$)/;

/** Which element owns each piece of marked content and each annotation, as the tree has it and as the parent tree has it. */
interface Owners {
  /** Content met on the pages so far. */
  readonly met: Set<string>;
  readonly byContent: ReadonlyMap<string, number>;
  readonly byAnnotation: ReadonlyMap<number, TreeElement>;
  readonly parents: ReadonlyMap<number, Value>;
}

/** Checks that everything on the pages is tagged or an artifact, and that links can be read and followed. */
export function checkPages(document: PdfDocument, catalogue: Dictionary, top: TreeElement, faults: Faults): void {
  const owners = findOwners(document, catalogue, top);
  const pages = document.array(document.dictionary(catalogue.get("Pages"))?.get("Kids"));
  pages.forEach((page, i) => {
    const entries = document.dictionary(page) ?? new Map();
    const name = `Page ${i + 1}`;
    faults.unless(entries.get("Tabs") === "/S", `${name} is not tabbed through in reading order.`);
    checkContent(document, idOf(page), entries, owners, name, faults);
    for (const link of document.array(entries.get("Annots"))) checkLink(document, link, owners, name, faults);
  });
  faults.unless(
    [...owners.byContent.keys()].every((piece) => owners.met.has(piece)),
    "An element holds content that no page has.",
  );
}

function findOwners(document: PdfDocument, catalogue: Dictionary, top: TreeElement): Owners {
  const byContent = new Map<string, number>();
  const byAnnotation = new Map<number, TreeElement>();
  for (const element of everyElement(top)) {
    for (const { page, mcid } of element.content) byContent.set(`${page} ${mcid}`, element.id);
    for (const annotation of element.annotations) byAnnotation.set(annotation, element);
  }
  const root = document.dictionary(catalogue.get("StructTreeRoot"));
  const numbers = document.array(document.dictionary(root?.get("ParentTree"))?.get("Nums"));
  const parents = new Map<number, Value>();
  for (let i = 0; i + 1 < numbers.length; i += 2) parents.set(Number(numbers[i]), numbers[i + 1] ?? null);
  return { met: new Set(), byContent, byAnnotation, parents };
}

function checkContent(document: PdfDocument, page: number, entries: Dictionary, owners: Owners, name: string, faults: Faults): void {
  const operators = document.stream(entries.get("Contents"))?.toString("latin1") ?? "";
  const parents = document.array(owners.parents.get(Number(entries.get("StructParents"))));
  let from = 0;
  let depth = 0;
  for (const mark of operators.matchAll(MARK)) {
    if (depth === 0 && PAINTS.test(operators.slice(from, mark.index)))
      faults.add(`${name} shows something that is neither tagged nor an ornament.`);
    depth += mark[0] === "EMC" ? -1 : 1;
    from = mark.index + mark[0].length;
    faults.unless(depth === 0 || depth === 1, `${name} has marked content inside marked content.`);
    if (mark[0] !== "EMC" && mark[1] !== "Artifact")
      checkOwner(page, /\/MCID\s+(\d+)/.exec(mark[2] ?? "")?.[1], parents, owners, name, faults);
  }
  faults.unless(depth === 0, `${name} leaves marked content open.`);
  faults.unless(!PAINTS.test(operators.slice(from)), `${name} shows something that is neither tagged nor an ornament.`);
}

function checkOwner(page: number, mcid: string | undefined, parents: readonly Value[], owners: Owners, name: string, faults: Faults): void {
  const piece = `${page} ${mcid}`;
  const owner = owners.byContent.get(piece);
  faults.unless(!owners.met.has(piece), `${name} has two pieces of content under one number.`);
  owners.met.add(piece);
  faults.unless(owner !== undefined, `${name} has content that no element holds.`);
  faults.unless(idOf(parents[Number(mcid)]) === owner, `${name} has content whose element is not found from the page.`);
}

function checkLink(document: PdfDocument, link: Value, owners: Owners, name: string, faults: Faults): void {
  const entries = document.dictionary(link) ?? new Map();
  const element = link instanceof Reference ? owners.byAnnotation.get(link.id) : undefined;
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
