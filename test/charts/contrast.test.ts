import { describe, expect, test } from "@jest/globals";
import { mixed, vegaConfig } from "../../src/charts/config.ts";
import type { Colour } from "../../src/charts/theme.ts";
import { theme } from "./theme.ts";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
/** CIE lightness, 0 to 100: what is left of a colour on a black-and-white printer. */
function lightness(hex: string): number {
  const y = luminance(hex);
  return y <= 216 / 24389 ? (y * 24389) / 27 : 116 * Math.cbrt(y) - 16;
}

const { colours } = theme;
const pairs = (names: readonly Colour[], grounds: readonly Colour[]) =>
  names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

describe("the theme", () => {
  test.each(pairs(["own", "peer", "accent", "part1", "part3", "part4"], ["white", "pale"]))(
    "marks that carry meaning stand out: %s on %s, 3:1",
    (name, ground) => {
      expect(contrast(colours[name], colours[ground])).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(pairs(["ink", "soft", "own", "peerText", "accent"], ["white", "pale", "tint"]))(
    "text can be read: %s on %s, 4.5:1",
    (name, ground) => {
      expect(contrast(colours[name], colours[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ["white", "part1"],
    ["ink", "part2"],
    ["ink", "part3"],
    ["white", "part4"],
  ] as const)("figures inside parts can be read: %s on %s, 4.5:1", (name, ground) => {
    expect(contrast(colours[name], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["part1", "part2"],
    ["part2", "part4"],
    ["part4", "part3"],
  ] as const)("parts that touch are told apart: %s beside %s, 3:1", (a, b) => {
    expect(contrast(colours[a], colours[b])).toBeGreaterThanOrEqual(3);
  });

  test("own, peer and the rest keep their order in black and white, at least twenty steps of lightness apart", () => {
    const [own, peer, other] = [colours.own, colours.peer, colours.other].map(lightness);
    expect((peer ?? 0) - (own ?? 0)).toBeGreaterThan(20);
    expect((other ?? 0) - (peer ?? 0)).toBeGreaterThan(20);
  });

  test("no part of a whole wears the colour of a role", () => {
    const roles = [colours.own, colours.peer, colours.other, colours.accent];
    expect([colours.part1, colours.part2, colours.part3, colours.part4].filter((part) => roles.includes(part))).toEqual([]);
  });

  test("on the cover's dark panel the reader's bar is brightest, its group's stand out, the rest recede", () => {
    const style = vegaConfig(theme).style as Record<string, { color: string }>;
    const on = (name: string) => contrast(style[name]?.color ?? "", colours.own);
    expect(on("art own")).toBeGreaterThan(on("art peer"));
    expect(on("art peer")).toBeGreaterThan(3);
    expect(on("art other")).toBeLessThan(2);
  });
});

test("a mixture begins and ends at its colours", () => {
  expect([mixed("#0B3558", "#FFFFFF", 0), mixed("#0B3558", "#FFFFFF", 1), mixed("#000000", "#FFFFFF", 0.5)]).toEqual([
    "#0B3558",
    "#FFFFFF",
    "#808080",
  ]);
});
