import type { Line, Page, PageItem, Vector } from "../pdfmake.ts";
import { tallness } from "./lines.ts";
import type { Outline } from "./outline.ts";

/** Where pdfmake put the things of a section: places, page by page. */
export type Pattern = readonly (readonly Place[])[];

/** A thing's place on a page, in points; things are known by their numbers in the outline. */
type Place =
  /** Before it is aligned, for that depends on its words. `again`: the heading of a table, repeated on its next page. */
  | { readonly kind: "line"; readonly text: number; readonly line: number; readonly x: number; readonly y: number; readonly again: boolean }
  | { readonly kind: "figure"; readonly figure: number; readonly x: number; readonly y: number }
  | { readonly kind: "vector"; readonly vector: Vector; readonly element: number }
  /** The number of a list's item: its words are pdfmake's own. */
  | { readonly kind: "number"; readonly line: Line; readonly element: number };

/** The lines of each text of a section. */
export type Lines = readonly (readonly Line[])[];

/** What the layout sees of lines: how many there are and how tall each is. */
export function heightsOf(lines: Lines): string {
  let key = "";
  for (const text of lines) {
    for (const line of text) key += tallness(line);
    key += "|";
  }
  return key;
}

/** Notes where pdfmake put everything; undefined when it put something there that the outline does not know. */
export function patternOf(pages: readonly Page[], outline: Outline, lines: Lines): Pattern | undefined {
  const recorder = new Recorder(outline, lines);
  const pattern = pages.map((page) => page.items.map((item) => recorder.place(item)));
  return pattern.every((places) => places.every((place) => place !== undefined)) ? (pattern as Pattern) : undefined;
}

/** Notes places without whom they belong to: one element of a report would keep all of its tree. */
class Recorder {
  private readonly elements: ReadonlyMap<unknown, number>;
  private readonly figures: ReadonlyMap<unknown, number>;
  private readonly lines = new Map<unknown, { text: number; line: number }>();
  private readonly met = new Set<unknown>();

  constructor(outline: Outline, lines: Lines) {
    this.elements = new Map(outline.elements.map((element, i) => [element, i]));
    this.figures = new Map(outline.figures.map((figure, i) => [figure.layers, i]));
    lines.forEach((made, text) => {
      // pdfmake copies lines, and the copies keep this mark.
      for (const [line, { drawn }] of made.entries()) this.lines.set(drawn, { text, line });
    });
  }

  place(item: PageItem): Place | undefined {
    if (item.type === "line") return item.item.source ? this.line(item.item) : this.number(item.item);
    if (item.type === "vector") return this.vector(item.item);
    const figure = item.type === "svg" ? this.figures.get(item.item.layers) : undefined;
    return figure === undefined ? undefined : { kind: "figure", figure, x: item.item.x, y: item.item.y };
  }

  private line({ drawn, x, y }: Line): Place | undefined {
    const found = this.lines.get(drawn);
    const again = this.met.has(drawn);
    this.met.add(drawn);
    return found && { kind: "line", ...found, x, y, again };
  }

  private number(line: Line): Place | undefined {
    const element = this.elements.get(line.inlines[0]?.element);
    if (element === undefined) return undefined;
    const nobodys = copied(line);
    nobodys.inlines = line.inlines.map((inline) => ({ ...inline, element: undefined }));
    nobodys.resetXY = undefined;
    return { kind: "number", line: nobodys, element };
  }

  private vector({ element: owner, resetXY: _, ...vector }: Vector): Place | undefined {
    const element = owner === undefined ? -1 : this.elements.get(owner);
    return element === undefined ? undefined : { kind: "vector", vector, element };
  }
}

/** The fast path: pages as pdfmake would lay them out, made of a pattern and what another section of its shape holds. */
export function filled(pattern: Pattern, outline: Outline, lines: Lines): Page[] {
  return pattern.map((places) => ({ items: places.map((place) => filledPlace(place, outline, lines)) }));
}

function filledPlace(place: Place, { figures, elements }: Outline, lines: Lines): PageItem {
  switch (place.kind) {
    case "line":
      return { type: "line", item: lineAt(lines[place.text]?.[place.line], place) };
    case "figure":
      return { type: "svg", item: { ...known(figures[place.figure]), x: place.x, y: place.y } };
    case "vector":
      return { type: "vector", item: place.element < 0 ? place.vector : { ...place.vector, element: known(elements[place.element]) } };
    case "number": {
      const line = copied(place.line);
      line.inlines = line.inlines.map((inline) => ({ ...inline, element: known(elements[place.element]) }));
      return { type: "line", item: line };
    }
  }
}

function lineAt(line: Line | undefined, { x, y, again }: { x: number; y: number; again: boolean }): Line {
  const placed = again ? copied(known(line)) : known(line);
  placed.x = x;
  placed.y = y;
  return placed;
}

function copied(line: Line): Line {
  return Object.assign(Object.create(Object.getPrototypeOf(line)), line);
}

function known<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("A section was laid out by the pattern of another shape.");
  return thing;
}
