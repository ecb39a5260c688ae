/** Lowest first. */
export const bands = ["lowest", "lower middle", "upper middle", "highest"] as const;
export type Band = (typeof bands)[number];

/** With fewer values a quarter is one or two of them, and the rank says more. */
export const fewestForBands = 8;

/** Q1, Q2 and Q3 of a list, type 7. */
export type CutPoints = readonly [number, number, number];

/** The quarter of a list a value lies in (statistics.md S3): lowest ≤ Q1 < lower middle ≤ Q2 < upper middle ≤ Q3 < highest. */
export function quartileBand(value: number, cuts: CutPoints): Band {
  const above = cuts.filter((cut) => value > cut).length;
  return bands[above] ?? "highest";
}
