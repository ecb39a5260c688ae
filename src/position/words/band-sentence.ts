import type { Measure } from "../../dataset/measure.ts";
import { bands, type CutPoints, fewestForBands, quartileBand } from "../../statistics/quartile-band.ts";
import type { Comparison } from "../comparison.ts";
import { number } from "../format.ts";
import { everyOne } from "./names.ts";
import { gapSize, valueWords } from "./values.ts";
import type { Subject, Voice } from "./voice.ts";

type Own = Extract<Subject["own"], { kind: "number" }>;

/**
 * How far the reader is from the next better quarter of everyone, in its own units: "The next better quarter of all 93
 * participating CCGs begins at £20.10: £1.20 less, about £312,000 in all." undefined where neither end is better, in the
 * best quarter, or with too few values for quarters.
 */
export function bandSentence({ measure, own, all }: Subject, voice: Voice): string | undefined {
  const cuts = cutPoints(all);
  if (measure.polarity === "none" || own.kind !== "number" || cuts === undefined) return undefined;
  const cut = nextCut(measure, own.value, cuts);
  const size = cut === undefined ? undefined : gapSize(measure, own.value, cut);
  if (cut === undefined || size === undefined) return undefined;
  const begins = measure.polarity === "low" ? `at ${valueWords(measure, cut)}` : `above ${valueWords(measure, cut)}`;
  const less = measure.polarity === "low" ? "less" : "more";
  return `The next better quarter of ${everyOne(measure, all, voice)} begins ${begins}: ${size} ${less}${inAll(measure, own, cut)}.`;
}

function cutPoints({ answered, figures }: Comparison): CutPoints | undefined {
  if (answered < fewestForBands || figures.kind !== "numbers" || figures.quartiles === undefined) return undefined;
  return [figures.quartiles[0], figures.median, figures.quartiles[1]];
}

/** Where the next better band begins; undefined in the best one. */
function nextCut({ polarity }: Measure, value: number, cuts: CutPoints): number | undefined {
  const band = bands.indexOf(quartileBand(value, cuts));
  return polarity === "low" ? cuts[band - 1] : cuts[band];
}

/** The same in what is counted or spent: ", about 14 fewer than its 120". */
function inAll({ per, unit, polarity }: Measure, { value, numerator, denominator }: Own, cut: number): string {
  if (numerator === undefined || denominator === undefined) return "";
  const total = (Math.abs(value - cut) * denominator) / per;
  if (unit.prefix !== "") return total < 1 ? "" : `, about ${unit.prefix}${number(Number(total.toPrecision(2)), 0)} in all`;
  const whole = Math.ceil(total - 1e-9);
  return whole < 1 || whole > numerator * 10
    ? ""
    : `, about ${number(whole, 0)} ${polarity === "low" ? "fewer than" : "on top of"} its ${number(numerator, 0)}`;
}
