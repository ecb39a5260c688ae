import type { Helper } from "../engine/helper.ts";
import { coverArt } from "./cover-art.ts";
import { figure } from "./figure.ts";
import { keyNumbers } from "./key-numbers.ts";
import { layoutHelpers } from "./layout.ts";
import { measure } from "./measure.ts";
import { questions } from "./questions.ts";
import { commentary, lead, note } from "./styles.ts";
import { table } from "./table.ts";

/** Everything a template can call for. */
export const helpers: readonly Helper[] = [
  figure,
  coverArt,
  table,
  keyNumbers,
  questions,
  measure,
  lead,
  commentary,
  note,
  ...layoutHelpers,
];
