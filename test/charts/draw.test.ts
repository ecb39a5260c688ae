import { describe, expect, test } from "@jest/globals";
import * as fontkit from "fontkit";
import type { TopLevelSpec } from "vega-lite";
import type { Chart, ChartKind } from "../../src/charts/chart.ts";
import { chartsOf } from "../../src/charts/charts.ts";
import { drawer, plainly } from "../../src/charts/svg.ts";
import { short } from "../../src/position/format.ts";
import { ownOnly, subjects } from "./samples.ts";
import { type Marks, marksOf, type Text } from "./svg-marks.ts";
import { theme } from "./theme.ts";
import { numericView, spread, subjectOf } from "./views.ts";

const charts = chartsOf(theme);
const font = (bytes: Uint8Array) => fontkit.create(Buffer.from(bytes)) as fontkit.Font;
const faces = { normal: font(theme.fonts.Sans.normal), bold: font(theme.fonts.Sans.bold) };

interface Drawn {
  readonly name: string;
  readonly chart: Chart;
  readonly svgs: readonly string[];
  readonly marks: readonly Marks[];
}

const widthOf = (kind: ChartKind, width: number) => (kind.name === "spine-strip" ? 150 : kind.name === "cover-art" ? 595.28 : width);
const drawn: Drawn[] = [];
for (const [view, subject] of subjects) {
  for (const kind of charts.kinds.values()) {
    if (!kind.suits(subject.view)) continue;
    const chart = kind.draw({ ...subject, width: widthOf(kind, subject.width) });
    const svgs = await charts.draw(chart);
    drawn.push({ name: `${kind.name} ${view}`, chart, svgs, marks: svgs.map(marksOf) });
  }
}

/** What fails, by name; an empty list is a pass. */
function failing(wrong: (each: Drawn) => unknown): readonly string[] {
  return drawn.filter((each) => wrong(each)).map(({ name }) => name);
}

/** Width of a text as the font itself lays it out, in ems. */
const laidOut = new Map<string, number>();
function ems({ text, bold }: Text): number {
  const key = `${bold} ${text}`;
  const face = faces[bold ? "bold" : "normal"];
  const width = laidOut.get(key) ?? face.layout(text).advanceWidth / face.unitsPerEm;
  laidOut.set(key, width);
  return width;
}

function edges(label: Text): readonly [number, number] {
  const { x, anchor, size } = label;
  const width = ems(label) * size;
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return [left, left + width];
}

describe("every chart of every view", () => {
  test("is drawn: each kind suits some views, and all that suit are drawn", () => {
    expect(new Set(drawn.map(({ chart }) => chart.kind)).size).toBe(charts.kinds.size);
    expect(drawn.length).toBeGreaterThan(300);
  });

  test("has layers of the chart's own size", () => {
    expect(
      failing(({ chart, marks }) =>
        marks.some(({ width, height }) => Math.abs(width - chart.width) > 0.01 || Math.abs(height - chart.height) > 0.01),
      ),
    ).toEqual([]);
  });

  test("keeps to Vega's small vocabulary, without names, roles, links or transparency", () => {
    const allowed = new Set(["svg", "g", "path", "text", "line"]);
    expect(
      failing(({ svgs }) => svgs.some((svg) => [...svg.matchAll(/<([A-Za-z]+)/g)].some(([, name = ""]) => !allowed.has(name)))),
    ).toEqual([]);
    expect(failing(({ svgs }) => svgs.some((svg) => /aria|role=|class=|href|opacity|<title|<desc/.test(svg)))).toEqual([]);
  });

  test("writes coordinates with two decimals at most", () => {
    expect(failing(({ svgs }) => svgs.some((svg) => /="[^"]*\d\.\d{3}/.test(svg.replace(/font-size="[^"]*"/g, ""))))).toEqual([]);
  });

  test("writes only in the report's sans font, never below its smallest size", () => {
    expect(
      failing(({ marks }) =>
        marks.some(({ texts }) => texts.some((text) => text.font !== "Sans" || text.size < theme.type.chartSmallest.size)),
      ),
    ).toEqual([]);
  });

  test("keeps every word inside its frame", () => {
    const outside = (text: Text, { width, height }: Marks) => {
      const [left, right] = edges(text);
      return left < -0.5 || right > width + 0.5 || text.y < text.size * 0.7 || text.y > height + 0.3;
    };
    expect(failing(({ marks }) => marks.some((layer) => layer.texts.some((text) => outside(text, layer))))).toEqual([]);
  });

  test("keeps every mark inside its frame", () => {
    const outside = ({ boxes, dots, width, height }: Marks) =>
      boxes.some((box) => box.left < -0.6 || box.right > width + 0.6 || box.top < -0.6 || box.bottom > height + 0.6) ||
      dots.some(({ x, y, radius }) => x - radius < -0.6 || x + radius > width + 0.6 || y - radius < -0.6 || y + radius > height + 0.6);
    expect(failing(({ marks }) => marks.some(outside))).toEqual([]);
  });

  test("never prints a number that is none", () => {
    const texts = ({ chart, svgs }: Drawn) => [
      ...svgs,
      chart.title,
      chart.subtitle,
      chart.description,
      chart.note ?? "",
      ...chart.key.map(({ label }) => label),
    ];
    expect(failing((each) => texts(each).some((text) => /undefined|NaN|null|Infinity/.test(text)))).toEqual([]);
  });

  test("has a title of at most twelve words, without a full stop", () => {
    expect(failing(({ chart }) => chart.title === "" || chart.title.split(" ").length > 12 || /[.]$/.test(chart.title))).toEqual([]);
  });

  test("has a subtitle and a description in sentences", () => {
    expect(failing(({ chart }) => chart.subtitle === "" || !/[.]$/.test(chart.description) || / {2}/.test(chart.description))).toEqual([]);
  });

  test("names colours of the theme in its key", () => {
    expect(failing(({ chart }) => chart.key.some(({ colour }) => !(colour in theme.colours)))).toEqual([]);
  });
});

test("a description of one measure says the reader's own value, where it has one", () => {
  const told = new Set(["sorted-bars", "peer-dots", "spine-strip", "scatter", "funnel", "trend"]);
  const missing = subjects.flatMap(([name, subject]) => {
    const { measure, own } = subject.view;
    if (own.kind !== "number") return [];
    return [...charts.kinds.values()]
      .filter((kind) => told.has(kind.name) && kind.suits(subject.view))
      .flatMap((kind) => {
        const { description } = kind.draw(subject);
        return description.includes(short(measure, own.value)) ? [] : [`${kind.name} ${name}: ${description}`];
      });
  });
  expect(missing).toEqual([]);
});

test("a view of the reader's own value alone suits no chart but the explanation", () => {
  const fitting = [...charts.kinds.values()].filter((kind) => kind.suits(ownOnly)).map(({ name }) => name);
  expect(fitting).toEqual(["how-to-read"]);
});

describe("drawing", () => {
  const bars = charts.kinds.get("sorted-bars");
  const barsFor = (own: number) => {
    if (bars === undefined) throw new Error("no sorted bars");
    return bars.draw(subjectOf(numericView({ values: spread(93, 17, 26), own })));
  };

  test("gives the very same backdrop to all readers of a measure", async () => {
    const [first, second] = [await charts.draw(barsFor(10)), await charts.draw(barsFor(70))];
    const same = first.filter((svg, i) => Object.is(svg, second[i]));
    expect(same.length).toBeGreaterThanOrEqual(2);
    expect(first.at(-1)).not.toBe(second.at(-1));
  });

  test("does not depend on what was drawn before", async () => {
    const sample = drawn.filter((_, i) => i % 3 === 0);
    const backwards = drawer(theme);
    const again = new Map<Drawn, readonly string[]>();
    for (const each of [...sample].reverse()) again.set(each, await backwards(each.chart));
    expect(sample.filter((each) => again.get(each)?.join() !== each.svgs.join()).map(({ name }) => name)).toEqual([]);
  });

  test("is to the byte what Vega writes itself, tidied", async () => {
    const plain = drawer(theme, plainly);
    const vegas = new Map<Drawn, readonly string[]>();
    for (const each of drawn) vegas.set(each, await plain(each.chart));
    expect(failing((each) => vegas.get(each)?.join("\n") !== each.svgs.join("\n"))).toEqual([]);
  });

  test("keeps charts apart that are asked for at once", async () => {
    const sample = drawn.filter((_, i) => i % 11 === 0);
    const fresh = drawer(theme);
    const together = await Promise.all(sample.map(({ chart }) => fresh(chart)));
    expect(together.map((svgs) => svgs.join())).toEqual(sample.map(({ svgs }) => svgs.join()));
  });

  test("leaves the chart's data as they were", async () => {
    const chart = barsFor(33);
    const before = JSON.stringify(chart);
    const frozen = chart.layers.flatMap(({ data }) => Object.values(data).flat());
    for (const row of frozen) Object.freeze(row);
    await drawer(theme)(chart);
    expect(JSON.stringify(chart)).toBe(before);
    expect(frozen.flatMap((row) => Object.getOwnPropertySymbols(row))).toEqual([]);
  });

  const chartOf = (spec: TopLevelSpec, data: Chart["layers"][number]["data"]): Chart => ({
    ...barsFor(1),
    layers: [{ spec, data, params: {} }],
  });
  const dotted = (extra: object): TopLevelSpec =>
    ({ data: { name: "rows" }, mark: "point", encoding: { x: { field: "x", type: "quantitative" } }, ...extra }) as TopLevelSpec;

  test("fails where Vega-Lite would only warn", async () => {
    const wrong = dotted({ encoding: { x: { field: "x", type: "quantitative" }, theta: { field: "x", type: "quantitative" } } });
    await expect(drawer(theme)(chartOf(wrong, { rows: [{ x: 1 }] }))).rejects.toThrow(/specification/);
  });

  test.each(["file:///etc/hostname", "https://example.org/data.json", "data.csv"])("loads nothing, not even %s", async (url) => {
    await expect(drawer(theme)(chartOf(dotted({ data: { url } }), {}))).rejects.toThrow(/load/i);
  });

  test("refuses a picture, which a PDF would fetch", async () => {
    const spec = {
      data: { name: "rows" },
      mark: { type: "image", url: "https://example.org/a.png" },
      encoding: { x: { field: "x", type: "quantitative" } },
    } as TopLevelSpec;
    await expect(drawer(theme)(chartOf(spec, { rows: [{ x: 1 }] }))).rejects.toThrow();
  });

  test("fails when a chart leaves out data its specification names, and draws the next chart right", async () => {
    const fresh = drawer(theme);
    const chart = barsFor(12);
    const [backdrop, ...rest] = chart.layers;
    if (backdrop === undefined) throw new Error("no layers");
    const { bars: _left, ...data } = backdrop.data;
    await expect(fresh({ ...chart, layers: [{ ...backdrop, data }, ...rest] })).rejects.toThrow(/leaves out "bars"/);
    expect(await fresh(chart)).toEqual(await charts.draw(chart));
  });

  test("writes names as text, whatever characters they hold", async () => {
    const subject = subjectOf(numericView({ values: spread(20, 1, 9), own: 10 }));
    const chart = bars?.draw({ ...subject, reader: { ...subject.reader, short: 'A <b> & "c" class="d" 1.23456' } });
    const svgs = chart === undefined ? [] : await charts.draw(chart);
    expect(chart && (await drawer(theme, plainly)(chart))).toEqual(svgs);
    expect(marksOf(svgs.at(-1) ?? "").texts.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('A <b> & "c" class="d" 1.23456'),
    );
  });
});
