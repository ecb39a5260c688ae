import type { Typefaces } from "../fonts/typefaces.ts";
import type { Line, Node, Page } from "../pdfmake.ts";
import { Layouts } from "./layout.ts";
import type { Sheet } from "./plain.ts";

const kept = new WeakMap<Typefaces, Layouts>();

/** Lays out a report on pages: its sections one by one, then what stands in the margins of each page, counted from 1. */
export function layOutPages(
  content: readonly Node[],
  margins: (page: number) => readonly Node[],
  sheet: Sheet,
  faces: Typefaces,
): { readonly pages: readonly Page[]; readonly lost: readonly Line[] } {
  const layouts = kept.get(faces) ?? new Layouts(faces);
  kept.set(faces, layouts);
  const sections = sectionsOf(content).map((section) => layouts.layOut(section, sheet));
  const whole = { ...sheet, left: 0, top: 0, right: 0, bottom: 0 };
  const pages = sections
    .flatMap((section) => section.pages)
    .map(({ items }, i) => {
      const around = layouts.layOut(margins(i + 1), whole);
      return { items: [...items, ...around.pages.flatMap((page) => page.items)] };
    });
  return { pages, lost: sections.flatMap((section) => section.lost) };
}

/** What stands between two page breaks; no section needs to say that it begins a page. */
function sectionsOf(nodes: readonly Node[]): Node[][] {
  const sections: Node[][] = [];
  for (const { pageBreak, ...node } of nodes) {
    if (pageBreak || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(node);
  }
  return sections;
}
