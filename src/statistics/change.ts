export interface Movement {
  /** After less before. */
  readonly difference: number;
  /** The difference in percent of the size of the value before; undefined from a base of 0. */
  readonly percent: number | undefined;
  readonly direction: "up" | "down" | "about the same";
}

/**
 * How a value moved. A difference smaller than `material` (same unit) is "about the same": what matters is the
 * measure's own judgement, never significance alone (statistics.md S14).
 */
export function changeBetween(before: number, after: number, material: number): Movement {
  const difference = after - before;
  const percent = before === 0 ? undefined : (difference / Math.abs(before)) * 100;
  return { difference, percent, direction: direction(difference, material) };
}

function direction(difference: number, material: number): Movement["direction"] {
  // Floating point turns 12.3 − 12.2 into less than 0.1; a change of exactly the material size counts.
  if (difference === 0 || Math.abs(difference) < material * (1 - 1e-9)) return "about the same";
  return difference > 0 ? "up" : "down";
}
