import { isNumeric } from "../dataset/measure.ts";
import { belongs } from "../position/asked.ts";
import type { Group } from "../position/comparison.ts";
import { type KnownSums, withSum } from "../statistics/few-in-sums.ts";
import { isOpen, large } from "./policy.ts";
import type { Setting } from "./setting.ts";

/** The sums over unnamed answers that are known once the group's figures are: of overlapping groups they may be combined. */
export function withSumOf(setting: Setting, sums: KnownSums, group: Group): KnownSums {
  if (!tellsSum(setting, group)) return sums;
  const all = setting.unnamed({ kind: "all" });
  return withSum(
    sums,
    all.map(({ organisation }) => Number(belongs(organisation, group))),
  );
}

/** Counts, shares, means and ratios of sums are sums over the group; a median, quarters and ends are not. */
export function tellsSum({ measure, answered }: Setting, group: Group): boolean {
  if (isOpen(measure) || measure.policy === "own" || measure.kind === "text") return false;
  if (!isNumeric(measure)) return measure.kind !== "split" || measure.average !== "median";
  return measure.average === "mean" || (measure.average === "ratio" && answered(group) >= large);
}
