import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../error.ts";
import type { Template, Templates } from "../report/templates.ts";

/**
 * The templates of the participants' reports, or of the findings report, from the folder of that name in `folder`: a file a section in the order of their names, and the pieces in the
 * folders beside them. Files that do not end in .md are left alone.
 * @throws Problem when the folder is missing, holds no section, or holds a file that cannot be read.
 */
export async function readTemplates(folder: string, name: "report" | "findings" = "report"): Promise<Templates> {
  const report = join(folder, name);
  const names = await markdownIn(report);
  const all = await Promise.all(names.map((name) => readTemplate(report, name)));
  const sections = all.filter(({ name }) => !name.includes("/"));
  if (sections.length === 0) {
    throw new Problem({ what: "There is no section of the report.", where: report, remedy: "Put a file such as 00-cover.md there." });
  }
  return { sections, partials: all.filter(({ name }) => name.includes("/")) };
}

/** Paths below the folder, with forward slashes, in the order of their names. */
async function markdownIn(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true });
    const paths = found.map((path) => path.replaceAll("\\", "/")).filter((path) => path.endsWith(".md"));
    return paths.sort((a, b) => (a < b ? -1 : 1));
  } catch {
    throw new Problem({
      what: "The folder of the report's templates is not there.",
      where: folder,
      remedy: "Put the templates back, or name their folder.",
    });
  }
}

async function readTemplate(folder: string, path: string): Promise<Template> {
  try {
    return { name: path.replace(/\.md$/, ""), text: decoded(await readFile(join(folder, path))) };
  } catch {
    throw new Problem({ what: "The template cannot be read.", where: join(folder, path), remedy: "Save it as plain text in UTF-8." });
  }
}

/** UTF-8 without its mark; anything else throws, so that no letter is lost silently. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
}
