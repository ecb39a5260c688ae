import type { Measure } from "../dataset/measure.ts";
import type { Entry } from "./asked.ts";
import type { OptionCount } from "./comparison.ts";

/** How many gave each of the measure's options, in its order; with choices one organisation may count under several. */
export function countOptions(measure: Measure, entries: readonly Entry[]): readonly OptionCount[] {
  return measure.options.map((option) => {
    const count = entries.filter((entry) => chose(entry, option)).length;
    return { option, count, share: entries.length === 0 ? 0 : (count * 100) / entries.length };
  });
}

function chose({ answer }: Entry, option: string): boolean {
  if (answer.kind === "option") return answer.option === option;
  return answer.kind === "options" && answer.options.includes(option);
}
