import type { Theme } from "../charts/theme.ts";
import type { Block, Drawings, Heading } from "../report/blocks.ts";
import type { Html } from "./markup.ts";

/** What every block is written with: one for each page. */
export interface Setting {
  readonly theme: Theme;
  readonly drawings: Drawings;
  /** The headings of the contents, in order. */
  readonly listed: readonly Heading[];
  /** The level of the last heading: the next may be one below it. */
  level: 1 | 2 | 3;
  /** Elements that were given an id of the program's own. */
  named: number;
}

/** Where a block stands. */
export interface Place {
  /** Points it has on paper: shares of it are shares of the page on a screen. */
  readonly width: number;
}

/** Writes blocks one after the other: passed to the blocks that hold others. */
export type WriteBlocks = (setting: Setting, blocks: readonly Block[], place: Place) => Html;

/** An id no heading or figure of a report can have: theirs hold no full stop. */
export function ownId(setting: Setting, name: string): string {
  setting.named += 1;
  return `${name}.${setting.named}`;
}

/** Points of paper as the page's own unit, in which body text is 1 high: "13.1rem". */
export function rem(points: number, theme: Theme): string {
  return `${Math.round((points / theme.type.body.size) * 1000) / 1000}rem`;
}

/** Throws when a level is skipped: somebody who listens to the page would lose the thread. */
export function below(setting: Setting, level: 1 | 2 | 3, words: string): void {
  if (level > setting.level + 1) throw new Error(`"${words}" has level ${level} and follows a heading of level ${setting.level}.`);
}
