import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as fontkit from "fontkit";
import { rulerOf, truncate, wrap } from "../../src/charts/text.ts";
import { theme } from "./theme.ts";
import { places } from "./views.ts";

const ruler = rulerOf(theme);
const words = fc
  .array(fc.constantFrom("Ashdale", "of", "and", "South", "Gloucestershire", "£23.62", "Llanelli", "Ŵy", "offices", "fifty", "AVATAR"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((each) => each.join(" "));
const style = fc.constantFrom("chart" as const, "chartStrong" as const, "chartSmallest" as const);

describe("a ruler", () => {
  const face = (bytes: Uint8Array) => fontkit.create(Buffer.from(bytes)) as fontkit.Font;
  const faces = { normal: face(theme.fonts.Sans.normal), bold: face(theme.fonts.Sans.bold) };

  test.each([
    ...places,
    "Ashdale £23.62",
    "Median of all CCGs £1,234.5",
    "fifty offices, Llanffestiniog",
    "AVATAR To Wye",
    "−£5.40 (12%)",
    "◄ you",
  ])("agrees with the font's own layout of “%s”", (text) => {
    for (const each of ["chart", "chartStrong"] as const) {
      const font = faces[theme.type[each].bold ? "bold" : "normal"];
      const expected = (font.layout(text).advanceWidth / font.unitsPerEm) * theme.type[each].size;
      expect(Math.abs(ruler.width(text, each) - expected)).toBeLessThan(0.25);
    }
  });

  test("finds bold text wider", () => {
    expect(ruler.width("Ashdale", "chartStrong") / ruler.size("chartStrong")).toBeGreaterThan(
      ruler.width("Ashdale", "chart") / ruler.size("chart"),
    );
  });
});

describe("a text that is too wide", () => {
  test("is shortened until it fits, and kept whole when it fits", () => {
    fc.assert(
      fc.property(words, style, fc.integer({ min: 0, max: 200 }), (text, each, room) => {
        const short = truncate(ruler, text, each, room);
        expect(ruler.width(short, each)).toBeLessThanOrEqual(room);
        if (ruler.width(text, each) <= room) expect(short).toBe(text);
        else expect(short === "" || (short.endsWith("…") && text.startsWith(short.slice(0, -1)))).toBe(true);
      }),
    );
  });

  test("is broken between words, and only its last line is shortened", () => {
    fc.assert(
      fc.property(words, style, fc.integer({ min: 70, max: 200 }), fc.integer({ min: 1, max: 4 }), (text, each, room, most) => {
        const lines = wrap(ruler, text, each, room, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(ruler.width(line, each)).toBeLessThanOrEqual(room);
        if (!lines.some((line) => line.endsWith("…"))) expect(lines.join(" ")).toBe(text);
        for (const line of lines.slice(0, -1)) if (!/…/.test(line)) expect(text).toContain(line);
      }),
    );
  });

  test("disappears rather than leave its edges", () => {
    expect(truncate(ruler, "Ashdale", "chart", 3)).toBe("");
  });
});
