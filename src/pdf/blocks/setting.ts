import type { Theme } from "../../charts/theme.ts";
import type { Block, Drawings, Heading } from "../../report/blocks.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { Node } from "../pdfmake.ts";
import type { Element } from "../tagged/element.ts";

/** What every block is set with: one for each report. */
export interface Setting {
  readonly theme: Theme;
  readonly faces: Typefaces;
  readonly drawings: Drawings;
  /** The headings of the contents, in order. */
  readonly listed: readonly Heading[];
  /** Blocks too tall for a page: they may break although such blocks are kept together. */
  readonly loose: ReadonlySet<Block>;
  /** Characters no face could show; grows while blocks are set. */
  readonly missing: Set<string>;
  /** The level of the last heading: the next may be one below it. */
  level: 1 | 2 | 3;
}

/** Where a block is set. */
export interface Place {
  readonly parent: Element;
  /** Points. */
  readonly width: number;
  /** Whether it is a box, whose words are small. */
  readonly small?: boolean;
}

/** Sets blocks one after the other: passed to the blocks that hold others. */
export type SetBlocks = (setting: Setting, blocks: readonly Block[], place: Place) => Node[];

export function liveWidth({ page }: Theme): number {
  return page.width - page.left - page.right;
}

export function liveHeight({ page }: Theme): number {
  return page.height - page.top - page.bottom;
}

/** Shares of a width: given widths are points, and "fill" columns share what is left. Throws when there is not enough. */
export function widths(asked: readonly (number | "fill")[], gap: number, width: number): number[] {
  const taken = asked.reduce<number>((sum, one) => sum + (one === "fill" ? 0 : one), gap * Math.max(0, asked.length - 1));
  const fills = asked.filter((one) => one === "fill").length;
  const left = width - taken;
  if (left < -0.5 || (fills > 0 && left / fills < 10)) throw new Error(`Columns of ${taken} points do not fit a width of ${width}.`);
  return asked.map((one) => (one === "fill" ? left / fills : one));
}

/** Keeps a block on one page, unless it is known to be too tall for one. */
export function kept(setting: Setting, block: Block): { unbreakable?: boolean; keeper?: Block } {
  return setting.loose.has(block) ? {} : { unbreakable: true, keeper: block };
}
