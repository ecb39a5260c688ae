import type { Dataset, Organisation } from "../dataset/dataset.ts";
import { answerOf } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Entry } from "../position/asked.ts";
import type { Comparison } from "../position/comparison.ts";
import { median } from "../statistics/quantile.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Setting } from "./compare.ts";
import { displayed, isSuppressed, nameFor, roleOf } from "./marks.ts";
import { isOpen, showsMarks } from "./policy.ts";
import type { Point, Points } from "./view.ts";

/** With fewer pairs a correlation is not worth its interval. */
const fewestForRelation = 10;
/** About this many bands across, and never fewer than `fewestInBand` in one. */
const bands = 12;
const fewestInBand = 5;

interface Pair extends Entry {
  readonly x: number;
  readonly y: number;
}

/**
 * Pairs for a scatter against another measure, or for a funnel against the measure's own denominator; what all readers
 * share is worked out once. A size is public and names its organisation: so the places of unnamed marks are put into bands.
 */
export function pointsOf(dataset: Dataset, setting: Setting): (reader: Organisation, main: Comparison) => Points | undefined {
  const { measure } = setting;
  const axis = axisOf(dataset, measure);
  const across = axis?.measure;
  const drawable = isNumeric(measure) && showsMarks(measure) && (across === undefined || showsMarks(across));
  const pairs = axis === undefined || !drawable ? [] : pairsOf(dataset, setting, across);
  if (axis === undefined || pairs.length === 0) return () => undefined;
  const places = isOpen(measure) && (across === undefined || isOpen(across)) ? undefined : bandMiddles(pairs);
  const found = across && relation(pairs);
  return (reader, main) => ({
    axis,
    banded: places !== undefined,
    points: drawn(setting, reader, main, pairs, places),
    relation: found,
  });
}

function axisOf(dataset: Dataset, measure: Measure): Points["axis"] | undefined {
  if (measure.against !== undefined) {
    const across = dataset.measures.find((each) => each.code === measure.against);
    return across && isNumeric(across) ? { title: across.title, measure: across } : undefined;
  }
  const denominator = measure.columns.denominator;
  return denominator !== undefined && measure.charts.includes("funnel") ? { title: denominator, measure: undefined } : undefined;
}

function pairsOf(dataset: Dataset, { positions, measure }: Setting, across: Measure | undefined): readonly Pair[] {
  return positions.entries(measure, { kind: "all" }).flatMap((entry) => {
    if (entry.answer.kind !== "number") return [];
    const x = across === undefined ? entry.answer.denominator : numberOf(dataset, across, entry.organisation);
    return x === undefined ? [] : [{ ...entry, x, y: entry.answer.value }];
  });
}

function numberOf(dataset: Dataset, measure: Measure, organisation: Organisation): number | undefined {
  const answer = answerOf(dataset.answers, measure.code, organisation.code);
  return answer.kind === "number" ? answer.value : undefined;
}

function drawn(
  setting: Setting,
  reader: Organisation,
  main: Comparison,
  pairs: readonly Pair[],
  places: Places | undefined,
): readonly Point[] {
  const role = roleOf(setting, reader, main);
  return pairs
    .filter((pair) => !isSuppressed(setting.measure, pair, reader))
    .map((pair) => ({
      role: role(pair.organisation),
      x: pair.organisation === reader ? pair.x : (places?.get(pair) ?? pair.x),
      y: displayed(setting, pair.y),
      name: places !== undefined && pair.organisation !== reader ? undefined : nameFor(setting.measure, pair, reader),
    }));
}

/** Where each pair stands once sizes are put into bands. */
type Places = ReadonlyMap<Pair, number>;

/** The median place of each pair's band. */
function bandMiddles(pairs: readonly Pair[]): Places {
  const size = Math.max(fewestInBand, Math.ceil(pairs.length / bands));
  const sorted = [...pairs].sort((a, b) => a.x - b.x);
  const count = Math.max(1, Math.floor(sorted.length / size));
  const middles = new Map<Pair, number>();
  for (let band = 0; band < count; band++) {
    const members = sorted.slice(band * size, band === count - 1 ? sorted.length : (band + 1) * size);
    const middle = median(members.map(({ x }) => x));
    if (middle !== undefined) for (const member of members) middles.set(member, middle);
  }
  return middles;
}

function relation(pairs: readonly Pair[]): Points["relation"] {
  if (pairs.length < fewestForRelation) return undefined;
  const found = spearman(
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y),
  );
  return found && { rho: found.rho, low: found.low, high: found.high, n: pairs.length };
}
