import type { PdfDocument } from "./document.ts";
import type { Faults } from "./faults.ts";
import { type Dictionary, PdfString, Reference, type Value } from "./parse.ts";

/** A node of the structure tree as the file has it. */
export interface TreeElement {
  readonly id: number;
  readonly role: string;
  readonly parent: TreeElement | undefined;
  readonly kids: readonly TreeElement[];
  readonly entries: Dictionary;
  /** Marked content: page object and number. */
  readonly content: readonly { readonly page: number; readonly mcid: number }[];
  /** Annotation objects. */
  readonly annotations: readonly number[];
}

/** Reads the structure tree; undefined, and a fault, when there is none. */
export function readTree(document: PdfDocument, root: Dictionary | undefined, faults: Faults): TreeElement | undefined {
  const top = root?.get("K");
  const first = Array.isArray(top) ? top[0] : top;
  if (!(first instanceof Reference)) {
    faults.add("The file has no structure tree.");
    return undefined;
  }
  return readElement(document, first.id, undefined, faults);
}

function readElement(document: PdfDocument, id: number, parent: TreeElement | undefined, faults: Faults): TreeElement {
  const entries = document.dictionary(new Reference(id)) ?? new Map();
  const kids: TreeElement[] = [];
  const content: { page: number; mcid: number }[] = [];
  const annotations: number[] = [];
  const element: TreeElement = { id, role: String(entries.get("S")).slice(1), parent, kids, entries, content, annotations };
  const above = entries.get("P");
  if (parent && !(above instanceof Reference && above.id === parent.id)) faults.add(`A ${element.role} does not point to its parent.`);
  const page = entries.get("Pg");
  for (const kid of listed(entries.get("K"))) {
    if (kid instanceof Reference) kids.push(readElement(document, kid.id, element, faults));
    else if (typeof kid === "number") content.push({ page: idOf(page), mcid: kid });
    else if (kid instanceof Map && kid.get("Type") === "/MCR")
      content.push({ page: idOf(kid.get("Pg") ?? page), mcid: Number(kid.get("MCID")) });
    else if (kid instanceof Map && kid.get("Type") === "/OBJR") annotations.push(idOf(kid.get("Obj")));
  }
  return element;
}

/** The element and all below it, in reading order. */
export function everyElement(top: TreeElement): TreeElement[] {
  const all = [top];
  const below = (element: TreeElement) => {
    for (const kid of element.kids) {
      all.push(kid);
      below(kid);
    }
  };
  below(top);
  return all;
}

/** An entry of the element's attribute objects, such as Scope. */
export function attribute(element: TreeElement, name: string): Value | undefined {
  for (const object of listed(element.entries.get("A"))) if (object instanceof Map && object.has(name)) return object.get(name);
  return undefined;
}

export function textOf(value: Value | undefined): string {
  return value instanceof PdfString ? value.text : "";
}

export function idOf(value: Value | undefined): number {
  return value instanceof Reference ? value.id : -1;
}

function listed(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Value];
}
