import type { Measure } from "../dataset/measure.ts";
import type { Group } from "./comparison.ts";

/** One thing for each measure and group, made when first asked for and kept. */
export function rememberedFor<T>(make: (measure: Measure, group: Group) => T): (measure: Measure, group: Group) => T {
  const kept = new Map<Measure, Map<string, T>>();
  return (measure, group) => {
    const ofMeasure = kept.get(measure) ?? new Map<string, T>();
    if (ofMeasure.size === 0) kept.set(measure, ofMeasure);
    const key = group.kind === "all" ? "" : `${group.grouping.name}\n${group.name}`;
    const known = ofMeasure.get(key);
    if (known !== undefined) return known;
    const made = make(measure, group);
    ofMeasure.set(key, made);
    return made;
  };
}
