import { rounded, short } from "../format.ts";
import { medianName } from "./names.ts";
import { ownValue, type Subject, type Voice } from "./voice.ts";

const names = { ratio: "taken as one body", mean: "by the mean of its members", median: "" } as const;

/**
 * Said where another reasonable average would put the reader on the other side: "It depends on the average: above the STP
 * median of £20.53, but below the STP taken as one body, £22.10." undefined where both agree.
 */
export function averageSentence(subject: Subject, voice: Voice): string | undefined {
  const { measure, main } = subject;
  const value = ownValue(subject);
  if (value === undefined || main.figures.kind !== "numbers" || measure.average === "median") return undefined;
  const { median, average } = main.figures;
  if (average === undefined) return undefined;
  const [one, other] = [side(subject, value, median), side(subject, value, average)];
  if (one === 0 || other === 0 || one === other) return undefined;
  const words = (which: number) => (which > 0 ? "above" : "below");
  const group = main.group.kind === "group" ? `the ${main.group.grouping.word}` : `all ${voice.words.participants}`;
  return `It depends on the average: ${voice.reader.short} is ${words(one)} the ${medianName(measure, main, voice)}, ${short(measure, median)}, but ${words(other)} ${group} ${names[measure.average]}, ${short(measure, average)}.`;
}

function side({ measure }: Subject, value: number, other: number): number {
  return Math.sign(rounded(value, measure.decimals) - rounded(other, measure.decimals));
}
