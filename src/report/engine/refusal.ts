import Handlebars from "handlebars";
import { Problem } from "../../error.ts";
import { templateFile } from "../templates.ts";

/** Which template is being filled, for letters about it. */
export interface Source {
  readonly folder: string;
  /** As in `Template`. */
  readonly name: string;
}

/** Says which template a letter is about, when it does not say so yet. */
export function located<T>({ folder, name }: Source, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem && error.where === undefined)
      throw new Problem({ what: error.what, where: templateFile(name, folder), remedy: error.remedy });
    throw error;
  }
}

/** A name that the template's subject does not have, or a call for what there is not. */
export function notKnown(name: string, source: Source, node: hbs.AST.Node): Problem {
  const page = source.folder === "findings" ? "docs/findings.md" : "docs/templates.md";
  return new Problem({
    what: `"${name}" is not known here.`,
    where: place(source, node.loc.start.line),
    remedy: `${page} lists what a template can say.`,
  });
}

/**
 * The template as Handlebars reads it.
 * @throws Problem with the line where it cannot be read.
 */
export function parsed(text: string, source: Source): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    // Its parser throws plain errors.
    const line = /line (\d+)|(\d+):\d+$/.exec(error instanceof Error ? error.message : "");
    throw notRead(source, line ? Number(line[1] ?? line[2]) : undefined);
  }
}

export function notRead(source: Source, line: number | undefined): Problem {
  const remedy = "Look for a {{ without its }}, or a {{#…}} without its {{/…}}.";
  return new Problem({ what: "This cannot be read.", where: place(source, line), remedy });
}

function place({ folder, name }: Source, line: number | undefined): string {
  return line === undefined ? templateFile(name, folder) : `${templateFile(name, folder)}, line ${line}`;
}
