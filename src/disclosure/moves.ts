import { isNumeric, type Measure } from "../dataset/measure.ts";
import { changeSince } from "../position/change.ts";
import type { Positions } from "../position/position.ts";
import { median } from "../statistics/quantile.ts";
import type { Coarse } from "./coarse.ts";
import type { Moves } from "./everyone.ts";
import { isOpen, needed } from "./policy.ts";

/** undefined where there is nothing to compare; of confidential values also where one direction was taken by fewer than the minimum. */
export function movesOf({ round }: Coarse, positions: Positions, measure: Measure): Moves | undefined {
  const earlier = round.earlier.at(-1);
  if (earlier === undefined || !isNumeric(measure) || measure.policy === "own") return undefined;
  const changes = positions.entries(measure, { kind: "all" }).flatMap(({ organisation, answer }) => {
    const change = changeSince(measure, answer, earlier, organisation.code);
    return change.kind === "change" ? [change] : [];
  });
  const count = (direction: string) => changes.filter((change) => change.direction === direction).length;
  const counts = { up: count("up"), same: count("about the same"), down: count("down") };
  const [before, after] = [median(changes.map(({ from }) => from)), median(changes.map(({ to }) => to))];
  if (before === undefined || after === undefined || !maySay(measure, Object.values(counts), changes.length, round.fewest))
    return undefined;
  return { since: earlier.period, n: changes.length, ...counts, before, after };
}

function maySay(measure: Measure, counts: readonly number[], n: number, fewest: number): boolean {
  if (isOpen(measure) && measure.suppressBelow === undefined) return true;
  if (counts.some((count) => count > 0 && count < fewest) || counts.includes(n)) return false;
  return n >= needed(measure, fewest) && n > 3 * fewest;
}
