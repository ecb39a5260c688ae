import type { Dataset, Organisation } from "../dataset/dataset.ts";
import { answerOf } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Entry } from "../position/asked.ts";
import { median } from "../statistics/quantile.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Compared } from "./compare.ts";
import { dressFor, maySeeMarks } from "./marks.ts";
import { isOpen, showsMarks } from "./policy.ts";
import type { Setting } from "./setting.ts";
import type { Point, Points } from "./view.ts";

/** With fewer pairs a correlation is not worth its interval. */
const fewestForRelation = 10;
/** About this many bands across, and never fewer than `fewestInBand` in one. */
const bands = 12;
const fewestInBand = 5;

interface Pair extends Entry {
  readonly across: Measure | undefined;
  readonly x: number;
  readonly y: number;
}

/**
 * Pairs for a scatter against another measure, or for a funnel against the measure's own denominator; what all readers
 * share is worked out once. A size is public and names its organisation: so unnamed marks stand at the middle of a band,
 * in the order of their places, and the reader's group is not told apart.
 */
export function pointsOf(
  round: Dataset,
  setting: Setting,
  own: OwnPlace,
): (reader: Organisation, compared: Compared) => Points | undefined {
  const { measure } = setting;
  const axis = axisOf(round, measure);
  const across = axis?.measure;
  const related = isNumeric(measure) && showsMarks(measure) && (across === undefined || showsMarks(across));
  const pairs = axis === undefined || !related ? [] : pairsOf(round, setting, across);
  if (axis === undefined || pairs.length === 0) return () => undefined;
  const places = isOpen(measure) && (across === undefined || isOpen(across)) ? undefined : bandMiddles(pairs);
  const found = across && relation(pairs);
  return (reader, compared) => {
    if (!maySeeMarks(setting, reader, compared)) return undefined;
    if (across !== undefined && !mayStandAcross(measure, across)) return { axis, banded: false, points: [], relation: found };
    return { axis, banded: places !== undefined, points: drawn(setting, reader, compared, pairs, places, own), relation: found };
  };
}

/** An open value names whose point it is: across a confidential axis, even in bands, it would tell where that one stands. */
function mayStandAcross(measure: Measure, across: Measure): boolean {
  return isOpen(across) || !isOpen(measure);
}

/** Where the reader itself stands: exactly, whatever the rest. */
export type OwnPlace = (reader: Organisation, across: Measure | undefined) => number | undefined;

function axisOf(dataset: Dataset, measure: Measure): Points["axis"] | undefined {
  if (measure.against !== undefined) {
    const across = dataset.measures.find((each) => each.code === measure.against);
    return across && isNumeric(across) ? { title: across.title, measure: across } : undefined;
  }
  const denominator = measure.columns.denominator;
  return denominator !== undefined && measure.charts.includes("funnel") ? { title: denominator, measure: undefined } : undefined;
}

function pairsOf(round: Dataset, { positions, measure }: Setting, across: Measure | undefined): readonly Pair[] {
  return positions.entries(measure, { kind: "all" }).flatMap((entry) => {
    if (entry.answer.kind !== "number") return [];
    const x = across === undefined ? entry.answer.denominator : numberOf(round, across, entry.organisation);
    return x === undefined ? [] : [{ ...entry, across, x, y: entry.answer.value }];
  });
}

function numberOf(round: Dataset, measure: Measure, organisation: Organisation): number | undefined {
  const answer = answerOf(round.answers, measure.code, organisation.code);
  return answer.kind === "number" ? answer.value : undefined;
}

function drawn(
  setting: Setting,
  reader: Organisation,
  compared: Compared,
  pairs: readonly Pair[],
  places: Places | undefined,
  own: OwnPlace,
): readonly Point[] {
  const { role, name } = dressFor(setting, reader, compared);
  const shown = pairs.filter(({ organisation, across }) => organisation === reader || !hasSmallCount(setting, organisation, across));
  const points = shown.map((pair): Point => {
    const { organisation, across, x, y } = pair;
    if (organisation === reader) return { role: "own", x: own(reader, across) ?? x, y, name: name(organisation) };
    if (places === undefined) return { role: role(organisation), x, y, name: name(organisation) };
    return { role: "other", x: places.get(pair) ?? x, y, name: undefined };
  });
  return points.sort((a, b) => a.x - b.x || a.y - b.y || Number(a.role === "own") - Number(b.role === "own"));
}

function hasSmallCount({ isSmall, measure }: Setting, organisation: Organisation, across: Measure | undefined): boolean {
  return isSmall(measure, organisation) || (across !== undefined && isSmall(across, organisation));
}

/** Where each pair stands once sizes are put into bands. */
type Places = ReadonlyMap<Pair, number>;

/** The median place of each pair's band. */
function bandMiddles(pairs: readonly Pair[]): Places {
  const size = Math.max(fewestInBand, Math.ceil(pairs.length / bands));
  const sorted = [...pairs].sort((a, b) => a.x - b.x || a.y - b.y);
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
