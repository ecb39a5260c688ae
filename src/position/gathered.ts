import type { Answers, Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import { askedOf, type Entry, entriesOf } from "./asked.ts";
import type { Comparison, Figures, Group } from "./comparison.ts";
import { type GroupNumbers, groupNumbers, numbersFor } from "./numbers.ts";
import { countOptions } from "./options.ts";
import { groupShares, hasWhole } from "./parts.ts";

/** What a group has on a measure before anybody's own place is added. */
export interface Gathered {
  readonly group: Group;
  readonly asked: readonly Organisation[];
  readonly entries: readonly Entry[];
  readonly numbers: GroupNumbers | undefined;
  readonly figures: Figures;
}

export function gather(measure: Measure, group: Group, members: readonly Organisation[], answers: Answers): Gathered {
  const asked = askedOf(measure, members);
  const given = entriesOf(measure, asked, answers);
  const entries = measure.kind === "split" ? given.filter((entry) => hasWhole(entry.answer)) : given;
  const numbers = isNumeric(measure) ? groupNumbers(measure, entries) : undefined;
  return { group, asked, entries, numbers, figures: numbers?.shared ?? otherFigures(measure, entries) };
}

/** The group by itself. */
export function comparisonOf(measure: Measure, gathered: Gathered): Comparison {
  return comparisonFor(measure, gathered, undefined);
}

/** The group as one organisation sees it: with its own standing. */
export function comparisonFor(measure: Measure, gathered: Gathered, organisation: Organisation | undefined): Comparison {
  const { group, asked, entries, numbers, figures } = gathered;
  return {
    group,
    asked: asked.length,
    answered: entries.length,
    figures: numbers === undefined ? figures : numbersFor(measure, numbers, organisation?.code),
  };
}

function otherFigures(measure: Measure, entries: readonly Entry[]): Figures {
  if (entries.length === 0 || isNumeric(measure)) return { kind: "none" };
  if (measure.kind === "text") return { kind: "texts" };
  if (measure.kind !== "split") return { kind: "options", counts: countOptions(measure, entries) };
  const shares = groupShares(measure, entries);
  return shares === undefined ? { kind: "none" } : { kind: "parts", shares };
}
