import type { Target } from "../pdfmake.ts";
import type { Element, Rectangle } from "../tagged/element.ts";
import type { PageContent } from "./content.ts";
import type { Resources } from "./resources.ts";

/** What draws on one page. */
export interface Pen {
  /** From 0. */
  readonly page: number;
  readonly content: PageContent;
  readonly resources: Resources;
  /** Points: pdfmake measures from the top, PDF from the bottom. */
  readonly height: number;
  link(element: Element, target: Target, text: string, box: Rectangle): void;
}
