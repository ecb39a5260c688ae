import { expect } from "@jest/globals";

/** Expects agreement to a relative 1e-9 unless told otherwise: what an independent calculation in double precision can promise. */
export function expectClose(value: number | undefined, expected: number, tolerance = 1e-9): void {
  expect(typeof value).toBe("number");
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}
