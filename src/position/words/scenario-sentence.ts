import type { Measure } from "../../dataset/measure.ts";
import { number, possessive, short } from "../format.ts";
import { agreement } from "./grammar.ts";
import type { Subject, Voice } from "./voice.ts";

/** What the network's findings ask of everyone: a limit lower by so many per cent, and what is used of it. */
export interface Scenario {
  readonly cut: number;
  readonly used: Measure;
  readonly limit: Measure;
}

/** The same in the reader's own money: "With 20% off, Ashdale’s running cost allowance would be £2.29m; …". */
export function scenarioSentence(
  { own, scenario }: Pick<Subject, "own"> & { readonly scenario?: Scenario },
  voice: Voice,
): string | undefined {
  if (scenario === undefined || own.kind !== "number" || own.numerator === undefined || own.denominator === undefined) return undefined;
  const { cut, used, limit } = scenario;
  const reduced = own.denominator * (1 - cut / 100);
  const gap = own.numerator - reduced;
  const side = gap > 0 ? `${short(used, gap)} above that` : `${short(used, -gap)} below that`;
  const whose = `${possessive(voice.reader.short)} ${limit.phrase}`;
  return `With ${number(cut, Number.isInteger(cut) ? 0 : 1)}% off, ${whose} would be ${short(limit, reduced)}; the ${used.phrase} in ${used.period} ${agreement(used.phrase).is === "is" ? "was" : "were"} ${short(used, own.numerator)}, ${side}.`;
}
