import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import { isNumeric } from "../dataset/measure.ts";
import { belongs } from "../position/asked.ts";
import type { Comparison } from "../position/comparison.ts";
import type { Middle } from "../position/trend.ts";
import type { Setting } from "./compare.ts";
import { isOpen, mustRound, withheld } from "./policy.ts";
import { onGrid } from "./quantum.ts";
import type { Pair, TrendPoint } from "./view.ts";

/** The reader, its group and everyone over the rounds; empty when no earlier round has anything to show. */
export function permittedTrend(setting: Setting, reader: Organisation, main: Comparison): readonly TrendPoint[] {
  const { positions, measure } = setting;
  if (!isNumeric(measure)) return [];
  const points = positions.trend(measure, reader, main.group).map(({ period, own, group, all }) => ({
    period,
    own,
    main: main.group.kind === "all" ? undefined : middle(setting, group),
    all: middle(setting, all),
  }));
  const earlier = points.slice(0, -1);
  return earlier.some(({ own, all }) => own !== undefined || all !== undefined) ? points : [];
}

function middle({ measure, fewest, quantum }: Setting, found: Middle | undefined): number | undefined {
  if (found === undefined || withheld(measure, found.answered, fewest) !== undefined) return undefined;
  return quantum !== undefined && mustRound(measure, found.answered) ? onGrid(found.median, quantum) : found.median;
}

/** The footprint's members in the last round and in this one, by name: open measures only. */
export function permittedPairs(dataset: Dataset, { measure }: Setting, reader: Organisation, main: Comparison): readonly Pair[] {
  const before = dataset.earlier.at(-1);
  if (before === undefined || !isOpen(measure) || main.group.kind === "all") return [];
  return dataset.organisations
    .filter((organisation) => belongs(organisation, main.group))
    .flatMap((organisation) => {
      const [then, now] = [before.answers, dataset.answers].map((answers) => answerOf(answers, measure.code, organisation.code));
      if (then?.kind !== "number" || now?.kind !== "number") return [];
      return [{ name: organisation.short, own: organisation === reader, before: then.value, after: now.value }];
    });
}
