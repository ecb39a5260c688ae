import { describe, expect, test } from "@jest/globals";
import type { Chart } from "../../src/charts/chart.ts";
import { pictureOf } from "../../src/html/drawing.ts";
import { barsSvg, Sample } from "../pdf/sample.ts";

function picture(...layers: readonly string[]): string {
  const sample = new Sample();
  const chart: Chart = sample.chart(100, 50, {}, layers);
  return pictureOf(chart, sample.drawings, "figure-1").markup;
}

const svg = (inside: string) => `<svg width="100" height="50">${inside}</svg>`;

describe("a drawing", () => {
  test("keeps what it draws, and loses roles, classes and name spaces", () => {
    const drawn = picture(barsSvg(100, 50));
    expect(drawn.match(/<path /g)).toHaveLength(93);
    expect(drawn).toContain("All-CCG median £21.64 &amp; rising</text>");
    expect(drawn).not.toMatch(/role=|class=|xmlns|version=/);
    expect(drawn.match(/aria-hidden="true"/g)).toHaveLength(1);
  });

  test("has ids no other layer and no other picture has", () => {
    const clipped = svg(`<clipPath id="clip0"><rect/></clipPath><g clip-path="url(#clip0)"/>`);
    const drawn = picture(clipped, clipped);
    for (const layer of [0, 1]) {
      expect(drawn).toContain(`id="figure-1.${layer}.clip0"`);
      expect(drawn).toContain(`clip-path="url(#figure-1.${layer}.clip0)"`);
    }
  });

  test("loses what would run", () => {
    expect(picture(svg(`<path onclick="alert(1)" d="M0,0" style="x"/>`))).toContain(`<path d="M0,0"/>`);
  });

  test.each(["script", "image", "a", "foreignObject", "use", "style", "animate"])("cannot hold <%s>", (element) => {
    expect(() => picture(svg(`<${element}/>`))).toThrow(`A drawing holds <${element}>`);
  });

  test.each([`<path d="x`, "<!-- x -->", "<path d='x'/>", `<path d="<"/>`])("is refused when it is not as Vega writes: %p", (inside) => {
    expect(() => picture(svg(inside))).toThrow("not well formed");
  });

  test.each(["url(https://example.org/x.svg#a)", "url(#a) red", "URL(x) url(y)"])("cannot refer to %p", (reference) => {
    expect(() => picture(svg(`<path fill="${reference}"/>`))).toThrow("no part of it");
  });
});
