import type { Measure } from "../../dataset/measure.ts";
import type { Fold } from "../../statistics/fold.ts";
import { number, short } from "../format.ts";
import { agreement, capital } from "./grammar.ts";
import { definite, organisations } from "./names.ts";
import type { Voice } from "./voice.ts";

const words = ["", "", "twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold"];
const tens = ["", "tenfold", "twentyfold", "thirtyfold", "fortyfold", "fiftyfold", "sixtyfold", "seventyfold", "eightyfold", "ninetyfold"];

/**
 * A fold in words after "varies": "more than twentyfold" only when it is, to one figure; up to ten "about sixfold" when
 * it rounds to six; below one and a half "by a factor of about 1.3" (statistics.md S6).
 */
export function foldWords(fold: number): string {
  if (fold > 10) return `more than ${large(fold)}`;
  const whole = words[Math.round(fold)];
  return fold < 1.5 || whole === undefined ? `by a factor of about ${number(fold, 1)}` : `about ${whole}`;
}

/** The largest figure of one digit and zeros that the fold really exceeds. */
function large(fold: number): string {
  const power = 10 ** Math.floor(Math.log10(fold));
  const step = power < fold ? power : power / 10;
  const exceeded = (Math.ceil(fold / step) - 1) * step;
  return exceeded < 100 ? (tens[exceeded / 10] ?? `${exceeded}-fold`) : `${number(exceeded, 0)}-fold`;
}

/**
 * How much a measure varies, always with the two ends and n. The caller sees to it that the ends may be shown. An end that is printed
 * as nothing has no fold that a reader could work out.
 */
export function foldSentence(measure: Measure, fold: Fold, voice: Voice): string {
  const name = capital(definite(measure));
  const varies = `${name} ${agreement(measure.phrase).varies}`;
  const among = `among ${number(fold.n, 0)} ${organisations(measure, voice, fold.n)}`;
  const value = (size: number) => short(measure, size);
  switch (fold.kind) {
    case "fold":
      if (value(fold.low) === value(fold.high)) return `${name} ${agreement(measure.phrase).is} the same, ${value(fold.low)}, ${among}.`;
      if (value(fold.low) === value(0)) return `${varies} from ${value(0)} to ${value(fold.high)} ${among}.`;
      return `${varies} ${foldWords(fold.fold)} ${among}, from ${value(fold.low)} to ${value(fold.high)}.`;
    case "from zero":
      return `${varies} from ${value(0)} to ${value(fold.high)} ${among}.`;
    case "trimmed": {
      const how = value(fold.p10) === value(0) ? "" : `${foldWords(fold.fold)} `;
      return `${varies} ${how}between the 10th and 90th percentiles, ${value(fold.p10)} and ${value(fold.p90)}, ${among}; the ends are ${value(fold.low)} and ${value(fold.high)}.`;
    }
    case "none":
      return `The variation ${among} cannot be told as a fold, because of ${fold.because}.`;
  }
}
