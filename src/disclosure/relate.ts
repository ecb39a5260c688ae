import { isNumeric, type Measure } from "../dataset/measure.ts";
import { anyone } from "./anyone.ts";
import type { Coarse } from "./coarse.ts";
import type { Compared } from "./compare.ts";
import { pointsOf } from "./points.ts";
import { isOpen } from "./policy.ts";
import type { Setting } from "./setting.ts";
import type { Points } from "./view.ts";

/**
 * One measure against another: each point where both are open, else the correlation. Points of confidential values are
 * drawn only across the measure's own axis, in bands: across two, the bands that a value stands in would close in on its
 * owner; and a confidential value beside an open one is that name's.
 */
export function related({ round }: Coarse, setting: Setting, compared: Compared, across: Measure): Points | undefined {
  const { measure } = setting;
  if (!isNumeric(across) || across === measure || across.policy === "own") return undefined;
  const points = pointsOf(round, { ...setting, measure: { ...measure, against: across.code } }, () => undefined)(anyone, compared);
  if (points === undefined) return undefined;
  const drawn = isOpen(across) ? isOpen(measure) || measure.against === across.code : !isOpen(measure) && measure.against === across.code;
  if (drawn) return points;
  return points.relation && { ...points, points: [] };
}
