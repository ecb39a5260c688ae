import type { PdfDocument } from "./document.ts";
import type { Faults } from "./faults.ts";
import { type Dictionary, PdfString, Reference, type Value } from "./parse.ts";

/** A node of the structure tree as the file has it. */
export interface TreeElement {
  readonly id: number;
  readonly role: string;
  readonly parent: TreeElement | undefined;
  readonly kids: readonly TreeElement[];
  /** How many pieces of marked content it holds. */
  readonly pieces: number;
  /** How many annotations it holds. */
  readonly annotations: number;
  /** What it is described as (Alt); undefined when it is not. */
  readonly description: Value | undefined;
  /** Attribute objects (A). */
  readonly attributes: Value | undefined;
}

/** The structure tree, and what it holds. */
export interface Tree {
  /** In reading order, the top first. */
  readonly elements: readonly TreeElement[];
  /** Page object → number of a piece of marked content → the element that holds it. */
  readonly content: ReadonlyMap<number, ReadonlyMap<number, TreeElement>>;
  /** Annotation object → the element that holds it. */
  readonly annotations: ReadonlyMap<number, TreeElement>;
}

/** Reads the structure tree; undefined, and a fault, when there is none. */
export function readTree(document: PdfDocument, root: Dictionary | undefined, faults: Faults): Tree | undefined {
  const top = root?.get("K");
  const first = Array.isArray(top) ? top[0] : top;
  if (first instanceof Reference) return new TreeReader(document, faults).read(first.id);
  faults.add("The file has no structure tree.");
  return undefined;
}

class TreeReader implements Tree {
  readonly elements: TreeElement[] = [];
  readonly content = new Map<number, Map<number, TreeElement>>();
  readonly annotations = new Map<number, TreeElement>();
  private readonly document: PdfDocument;
  private readonly faults: Faults;

  constructor(document: PdfDocument, faults: Faults) {
    this.document = document;
    this.faults = faults;
  }

  read(top: number): Tree {
    this.element(top, undefined);
    return this;
  }

  private element(id: number, parent: TreeElement | undefined): TreeElement {
    const { role, parent: above, kids: held, page, attributes, description } = entriesOf(this.document, id);
    const kids: TreeElement[] = [];
    const element = { id, role: String(role).slice(1), parent, kids, pieces: 0, annotations: 0, description, attributes };
    this.elements.push(element);
    if (parent && idOf(above) !== parent.id) this.faults.add(`A ${element.role} does not point to its parent.`);
    for (const kid of listed(held)) {
      if (kid instanceof Reference) kids.push(this.element(kid.id, element));
      else if (typeof kid === "number") element.pieces += this.piece(idOf(page), kid, element);
      else if (kid instanceof Map && kid.get("Type") === "/MCR")
        element.pieces += this.piece(idOf(kid.get("Pg") ?? page), Number(kid.get("MCID")), element);
      else if (kid instanceof Map && kid.get("Type") === "/OBJR") element.annotations += this.annotation(idOf(kid.get("Obj")), element);
    }
    return element;
  }

  private piece(page: number, number: number, element: TreeElement): 1 {
    const pieces = this.content.get(page);
    if (pieces) pieces.set(number, element);
    else this.content.set(page, new Map([[number, element]]));
    return 1;
  }

  private annotation(id: number, element: TreeElement): 1 {
    this.annotations.set(id, element);
    return 1;
  }
}

/** What the rules look at of an element's entries; the others are passed over. */
class Entries {
  role: Value | undefined;
  parent: Value | undefined;
  kids: Value | undefined;
  page: Value | undefined;
  attributes: Value | undefined;
  description: Value | undefined;

  set(name: string, value: Value): void {
    switch (name) {
      case "S":
        this.role = value;
        break;
      case "P":
        this.parent = value;
        break;
      case "K":
        this.kids = value;
        break;
      case "Pg":
        this.page = value;
        break;
      case "A":
        this.attributes = value;
        break;
      case "Alt":
        this.description = value;
        break;
      default:
    }
  }
}

function entriesOf(document: PdfDocument, id: number): Entries {
  const parser = document.parser(id);
  const entries = new Entries();
  if (parser?.atDictionary()) parser.entries((name) => entries.set(name, parser.value()));
  return entries;
}

/** An entry of the element's attribute objects, such as Scope. */
export function attribute({ attributes }: TreeElement, name: string): Value | undefined {
  for (const object of listed(attributes)) if (object instanceof Map && object.has(name)) return object.get(name);
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
