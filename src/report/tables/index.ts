import { answers } from "./answers.ts";
import { conditions, hardest } from "./conditions.ts";
import { definitions } from "./definitions.ts";
import { footprint } from "./footprint.ts";
import { glossary } from "./glossary.ts";
import type { NamedTable } from "./named-table.ts";
import { neighbours } from "./neighbours.ts";
import { besideSimilar, similar } from "./similar.ts";
import { sources } from "./sources.ts";
import { numbers, summary } from "./spine.ts";

/** Every table a template can name. */
export const tables: readonly NamedTable[] = [
  summary,
  numbers,
  answers,
  conditions,
  hardest,
  footprint,
  definitions,
  sources,
  glossary,
  neighbours,
  similar,
  besideSimilar,
];
