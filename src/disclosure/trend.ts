import { answerOf, type Dataset, type Organisation } from "../dataset/dataset.ts";
import { isNumeric } from "../dataset/measure.ts";
import { belongs } from "../position/asked.ts";
import type { Comparison } from "../position/comparison.ts";
import type { Middle } from "../position/trend.ts";
import type { Compared } from "./compare.ts";
import { numberIn } from "./own.ts";
import { isOpen, needed } from "./policy.ts";
import type { Setting } from "./setting.ts";
import type { Pair, TrendPoint } from "./view.ts";

/**
 * The reader, its group and everyone over the rounds; empty when no earlier round has anything to show.
 * @param history the reader's own values, oldest first and this round last.
 */
export function permittedTrend(
  setting: Setting,
  reader: Organisation,
  history: readonly (number | undefined)[],
  { main, all }: Compared,
): readonly TrendPoint[] {
  const { positions, measure } = setting;
  if (!isNumeric(measure)) return [];
  const figures = positions.trend(measure, reader, main.group);
  const points = figures.map(({ period, group, all: everyone }, i): TrendPoint => {
    const isNow = i === figures.length - 1;
    const inGroup = isNow ? medianOf(main) : middle(setting, group);
    return {
      period,
      own: history[i],
      main: main.group.kind === "all" ? undefined : inGroup,
      all: isNow ? medianOf(all) : middle(setting, everyone),
    };
  });
  const earlier = points.slice(0, -1);
  return earlier.some(({ own, all: median }) => own !== undefined || median !== undefined) ? points : [];
}

function medianOf({ figures }: Comparison): number | undefined {
  return figures.kind === "numbers" ? figures.median : undefined;
}

function middle({ measure, fewest }: Setting, found: Middle | undefined): number | undefined {
  return measure.policy === "own" || found === undefined || found.answered < needed(measure, fewest) ? undefined : found.median;
}

/** The footprint's members in the last round and in this one, by name: open measures only, and no small counts of people. */
export function permittedPairs(
  round: Dataset,
  { measure, isSmall }: Setting,
  reader: Organisation,
  history: readonly (number | undefined)[],
  main: Comparison,
): readonly Pair[] {
  const earlier = round.earlier.at(-1);
  if (earlier === undefined || !isOpen(measure) || main.group.kind === "all") return [];
  return round.organisations.flatMap((organisation) => {
    if (!belongs(organisation, main.group)) return [];
    const own = organisation === reader;
    if (!own && (isSmall(measure, organisation) || isSmall(measure, organisation, "before"))) return [];
    const values = [earlier.answers, round.answers].map((answers) => numberIn(answerOf(answers, measure.code, organisation.code)));
    const [before, after] = own ? history.slice(-2) : values;
    return before === undefined || after === undefined ? [] : [{ name: organisation.short, own, before, after }];
  });
}
