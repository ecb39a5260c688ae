import type { Said } from "./sheet.ts";

/** Something a template can say about its subject: {{position}}. */
export interface Word<Subject> {
  readonly name: string;
  /** What it says, for the guide to templates. */
  readonly meaning: string;
  /** undefined when there is nothing to say: a paragraph or heading of nothing is left out. */
  readonly say: (subject: Subject) => Said;
}

/** Something a template can ask: {{#if …}}. */
export interface Fact<Subject> {
  readonly name: string;
  readonly meaning: string;
  readonly holds: (subject: Subject) => boolean;
}
