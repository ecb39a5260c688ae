import type { Measure } from "../../dataset/measure.ts";
import { number } from "../format.ts";
import { medianName } from "./names.ts";
import { gapSize } from "./values.ts";
import type { Subject, Voice } from "./voice.ts";

/**
 * What the gap to the median comes to over the reader's whole denominator: "At the STP median, Ashdale would spend
 * about £421,000 a year less." Only for rates in money whose numerator and denominator are known.
 */
export function scaleSentence({ measure, own, main }: Subject, voice: Voice): string | undefined {
  if (measure.kind !== "rate" || measure.unit.prefix === "" || own.kind !== "number" || own.denominator === undefined) return undefined;
  if (main.figures.kind !== "numbers" || main.answered < 2) return undefined;
  const { median } = main.figures;
  const size = gapSize(measure, own.value, median);
  const total = (Math.abs(own.value - median) * own.denominator) / measure.per;
  if (size === undefined || !(total >= 1)) return undefined;
  const amount = `about ${measure.unit.prefix}${roughly(total, size)}`;
  const less = own.value > median;
  return `At the ${medianName(measure, main, voice)}, ${would(measure, voice, amount, less)}.`;
}

/** Whether the money is spent is read from the measure's name; of money that may be income only the total is said. */
function would(measure: Measure, voice: Voice, amount: string, less: boolean): string {
  const year = /^\d{4}\s*([/–-]\s*\d{2,4})?$/.test(measure.period.trim()) ? " a year" : "";
  const spends = /\b(costs?|spend|spending|spent|expenditure)\b/i.test(`${measure.phrase} ${measure.title}`);
  if (spends) return `${voice.reader.short} would spend ${amount}${year} ${less ? "less" : "more"}`;
  return `the total for ${voice.reader.short} would be ${amount}${year} ${less ? "lower" : "higher"}`;
}

/** To as many figures as the gap is printed with, but two or three: no more is known. */
function roughly(total: number, gap: string): string {
  const known = gap.replace(/[^\d]/g, "").replace(/^0+/, "").length;
  const value = Number(total.toPrecision(Math.min(3, Math.max(2, known))));
  if (value < 1e6) return number(value, 0);
  const [scaled, unit] = value >= 1e9 ? [value / 1e9, "bn"] : [value / 1e6, "m"];
  return `${Number(scaled.toPrecision(3))}${unit}`;
}
