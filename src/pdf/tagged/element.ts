/** The roles a report uses, of the standard structure types (ISO 32000-1, 14.8.4). */
export type Role =
  | "Document"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "Span"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "TOC"
  | "TOCI"
  | "Reference"
  | "Link"
  | "Figure";

export interface Attributes {
  /** What a figure says, for a reader who cannot see it. */
  readonly alt?: string;
  /** What is said in the stead of the content: "joint 3rd" for "=3rd", and of a drawn mark what it stands for. */
  readonly actual?: string;
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  readonly language?: string;
  readonly list?: "Disc" | "Decimal";
  readonly scope?: "Row" | "Column";
  readonly columns?: number;
  readonly summary?: string;
}

/** A rectangle of a page in points from its bottom left: left, bottom, right, top. */
export type Rectangle = readonly [number, number, number, number];

/** A piece of a page's content, by the number it is marked with. */
export interface Content {
  readonly page: number;
  readonly mcid: number;
}

/** A link's place on a page, in the file's list of annotations. */
export interface Annotated {
  readonly annotation: number;
}

const NONE: Attributes = {};

/**
 * A node of the structure tree: what a screen reader moves through. The tree is built with the blocks, in reading order;
 * content is added as pages are drawn.
 */
export class Element {
  readonly role: Role;
  readonly parent: Element | undefined;
  readonly attributes: Attributes;
  readonly kids: (Element | Content | Annotated)[] = [];
  private place: { readonly page: number; readonly box: Rectangle } | undefined;
  private joined: boolean;

  private constructor(role: Role, parent: Element | undefined, attributes: Attributes, joined: boolean) {
    this.role = role;
    this.parent = parent;
    this.attributes = attributes;
    this.joined = joined;
  }

  static document(): Element {
    return new Element("Document", undefined, {}, true);
  }

  add(role: Role, attributes: Attributes = NONE): Element {
    const kid = new Element(role, this, attributes, true);
    this.kids.push(kid);
    return kid;
  }

  /** A piece of running text, such as a link: it takes its place among the words around it when it is drawn. */
  inline(role: "Link" | "Span", attributes: Attributes = {}): Element {
    return new Element(role, this, attributes, false);
  }

  /** Where a figure stands; known once it is drawn. */
  get box(): Rectangle | undefined {
    return this.place?.box;
  }

  /** Whether it is its role and its content, and nothing else. */
  get isPlain(): boolean {
    return this.attributes === NONE && this.place === undefined;
  }

  /** Notes where a part of a figure was drawn: its box holds all of them that are on the page of the last. */
  covers(page: number, [left, bottom, right, top]: Rectangle): void {
    const [l, b, r, t] = this.place?.page === page ? this.place.box : [left, bottom, right, top];
    this.place = { page, box: [Math.min(l, left), Math.min(b, bottom), Math.max(r, right), Math.max(t, top)] };
  }

  addContent(content: Content | Annotated): void {
    if (!this.joined) this.parent?.kids.push(this);
    this.joined = true;
    this.kids.push(content);
  }
}
