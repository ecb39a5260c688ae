import type { Group } from "../position/comparison.ts";
import { anyone } from "./anyone.ts";
import { isOpen } from "./policy.ts";
import { type Judge, judgeFor, type Refusal, type Shown } from "./refusals.ts";
import { keyOf, type Setting } from "./setting.ts";
import { sumsOf } from "./sums.ts";

/** With fewer answers in all, the figures of several groups would soon tell who has which value. */
const fewestForGroups = 20;

/** The groups whose figures anyone may know, members and others. Every report shows its readers some of them, and none may give another away. */
export interface Published extends Shown {
  readonly has: (group: Group) => boolean;
  /** Why a group that has answers is not among them; "few" when there are too few answers in all to show any. */
  readonly refusal: (group: Group) => Refusal | "few" | undefined;
}

/** Everyone is judged first, then the groups of each grouping in the order of their columns, from the largest on: once for all readers. */
export function publishedOf(setting: Setting, judge: Judge = judgeFor(setting, anyone)): Published {
  const { measure, groups, answered } = setting;
  const isFew = !isOpen(measure) && answered({ kind: "all" }) < fewestForGroups;
  const refusals = new Map<string, Refusal | "few">();
  const shown: Group[] = [];
  for (const group of inTurn(groups, answered)) {
    const refusal = isFew && group.kind === "group" ? "few" : judge(group);
    if (refusal === undefined) shown.push(group);
    else refusals.set(keyOf(group), refusal);
  }
  const keys = new Set(shown.map(keyOf));
  return { keys, sums: sumsOf(setting, shown), has: (group) => keys.has(keyOf(group)), refusal: (group) => refusals.get(keyOf(group)) };
}

function inTurn(groups: readonly Group[], answered: Setting["answered"]): readonly Group[] {
  const groupings = [...new Set(groups.map(groupingOf))];
  const turn = (group: Group) => groupings.indexOf(groupingOf(group));
  return [...groups].sort((a, b) => turn(a) - turn(b) || answered(b) - answered(a));
}

function groupingOf(group: Group): string {
  return group.kind === "all" ? "" : group.grouping.name;
}
