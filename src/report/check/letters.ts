import { nearest } from "../../dataset/nearest.ts";
import { Problem } from "../../error.ts";
import { templateFile } from "../templates.ts";

/** "templates/report/20-chapters.md, line 12" */
export function place(template: string, line: number | undefined): string {
  return line === undefined ? templateFile(template) : `${templateFile(template)}, line ${line}`;
}

/** A name nobody knows, with the nearest that is known. */
export function unknown(what: string, where: string, typed: string, all: readonly string[]): Problem {
  const close = nearest(typed, all);
  const list = all.length === 0 ? "There are none." : `Use one of: ${[...all].sort().join(", ")}.`;
  return new Problem({ what: `${what} "${typed}" is not known.`, where, remedy: close === undefined ? list : `Did you mean "${close}"?` });
}

export function letter(what: string, where: string, remedy: string): Problem {
  return new Problem({ what, where, remedy });
}
