import type { Dataset } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import { median } from "../statistics/quantile.ts";
import { askedOf, entriesOf } from "./asked.ts";
import { valuesOf } from "./average.ts";

export interface GroupMedian {
  readonly name: string;
  /** undefined when nobody in the group gave a number. */
  readonly median: number | undefined;
  /** How many values it rests on. */
  readonly answered: number;
}

/** The median of every group of a grouping: largest first, equal ones by name, those without a value last. */
export function mediansOf(dataset: Dataset, measure: Measure, grouping: Grouping): readonly GroupMedian[] {
  const names = new Set(dataset.organisations.flatMap((organisation) => organisation.groups.get(grouping.name) ?? []));
  return [...names].map((name) => medianOf(dataset, measure, grouping, name)).sort(largestFirst);
}

function medianOf(dataset: Dataset, measure: Measure, grouping: Grouping, name: string): GroupMedian {
  const members = dataset.organisations.filter((organisation) => organisation.groups.get(grouping.name) === name);
  const values = valuesOf(entriesOf(measure, askedOf(measure, members), dataset.answers));
  return { name, median: median(values), answered: values.length };
}

function largestFirst(a: GroupMedian, b: GroupMedian): number {
  const [left, right] = [a.median ?? Number.NEGATIVE_INFINITY, b.median ?? Number.NEGATIVE_INFINITY];
  if (left !== right) return right - left;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
