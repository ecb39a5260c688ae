import type { ThemeFile } from "../../charts/theme.ts";
import type { Block, Paragraph } from "../blocks.ts";
import type { Scope, ScopeKind } from "./scope.ts";
import type { Kept } from "./sheet.ts";
import type { Charts } from "./vocabulary.ts";

/** What a piece of template may be about, in a report of any kind. */
export interface Subject {
  readonly kind: string;
}

/** Something a template can call for: {{figure "trend"}}, {{#box "How to read this"}} … {{/box}}. */
export interface Helper<S extends Subject = Scope> {
  readonly name: string;
  /** What it makes, in a sentence, for the guide to templates. */
  readonly meaning: string;
  /** Whether it encloses text and needs a closing {{/name}}. */
  readonly encloses: boolean;
  /** The scopes it may be used in. */
  readonly within: readonly string[];
  /** Written in order after the name. */
  readonly positional: readonly Parameter[];
  /** Written as name=value. */
  readonly named: readonly Parameter[];
  readonly make: (call: Call<S>) => readonly Kept[];
}

export interface Parameter {
  readonly name: string;
  readonly takes: "chart" | "table" | "width" | "measure" | "words";
  readonly needed: boolean;
}

/** One use of a helper, its values fetched. */
export interface Call<S extends Subject = Scope> {
  readonly scope: S;
  readonly given: (parameter: string) => string | undefined;
  /** The text it encloses, as blocks. */
  readonly inside: (style?: Paragraph["style"]) => Block[];
  /** A shared piece of template about the same, as blocks; undefined when there is none of that name. */
  readonly piece: (name: string) => Block[] | undefined;
  readonly desk: Desk;
}

/** What lies at hand while one report is written. */
export interface Desk {
  readonly charts: Charts;
  readonly page: Page;
}

export type Page = Pick<ThemeFile, "page" | "columns">;

export const everywhere: readonly ScopeKind[] = ["report", "chapter", "measure"];
export const noParameters = { positional: [], named: [] } as const;

/** Names of the widths a figure or column can have: the page from edge to edge, its text, and parts of that. */
export const widthNames = ["page", "full", "chart", "commentary", "half"] as const;

/** A width by name in points; undefined for a name that is none. */
export function widthOf(name: string | undefined, { page, columns }: Page): number | undefined {
  switch (name) {
    case "page":
      return page.width;
    case "full":
      return page.width - page.left - page.right;
    case "chart":
    case "commentary":
    case "half":
      return columns[name];
    default:
      return undefined;
  }
}
