import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import { similarIn } from "../position/similar.ts";
import { ascending } from "../statistics/ascending.ts";
import { median } from "../statistics/quantile.ts";
import { numberIn } from "./own.ts";
import { isOpen } from "./policy.ts";
import type { Similar, SimilarMeasure } from "./view.ts";

/**
 * The organisations most like the reader, compared on open measures alone: groups of ten that differ by one or two from
 * each other would soon give confidential answers away.
 */
export function similarTo(dataset: Dataset): (reader: Organisation) => Similar | undefined {
  const { likeness = [], measures, groupings } = dataset;
  if (likeness.length === 0) return () => undefined;
  const nearest = similarIn(dataset);
  const on = likeness.flatMap(({ measure, weight }) => {
    const found = measures.find(({ code }) => code === measure);
    return found === undefined ? [] : [{ measure: found, weight }];
  });
  const value = (measure: Measure, { code }: Organisation) => numberIn(answerOf(dataset.answers, measure.code, code));
  const row = (organisation: Organisation) => ({
    name: organisation.name,
    short: organisation.short,
    language: organisation.language,
    group: organisation.groups.get(groupings[0]?.name ?? ""),
    values: on.map(({ measure }) => value(measure, organisation)),
  });
  const compared = measures.filter((measure) => isOpen(measure) && isNumeric(measure) && measure.suppressBelow === undefined);
  return (reader) => {
    const found = nearest(reader).map(({ organisation }) => organisation);
    if (found.length === 0) return undefined;
    const measured = compared.flatMap((measure): readonly SimilarMeasure[] => {
      const values = ascending(found.flatMap((other) => value(measure, other) ?? []));
      const middle = median(values);
      return middle === undefined ? [] : [{ measure, median: middle, answered: values.length, own: value(measure, reader) }];
    });
    return { on, reader: row(reader), others: found.map(row), measures: measured };
  };
}
