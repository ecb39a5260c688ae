import type { Answer } from "../dataset/answer.ts";
import { answerOf, type EarlierRound } from "../dataset/dataset.ts";
import type { Measure } from "../dataset/measure.ts";
import { changeBetween } from "../statistics/change.ts";
import type { Change } from "./comparison.ts";

/**
 * How an organisation's own value moved since the latest earlier round, or why that cannot be said (statistics.md S14).
 * A share is told in points only; "about the same" is a change below the measure's own materiality, or one not seen in print.
 */
export function changeSince(measure: Measure, now: Answer, earlier: EarlierRound | undefined, code: string): Change {
  if (earlier === undefined) return none("no earlier round");
  if (now.kind !== "number") return none("no value now");
  const then = answerOf(earlier.answers, measure.code, code);
  if (then.kind !== "number") return none(then.kind === "missing" && then.reason === "not asked" ? "not asked then" : "no value then");
  const { difference, percent, direction } = changeBetween(then.value, now.value, smallest(measure));
  const relative = measure.kind === "share" ? undefined : percent;
  const better = improved(measure, direction);
  return { kind: "change", from: then.value, to: now.value, difference, percent: relative, direction, better, since: earlier.period };
}

/** Half the last printed place, unless the measure says from which size on a change matters. */
function smallest(measure: Measure): number {
  return measure.material ?? 0.5 * 10 ** -measure.decimals;
}

function improved(measure: Measure, direction: "up" | "down" | "about the same"): boolean | undefined {
  if (measure.polarity === "none" || direction === "about the same") return undefined;
  return (direction === "up") === (measure.polarity === "high");
}

function none(because: Extract<Change, { kind: "none" }>["because"]): Change {
  return { kind: "none", because };
}
