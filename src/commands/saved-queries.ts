import type { SavedQueries } from "../batch/save-queries.ts";
import { Problem } from "../error.ts";
import type { World } from "../world.ts";
import { explain } from "./explain.ts";
import { shown } from "./shown.ts";
import { counted } from "./style.ts";

/** Where the queries to participants are, and which of them have no letter. */
export function savedQueriesLines({ queries, file, folder, letters }: SavedQueries, world: World): readonly string[] {
  const list = `${counted(queries, "query", "queries")} to participants: ${shown(file, world)}`;
  if (letters instanceof Problem) return [list, `No letters: ${explain(letters, world)}`];
  const { files, unwritten, settled } = letters;
  const drafts = `${counted(files.length, "letter")} to look at and send in Outlook: ${shown(folder, world)}`;
  return [
    list,
    ...(files.length === 0 ? [] : [drafts]),
    ...unwritten.map(({ code, because }) => `    No letter to ${code}: ${because}`),
    ...settled.map((name) => `    Settled, so not to be sent again: ${name}`),
  ];
}
