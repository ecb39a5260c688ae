/** A percentage as people type it into a cell: 20, or Excel's 20%, which is 0.2. undefined when it is none between 0 and 100. */
export function percentTyped(typed: number | undefined): number | undefined {
  if (typed === undefined || typed <= 0 || typed > 100) return undefined;
  return typed < 1 ? typed * 100 : typed;
}
