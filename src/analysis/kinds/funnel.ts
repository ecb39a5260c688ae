import type { Measure } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { number, short } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import { definite, organisations } from "../../position/words/names.ts";
import { type Funnel, funnelLimits, funnelOf } from "../../statistics/funnel.ts";
import type { Fraction } from "../../statistics/ratio-of-sums.ts";
import type { Proof } from "../highlight.ts";
import { portion, shareOf } from "../portions.ts";
import { coverageOf, measured, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** Fewer make no funnel. */
const fewestUnits = 10;
/** So many rows from each side prove it. */
const fromEachSide = 4;

export const funnel: AnalysisKind = {
  name: "funnel",
  purpose:
    "How many differ from everyone by more than chance: limits of 95% and 99.8% for the number each figure rests on, with and without allowing for over-dispersion.",
  needs: "One open measure that counts events: a share, or a rate of so many in so many.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    const units = one === undefined ? [] : unitsOf(one);
    const [chance, allowing] = [funnelOf(units, false), funnelOf(units, true)];
    if (one === undefined || units.length < fewestUnits || chance === undefined || allowing === undefined) return undefined;
    const scene: Scene = { one, units, chance, allowing, everyone };
    const counts = { inner: beyond(units, chance, "inner").length, outer: beyond(units, chance, "outer").length };
    const still = beyond(units, allowing, "outer").length;
    return {
      analysis,
      title: `${shareOf(counts.outer, units.length, organisations(one.measure, voiceOf(everyone)))} lie outside what chance explains on ${definite(one.measure)}`,
      finding: findingOf(scene, counts, still),
      details: expectedOf(scene, still),
      coverage: coverageOf(everyone, one.measure, { ...one.all, answered: units.length }),
      picture: pictureOf(scene, counts, still),
      proof: proofOf(scene),
      cautions: ["The limits allow for chance, and the wider ones for what differs between all of them; neither for who is served."],
      facts: {
        n: units.length,
        target: chance.target * one.measure.per,
        "outside 95%": counts.inner,
        "outside 99.8%": counts.outer,
        "outside 99.8% allowing": still,
        tau2: allowing.tau2,
      },
    };
  },
};

interface Unit extends Fraction {
  readonly name: string;
}

interface Scene {
  readonly one: ForAll;
  readonly units: readonly Unit[];
  readonly chance: Funnel;
  readonly allowing: Funnel;
  readonly everyone: Everyone;
}

/** Whole events among whole people: a funnel of pounds or of hours would mean nothing. */
function unitsOf({ open, measure }: ForAll): readonly Unit[] {
  if (measure.kind !== "share" && measure.kind !== "rate") return [];
  const units = open.flatMap(({ organisation, answer }): Unit[] => {
    if (answer.kind !== "number" || answer.numerator === undefined || answer.denominator === undefined) return [];
    return [{ name: organisation.short, numerator: answer.numerator, denominator: answer.denominator }];
  });
  const counts = units.every(({ numerator, denominator }) => denominator > 0 && numerator >= 0 && numerator <= denominator);
  return counts && units.filter(({ denominator }) => Number.isInteger(denominator)).length === units.length ? units : [];
}

function beyond(units: readonly Unit[], found: Funnel, which: "inner" | "outer"): readonly Unit[] {
  return units.filter(({ numerator, denominator }) => {
    const { low, high } = funnelLimits(found, denominator)[which];
    return numerator / denominator < low || numerator / denominator > high;
  });
}

function figureOf({ numerator, denominator }: Unit, { per }: Measure): number {
  return (numerator / denominator) * per;
}

function findingOf({ one, units, chance, everyone }: Scene, { inner, outer }: { inner: number; outer: number }, still: number): string {
  const { measure } = one;
  const who = organisations(measure, voiceOf(everyone));
  const n = units.length;
  return `${portion(outer, n, who)} lie outside the 99.8% limits around ${short(measure, chance.target * measure.per)} (${definite(measure)} of all together), and ${number(inner, 0)} outside the 95% limits; allowing for over-dispersion, ${still === 0 ? "none lies" : still === 1 ? "one lies" : `${number(still, 0)} lie`} outside 99.8%.`;
}

/** Of so many, chance alone would put this share outside. */
const byChance = 0.002;

function expectedOf({ units, one }: Scene, still: number): readonly string[] {
  const expected = units.length * byChance;
  const few = expected < 1 ? "fewer than one" : `about ${number(expected, 0)}`;
  const what =
    still === 0
      ? "no single one stands out from that spread"
      : `${still === 1 ? "this one stands" : "these stand"} out even from that spread`;
  return [`By chance alone ${few} would be outside 99.8%. So many outside say that ${definite(one.measure)} differs throughout; ${what}.`];
}

function pictureOf({ one, units, chance, allowing }: Scene, counts: { outer: number }, still: number) {
  const { measure } = one;
  const out = new Set(beyond(units, allowing, "outer"));
  const across = measure.columns.denominator ?? "Number it is counted among";
  return {
    picture: {
      kind: "funnel",
      measure,
      across,
      chance,
      allowing,
      points: units.map((unit) => ({ n: unit.denominator, value: figureOf(unit, measure), beyond: out.has(unit) })),
    } as const,
    subtitle: `${measured(measure)}, against ${across.charAt(0).toLowerCase()}${across.slice(1)}`,
    description: `Funnel plot of ${units.length} points around ${short(measure, chance.target * measure.per)}. ${counts.outer} lie outside the 99.8% limits of chance, ${still} outside those that allow for over-dispersion.`,
  };
}

/** Those furthest out on either side, by how many standard deviations. */
function proofOf({ one, units, allowing, chance, everyone }: Scene): Proof | undefined {
  const { measure } = one;
  const distance = (unit: Unit) => {
    const { low, high } = funnelLimits(chance, unit.denominator).outer;
    return (unit.numerator / unit.denominator - chance.target) / (high - low);
  };
  const out = [...beyond(units, allowing, "outer")].sort((a, b) => distance(a) - distance(b));
  if (out.length === 0) return undefined;
  const row = (unit: Unit) => [
    unit.name,
    `${number(unit.numerator, 0)} of ${number(unit.denominator, 0)}`,
    short(measure, figureOf(unit, measure)),
  ];
  const lows = out.filter((unit) => distance(unit) < 0).slice(0, fromEachSide);
  const highs = out.filter((unit) => distance(unit) > 0).slice(-fromEachSide);
  const section = (title: string, found: readonly Unit[]) => (found.length === 0 ? [] : [[title], ...found.map(row)]);
  return {
    summary: `Those furthest outside the limits that allow for over-dispersion.`,
    columns: [
      { title: capital(everyone.words.participant), align: "left" },
      { title: "Events", align: "right" },
      { title: measure.short, align: "right" },
    ],
    rows: [...section("Furthest below", lows), ...section("Furthest above", highs)],
  };
}
