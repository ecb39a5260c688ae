import type { Chart } from "../../src/charts/chart.ts";

/** A chart of which only the words matter. */
export function chartOf(changes: Partial<Chart>): Chart {
  const plain: Chart = {
    kind: "trend",
    width: 100,
    height: 50,
    layers: [],
    title: "t",
    subtitle: "s",
    key: [],
    description: "d",
    note: undefined,
  };
  return { ...plain, ...changes };
}
