/** The report's text as the co-ordinator wrote it: a file a section. Only `templates/read.ts` makes one from a folder. */
export interface Templates {
  /** In file order, which is reading order; the one named "…cover" becomes the cover. */
  readonly sections: readonly Template[];
  /** Pieces that sections and measures share: "measure/number-page", "measures/population", "parts/commentary". */
  readonly partials: readonly Template[];
}

export interface Template {
  /** Path below templates/report without ".md": "10-at-a-glance". */
  readonly name: string;
  readonly text: string;
}

/** Where a message says a template is. */
export function templateFile(name: string, folder = "report"): string {
  return `templates/${folder}/${name}.md`;
}
