import type { Typefaces } from "../fonts/typefaces.ts";
import type { Node, Page } from "../pdfmake.ts";
import { type LaidOut, Layouts } from "./layout.ts";
import type { Sheet } from "./plain.ts";

const kept = new WeakMap<Typefaces, Layouts>();

/** What stands in the margins of all pages but the first, and of one, counted from 1. */
export interface Margins {
  readonly all: readonly Node[];
  one(page: number): readonly Node[];
}

/**
 * Lays out a report on pages, section by section as they are asked for, with what stands in the margins. Nodes are set and
 * dropped as it goes: a report's thousands of nodes and lines never stand in memory together.
 */
export function* layOutSections(content: Iterable<Node>, margins: Margins, sheet: Sheet, faces: Typefaces): Generator<LaidOut> {
  const layouts = kept.get(faces) ?? new Layouts(faces);
  kept.set(faces, layouts);
  const whole = { ...sheet, left: 0, top: 0, right: 0, bottom: 0 };
  const items = (nodes: readonly Node[]) => layouts.layOut(nodes, whole).pages.flatMap((page) => page.items);
  const around = items(margins.all);
  let count = 0;
  const framed = (page: Page): Page => {
    count += 1;
    return count === 1 ? page : { items: [...page.items, ...around, ...items(margins.one(count))] };
  };
  for (const section of sectionsOf(content)) {
    const { pages, lost } = layouts.layOut(section, sheet);
    yield { pages: pages.map(framed), lost };
  }
}

/** What stands between two page breaks; no section needs to say that it begins a page. */
function* sectionsOf(nodes: Iterable<Node>): Generator<Node[]> {
  let section: Node[] = [];
  for (const { pageBreak, ...node } of nodes) {
    if (pageBreak && section.length > 0) {
      yield section;
      section = [];
    }
    section.push(node);
  }
  if (section.length > 0) yield section;
}
