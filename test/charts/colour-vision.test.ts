import { describe, expect, test } from "@jest/globals";
import type { Colour } from "../../src/charts/theme.ts";
import { theme } from "./theme.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Machado, Oliveira and Fernandes 2009, table 1, severity 1: what linear red, green and blue become to an eye that lacks a cone. */
const EYES: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  "a black-and-white printer": [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
  "all three cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

/** Linear sRGB to CIE XYZ under D65 (IEC 61966-2-1). */
const XYZ: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];

function linear(hex: string): Triple {
  const part = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times(matrix: Matrix, [a, b, c]: Triple): Triple {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** CIE 1976 L*a*b* of a colour as this eye sees it. */
function lab(hex: string, eye: Matrix): Triple {
  const [r, g, b] = times(eye, linear(hex));
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [x, y, z] = times(XYZ, [within(r), within(g), within(b)]);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIE 1976 difference: about 2.3 can just be seen when two colours touch. */
function difference(one: string, other: string, eye: Matrix): number {
  const [a, b] = [lab(one, eye), lab(other, eye)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const ROLES: readonly Colour[] = ["own", "peer", "other", "accent"];
/** Parts of a whole, of which neighbours touch. */
const PARTS: readonly Colour[] = ["part1", "part2", "part3", "part4"];

const pairsOf = (names: readonly Colour[]) => names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));
const cases = (pairs: readonly (readonly [Colour, Colour])[]) =>
  Object.entries(EYES).flatMap(([name, eye]) => pairs.map(([one, other]) => [one, other, name, eye] as const));
const seen = (one: Colour, other: Colour, eye: Matrix) => difference(theme.colours[one], theme.colours[other], eye);

describe("the criterion", () => {
  test("says what is known of it: white and black are 100 apart, and red and green are closer without a cone", () => {
    const [all, deutan] = [EYES["all three cones"], EYES.deuteranopia];
    if (!all || !deutan) throw new Error("no eye");
    expect(difference("#FFFFFF", "#000000", all)).toBeCloseTo(100, 0);
    expect(difference("#AA5500", "#558000", deutan)).toBeLessThan(difference("#AA5500", "#558000", all) / 3);
  });
});

/** Printed apart and small, marks need several times what can just be seen: 10 is the usual least for categories. */
describe("colours that mean different things are told apart, by a difference of 10 at least", () => {
  test.each(cases([...pairsOf(ROLES), ...pairsOf(PARTS)]))("%s and %s, by %s", (one, other, _name, eye) => {
    expect(seen(one, other, eye)).toBeGreaterThanOrEqual(10);
  });
});
