import type { Block } from "../blocks.ts";
import type { Desk, Subject } from "./helper.ts";
import type { Placed } from "./placed.ts";
import type { Sheet } from "./sheet.ts";

/** A template, or what a call in it encloses, made ready to be filled. */
export interface Program<S extends Subject> {
  readonly steps: readonly Step<S>[];
  /** What it says after these turns, read as Markdown: the turns decide the text, so each text is read once. */
  readonly piecesOf: (turns: string, text: string) => readonly Placed[];
}

/** A part of a template says its own on the sheet. */
export type Step<S extends Subject> = (sheet: Sheet, scope: S, writing: Writing<S>) => void;

/** What travels with a template while it is filled. */
export interface Writing<S extends Subject> {
  readonly desk: Desk;
  /** As in `Call`, for any scope. */
  readonly piece: (name: string, scope: S) => Block[] | undefined;
}

export function run<S extends Subject>(steps: readonly Step<S>[], sheet: Sheet, scope: S, writing: Writing<S>): void {
  for (const step of steps) step(sheet, scope, writing);
}
