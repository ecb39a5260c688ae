import type { Group } from "../position/comparison.ts";
import { anyone } from "./anyone.ts";
import { isOpen } from "./policy.ts";
import { judgeFor, nothingShown, type Refusal, type Shown } from "./refusals.ts";
import { keyOf, type Setting } from "./setting.ts";
import { tellsSum, withSumOf } from "./sums.ts";

/** With fewer answers in all, the figures of several groups would soon tell who has which value. */
const fewestForGroups = 20;

/** The groups whose figures anyone may know, members and others. Every report shows its readers some of them, and none may give another away. */
export interface Published extends Shown {
  readonly has: (group: Group) => boolean;
  /** Why a group that has answers is not among them; "few" when there are too few answers in all to show any. */
  readonly refusal: (group: Group) => Refusal | "few" | undefined;
}

/**
 * Everyone is judged first, then the groups of each grouping in the order of their columns, from the largest on: once for
 * all readers. What members may be shown of their footprint beside everyone comes before what anyone may know, so no group
 * is published that would take that from them.
 */
export function publishedOf(setting: Setting, note: Note = () => undefined): Published {
  const { measure, groups, answered } = setting;
  const isFew = !isOpen(measure) && answered({ kind: "all" }) < fewestForGroups;
  const [all, ...rest] = inTurn(groups, answered);
  const refusals = new Map<string, Refusal | "few">();
  let shown = nothingShown;
  const judged = (group: Group, refusal: Refusal | undefined) => {
    if (refusal === undefined) shown = besides(setting, shown, group);
    else refusals.set(keyOf(group), refusal);
    note(group, refusal);
  };
  if (all !== undefined) judged(all, judgeFor(setting, anyone)(all));
  const own = isFew
    ? []
    : rest.filter((group) => groupingOf(group) === groupingOf(rest[0]) && judgeFor(setting, anyone, shown)(group) === undefined);
  for (const group of rest) {
    if (isFew) refusals.set(keyOf(group), "few");
    else judged(group, judgeFor(setting, anyone, shown)(group) ?? refusalBesideOwn(setting, shown, own, group));
  }
  return { ...shown, has: (group) => shown.keys.has(keyOf(group)), refusal: (group) => refusals.get(keyOf(group)) };
}

export type Note = (group: Group, refusal: Refusal | undefined) => void;

function besides(setting: Setting, { keys, sums }: Shown, group: Group): Shown {
  return { keys: new Set([...keys, keyOf(group)]), sums: withSumOf(setting, sums, group) };
}

/** Why it would take one of these from its members, who are shown no other of them. */
function refusalBesideOwn(setting: Setting, shown: Shown, own: readonly Group[], group: Group): Refusal | undefined {
  const isOwn = own.includes(group);
  const others = own.filter((other) => !shown.keys.has(keyOf(other)) && other !== group && !(isOwn && !tellsSum(setting, other)));
  for (const other of others) {
    const refusal = judgeFor(setting, anyone, besides(setting, shown, other))(group);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function inTurn(groups: readonly Group[], answered: Setting["answered"]): readonly Group[] {
  const groupings = [...new Set(groups.map(groupingOf))];
  const turn = (group: Group) => groupings.indexOf(groupingOf(group));
  return [...groups].sort((a, b) => turn(a) - turn(b) || answered(b) - answered(a));
}

function groupingOf(group: Group | undefined): string {
  return group === undefined || group.kind === "all" ? "" : group.grouping.name;
}
