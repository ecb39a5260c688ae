import { answerOf, type Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import type { Entry } from "../position/asked.ts";
import type { Positions } from "../position/position.ts";
import { ascending } from "../statistics/ascending.ts";
import { quantile } from "../statistics/quantile.ts";
import type { Coarse } from "./coarse.ts";
import type { By, Category, Crosstab } from "./crosstab.ts";
import { isOpen, needed } from "./policy.ts";
import type { Published } from "./published.ts";
import { type CountTable, safeTable } from "./safe-table.ts";

export interface Crossed {
  readonly table: Crosstab;
  /** Who stands in each row, where anyone knows that. */
  readonly known: readonly (readonly Organisation[])[];
}

/**
 * The answers to a question by another, or by a grouping. Open answers are counted as they are. Confidential ones are
 * counted from the coarse round with everybody who gave one in some row (those without a place have a row of their own,
 * so nothing is left to subtract; groups whose figures nobody may know are one row), and rows and columns are put together
 * until no cell tells of fewer than the round's minimum. undefined when nothing is left to show.
 */
export function crossed(coarse: Coarse, positions: Positions, measure: Measure, by: By, published: Published): Crossed | undefined {
  const { round } = coarse;
  const across = by.kind === "measure" ? round.measures.find(({ code }) => code === by.code) : undefined;
  if (measure.policy === "own" || across?.policy === "own" || measure.options.length === 0 || measure.kind === "split") return undefined;
  if (by.kind === "measure" && (across === undefined || across === measure)) return undefined;
  const entries = positions.entries(measure, { kind: "all" });
  const place = placesOf(coarse, by, across, entries);
  if (place === undefined) return undefined;
  const hidden = by.kind === "grouping" && !isOpen(measure) ? hiddenIn(by.grouping, published) : () => false;
  const table = tableOf(measure, entries, place, hidden);
  const secret = isSecret(measure) || (across !== undefined && isSecret(across));
  const least = { row: needed(measure, round.fewest), cell: Math.max(round.fewest, measure.suppressBelow ?? 0) };
  const strict = { ...least, row: Math.max(least.row, across === undefined ? 0 : needed(across, round.fewest)) };
  const safe = secret ? safeTable(table, strict, across !== undefined && isSecret(across)) : table;
  if (safe === undefined) return undefined;
  const standsIn = (categories: readonly Category[]) =>
    entries.flatMap(({ organisation }) => (categories.includes(place.categories[place.of(organisation)] ?? missing) ? [organisation] : []));
  const isKnown = across === undefined || isOpen(across);
  return { table: crosstabOf(safe, entries.length), known: isKnown ? safe.rows.map(({ of }) => standsIn(of)) : [] };
}

function isSecret(measure: Measure): boolean {
  return !isOpen(measure) || measure.suppressBelow !== undefined;
}

/** The rows in their order, and the row an organisation stands in. */
interface Places {
  readonly categories: readonly Category[];
  readonly of: (organisation: Organisation) => number;
}

const missing: Category = { kind: "missing" };

function placesOf(coarse: Coarse, by: By, across: Measure | undefined, entries: readonly Entry[]): Places | undefined {
  if (by.kind === "grouping") return byGroup(coarse, by.grouping.name);
  if (across === undefined) return undefined;
  const answer = (organisation: Organisation) => answerOf(coarse.round.answers, across.code, organisation.code);
  if (isNumeric(across)) {
    const value = (organisation: Organisation) => {
      const found = answer(organisation);
      return found.kind === "number" ? found.value : undefined;
    };
    return byValue(across, by.cut, value, entries);
  }
  if (across.kind === "choices" || across.kind === "split" || across.kind === "text") return undefined;
  const categories = [...across.options.map((option): Category => ({ kind: "option", option })), missing];
  return {
    categories,
    of: (organisation) => {
      const found = answer(organisation);
      const at = found.kind === "option" ? across.options.indexOf(found.option) : -1;
      return at < 0 ? categories.length - 1 : at;
    },
  };
}

function byGroup({ round }: Coarse, grouping: string): Places {
  const names = [...new Set(round.organisations.flatMap(({ groups }) => groups.get(grouping) ?? []))];
  return {
    categories: [...names.map((name): Category => ({ kind: "group", name })), missing],
    of: ({ groups }) => {
      const at = names.indexOf(groups.get(grouping) ?? "");
      return at < 0 ? names.length : at;
    },
  };
}

const quarters = [0.25, 0.5, 0.75] as const;

function byValue(
  across: Measure,
  cut: number | undefined,
  value: (organisation: Organisation) => number | undefined,
  entries: readonly Entry[],
): Places | undefined {
  const values = ascending(entries.flatMap(({ organisation }) => value(organisation) ?? []));
  if (values.length < 2) return undefined;
  const cuts = cut === undefined ? [...new Set(quarters.flatMap((share) => quantile(values, share) ?? []))] : [cut];
  // A value at a quartile belongs below it, one at a threshold above.
  const placeOf = (found: number) => cuts.filter((each) => (cut === undefined ? found > each : found >= each)).length;
  const endsOf = (place: number): readonly [number, number] | undefined => {
    const inside = values.filter((found) => placeOf(found) === place);
    const [low, high] = [inside[0], inside.at(-1)];
    return isSecret(across) || low === undefined || high === undefined ? undefined : [low, high];
  };
  const band = (place: number): Category =>
    cut === undefined
      ? { kind: "band", place, of: cuts.length + 1, ends: endsOf(place) }
      : { kind: "side", place: place === 0 ? 0 : 1, cut };
  return {
    categories: [...Array.from({ length: cuts.length + 1 }, (_, place) => band(place)), missing],
    of: (organisation) => {
      const found = value(organisation);
      return found === undefined ? cuts.length + 1 : placeOf(found);
    },
  };
}

/** Rows that stand by themselves are groups whose figures are known anyway: so a table adds nothing to what can be worked out. */
function hiddenIn(grouping: Grouping, published: Published): (category: Category) => boolean {
  return (category) =>
    category.kind === "missing" || (category.kind === "group" && !published.has({ kind: "group", grouping, name: category.name }));
}

/** Empty rows and columns say nothing, so they are left out. */
function tableOf(
  measure: Measure,
  entries: readonly Entry[],
  { categories, of }: Places,
  isHidden: (category: Category) => boolean,
): CountTable<Category, string> {
  const places = categories.map((category, place) => ({ category, place }));
  const apart = places.filter(({ category }) => !isHidden(category)).map((one) => [one]);
  const rows = [...apart, places.filter(({ category }) => isHidden(category))].map((together) => {
    const inside = entries.filter(({ organisation }) => together.some(({ place }) => of(organisation) === place));
    return {
      of: together.map(({ category }) => category),
      n: inside.length,
      counts: measure.options.map((option) => inside.filter((entry) => gave(entry, option)).length),
    };
  });
  const filled = rows.filter(({ n }) => n > 0);
  const used = measure.options.flatMap((_, i) => (filled.some(({ counts }) => (counts[i] ?? 0) > 0) ? [i] : []));
  return {
    rows: filled.map((row) => ({ ...row, counts: used.map((i) => row.counts[i] ?? 0) })),
    columns: used.map((i) => [measure.options[i] ?? ""]),
    several: measure.kind === "choices",
  };
}

function gave({ answer }: Entry, option: string): boolean {
  return answer.kind === "option" ? answer.option === option : answer.kind === "options" && answer.options.includes(option);
}

function crosstabOf({ rows, columns, several }: CountTable<Category, string>, n: number): Crosstab {
  return {
    rows: rows.map(({ of: [first = missing, ...rest], ...row }) => ({
      ...row,
      category: rest.length === 0 ? first : { kind: "several", of: [first, ...rest] },
    })),
    columns,
    n,
    several,
  };
}
