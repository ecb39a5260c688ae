import type { Chart } from "../charts/chart.ts";

/** One participant's report: blocks in reading order that know nothing of pdfmake or HTML. */
export interface Report {
  readonly code: string;
  /** Document title: "NHS Ashdale CCG: your position in Wolds & Coast". */
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  /** ISO date: the only date in the file. */
  readonly created: string;
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string };
  readonly cover: Cover;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
}

export interface Cover {
  /** Small line above: round's title. */
  readonly kicker: string;
  /** H1: the organisation's name. */
  readonly title: string;
  readonly titleLanguage: string | undefined;
  readonly subtitle: string;
  readonly paragraphs: readonly Paragraph[];
  /** Decorative: drawn full width across the foot of the cover's dark panel; undefined when there is nothing to draw. */
  readonly art: Chart | undefined;
}

export interface Attachment {
  /** "ashdale-data.csv" */
  readonly name: string;
  readonly type: "text/csv";
  readonly description: string;
  readonly text: string;
}

export type Block = Heading | Paragraph | List | Figure | Table | KeyNumbers | Box | Columns | Contents | Rule | PageBreak | Together;

export interface Heading {
  readonly kind: "heading";
  /** Levels never skip: 1 a page or chapter, 2 a section or figure title, 3 within. */
  readonly level: 1 | 2 | 3;
  /** Small coloured line above a level-1 heading: the chapter. */
  readonly kicker: string | undefined;
  readonly text: readonly Inline[];
  /** Target of links; unique in the report. */
  readonly id: string;
  /** Whether it stands in the contents and the bookmarks. */
  readonly listed: boolean;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: "lead" | "body" | "commentary" | "note";
  readonly text: readonly Inline[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly style: "body" | "commentary";
  readonly items: readonly (readonly Inline[])[];
}

/** A numbered chart with its active title; kept together on one page. */
export interface Figure {
  readonly kind: "figure";
  readonly number: number;
  readonly id: string;
  /** Heading level of its title: one below the heading above it. 2 when not given. */
  readonly level?: 2 | 3;
  readonly chart: Chart;
  /** The chart's title in runs, when a part of it is said otherwise than it is written, or in another language. */
  readonly title?: Words;
  /** Source and caution lines below. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly kind: "table";
  /** "spine": the summary. "data": figures, own row tinted. "definitions": text. */
  readonly style: "spine" | "data" | "definitions";
  /** A figure number and title above, when it is referred to as a figure. */
  readonly title:
    | {
        readonly number: number | undefined;
        readonly text: Words;
        readonly subtitle: string | undefined /** As a figure's. */;
        readonly level?: 2 | 3;
      }
    | undefined;
  /** For a screen reader: what the table holds. Required, never empty. */
  readonly summary: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: Words;
  readonly align: "left" | "right" | "centre";
  /** Points including padding, or a share of what is left. */
  readonly width: number | "fill";
}

export type Row =
  /** A row that names the rows below it, across all columns. */
  | { readonly kind: "group"; readonly title: string }
  | {
      readonly kind: "cells";
      /** own: tinted. total: bold under a heavy rule. */
      readonly role: "own" | "plain" | "total";
      /** The first is the row's header. */
      readonly cells: readonly TableCell[];
    };

export type TableCell =
  | { readonly kind: "text"; readonly text: readonly Inline[] }
  /** A picture of what the same row says in figures, hence decorative. */
  | { readonly kind: "picture"; readonly chart: Chart };

export interface KeyNumbers {
  readonly kind: "key-numbers";
  readonly items: readonly { readonly label: string; readonly value: Words; readonly under: string; readonly own: boolean }[];
}

/** A grey box: "How to read this". */
export interface Box {
  readonly kind: "box";
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Columns {
  readonly kind: "columns";
  readonly gap: number;
  readonly columns: readonly { readonly width: number | "fill"; readonly blocks: readonly Block[] }[];
}

/** Kept on one page when it fits one. */
export interface Together {
  readonly kind: "together";
  readonly blocks: readonly Block[];
}

/** The contents, filled from the listed headings. */
export interface Contents {
  readonly kind: "contents";
}

export interface Rule {
  readonly kind: "rule";
}

export interface PageBreak {
  readonly kind: "page-break";
}

/** A run of text. It is data: no markup inside. */
export interface Inline {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** An https: or mailto: address, or the id of a heading or figure in this report. */
  readonly link?: { readonly to: "outside"; readonly address: string } | { readonly to: "inside"; readonly id: string };
  readonly language?: string;
  /** What an abbreviation stands for, where the text itself does not say it; set at its first use. */
  readonly expansion?: string;
  /** How the text is said, where its signs read badly aloud: "joint 3rd" for "=3rd". */
  readonly spoken?: string;
}

/** Words in one piece, or in runs. */
export type Words = string | readonly Inline[];

/** The rendered SVG of every chart in a report: one string a layer. */
export type Drawings = ReadonlyMap<Chart, readonly string[]>;
