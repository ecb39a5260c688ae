import { isNumeric, type Measure } from "../../dataset/measure.ts";
import type { Change } from "../comparison.ts";
import { number, possessive, printsSame, short } from "../format.ts";
import { agreement } from "./grammar.ts";
import { gapSize, valueWords } from "./values.ts";
import type { Subject, Voice } from "./voice.ts";

type Told = Extract<Change, { readonly kind: "change" }>;

/**
 * How the reader's value moved since the last round (statistics.md S14), or why that cannot be said; undefined when
 * there was no earlier round or the measure is not a number. "Improved" and "worsened" are said only of measures with a better end.
 */
export function changeSentence({ measure, change }: Pick<Subject, "measure" | "change">, voice: Voice): string | undefined {
  if (!isNumeric(measure)) return undefined;
  if (change.kind === "none") return noChange(change.because);
  return change.direction === "about the same" ? same(measure, change, voice) : moved(measure, change, voice);
}

function moved(measure: Measure, change: Told, voice: Voice): string {
  const { has, it } = agreement(measure.phrase);
  const subject = `${possessive(voice.reader.short)} ${measure.phrase} ${has}`;
  const up = change.direction === "up";
  const by = `by ${amount(measure, change)}, from ${short(measure, change.from)} to ${valueWords(measure, change.to)}`;
  if (change.better === undefined) return `${subject} ${up ? "risen" : "fallen"} since ${change.since} ${by}.`;
  return `${subject} ${change.better ? "improved" : "worsened"} since ${change.since}: ${it} ${up ? "rose" : "fell"} ${by}.`;
}

function same(measure: Measure, { from, to, since }: Told, voice: Voice): string {
  const { is } = agreement(measure.phrase);
  const subject = `${possessive(voice.reader.short)} ${measure.phrase} ${is}`;
  if (printsSame(measure, from, to)) return `${subject} the same as in ${since}, ${valueWords(measure, to)}.`;
  return `${subject} about the same as in ${since}: ${short(measure, from)} then, ${short(measure, to)} now.`;
}

/** "£1.20 (5.4%)"; the percentage only where it is one and does not round away. */
function amount(measure: Measure, { from, to, percent }: Told): string {
  const size = gapSize(measure, from, to) ?? "less than can be printed";
  if (percent === undefined) return size;
  const relative = number(Math.abs(percent), Math.abs(percent) < 10 ? 1 : 0);
  return /[1-9]/.test(relative) ? `${size} (${relative}%)` : size;
}

function noChange(because: Extract<Change, { kind: "none" }>["because"]): string | undefined {
  switch (because) {
    case "no earlier round":
      return undefined;
    case "no value now":
      return "Without a figure in this round there is no change to report.";
    case "no value then":
      return "There is no figure from the last round to compare with.";
    case "not asked then":
      return "This was not asked in the last round.";
  }
}
