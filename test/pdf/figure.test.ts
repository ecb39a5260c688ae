import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as vega from "vega";
import { chartsOf } from "../../src/charts/charts.ts";
import { framed } from "../../src/charts/scene.ts";
import { IDENTITY, type Matrix, transformed } from "../../src/pdf/figure/matrix.ts";
import { drawPath } from "../../src/pdf/figure/path.ts";
import { Pencil } from "../../src/pdf/figure/pencil.ts";
import { readQuickly } from "../../src/pdf/figure/quick.ts";
import { readPlainly, readSvg } from "../../src/pdf/figure/read.ts";
import { layersOf } from "../../src/pdf/figures.ts";
import { typefaces } from "../../src/pdf/fonts/typefaces.ts";
import { subjects } from "../charts/samples.ts";
import { barsSvg, Sample } from "./sample.ts";
import { readTheme } from "./theme.ts";

const faces = typefaces(readTheme());

type Command = readonly [string, ...number[]];

// Vega exports these two, and its types leave them out.
const { pathParse, pathRender } = vega as unknown as {
  pathParse: (data: string) => readonly Command[];
  pathRender: (context: object, commands: readonly Command[], x: number, y: number) => void;
};

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">${inside}</svg>`;
const operators = (inside: string) => readSvg(svg(inside), faces).operators;
const bar = '<path d="M1,2h3v4h-3Z" fill="#000000"/>';

describe("a chart may hold nothing but Vega's own shapes", () => {
  test.each([
    '<image href="file:///etc/passwd"/>',
    '<image xlink:href="https://example.org/x.png"/>',
    '<a href="https://example.org"><rect width="1" height="1" fill="#000000"/></a>',
    "<script>alert(1)</script>",
    "<style>rect{fill:red}</style>",
    "<foreignObject><p>x</p></foreignObject>",
    '<use href="#x"/>',
    '<rect width="1" height="1" style="fill:url(http://example.org)"/>',
    '<rect width="1" height="1" fill="url(#gradient)"/>',
    '<rect width="1" height="1" onclick="x()"/>',
    '<g clip-path="url(https://example.org#clip)"></g>',
    '<g clip-path="url(#nowhere)"></g>',
    '<g opacity="0.5"></g>',
    '<g filter="url(#blur)"></g>',
    '<text font-family="Comic" font-size="9px" fill="#000000">x</text>',
    '<text font-family="Sans" font-size="9px" fill="#000000" stroke="#000000">x</text>',
    '<text font-family="Sans" font-size="9px" fill="#000000">&unknown;</text>',
    '<path d="M0,0X1,1" fill="#000000"/>',
    '<path d="M0,0L1" fill="#000000"/>',
    '<path d="M0,0A1,2,45,0,1,3,3" fill="#000000"/>',
    '<rect width="wide" height="1" fill="#000000"/>',
    '<rect width="1" height="1" fill="mauve"/>',
    '<g transform="skewX(3)"></g>',
    '<g transform="translate(a)"></g>',
    "<!-- a comment -->",
    "stray words",
    "<g>",
    "<rect",
    "</g>",
  ])("%s is refused", (inside) => {
    expect(() => operators(inside)).toThrow();
    expect(() => readSvg(framed(100, 50, [inside]), faces)).toThrow();
    expect(() => readSvg(framed(100, 50, [bar + inside]), faces)).toThrow();
  });

  test("a drawing without a size is refused", () => {
    expect(() => readSvg("<svg></svg>", faces)).toThrow("not whole");
  });
});

describe("a chart is drawn where its SVG has it", () => {
  test("a bar, up from the foot of the page", () => {
    expect(operators('<g transform="translate(10,5)"><path d="M2,20h4v10h-4Z" fill="#FF0000"/></g>')).toBe("1 0 0 rg\n12 15 4 10 re f");
  });

  test("a rectangle, a line and a circle", () => {
    expect(operators('<rect x="1" y="2" width="3" height="4" fill="white"/>')).toBe("1 1 1 rg\n1 44 3 4 re f");
    expect(operators('<line x1="1" y1="2" x2="3" y2="4" stroke="#000" stroke-width="2" stroke-dasharray="3,1"/>')).toBe(
      "0 0 0 RG 2 w 0 J 0 j 4 M [3 1] 0 d\n1 48 m 3 46 l S",
    );
    expect(operators('<circle cx="10" cy="10" r="5" fill="rgb(0, 0, 255)"/>')).toMatch(/^0 0 1 rg\n15 40 m (?:\S+ ){5}\S+ c .* h f$/);
  });

  test("neighbours painted alike are one outline; others are not", () => {
    const bar = (x: number, fill: string) => `<path d="M${x},0h1v5h-1Z" fill="${fill}"/>`;
    expect(operators(bar(0, "#FF0000") + bar(2, "#FF0000") + bar(4, "#0000FF"))).toBe(
      "1 0 0 rg\n0 45 1 5 re 2 45 1 5 re f\n0 0 1 rg\n4 45 1 5 re f",
    );
  });

  test("a round mark with an edge is two lines with round ends, the edge below", () => {
    const dot = 'd="M2.92,0A2.92,2.92,0,1,1,-2.91,0A2.92,2.92,0,1,1,2.92,0"';
    expect(operators(`<path transform="translate(20,10)" ${dot} fill="#FF0000" stroke="#FFFFFF" stroke-width="0.8"/>`)).toBe(
      "1 J [] 0 d\n1 1 1 RG 6.63 w 20 40 m 20.01 40 l S\n1 0 0 RG 5.03 w 20 40 m 20.01 40 l S",
    );
    expect(operators(`<path transform="translate(20,10)" ${dot} fill="none" stroke="#FFFFFF"/>`).match(/ c /g)).toHaveLength(4);
  });

  test("what is hidden, or has no colour, leaves no trace", () => {
    expect(operators('<g display="none"><rect width="9" height="9" fill="#000000"/></g><rect width="9" height="9" fill="none"/>')).toBe("");
    expect(operators('<g fill="none"><path d="M0,0L1,1"/><text font-family="Sans" font-size="9px">x</text></g>')).toBe("");
  });

  test("opacity holds for one mark alone", () => {
    const drawing = readSvg(
      svg('<rect width="1" height="1" fill="#000000" fill-opacity="0.5"/><rect width="2" height="2" fill="#000000"/>'),
      faces,
    );
    expect(drawing.operators).toMatch(/^q \/A50_100 gs 0 0 0 rg 0 49 1 1 re f Q\n/);
    expect([...drawing.opacities]).toEqual(["A50_100"]);
  });

  test("text is anchored by the width of the report's own font, and turned as it was", () => {
    const text = (attributes: string) => operators(`<text font-family="Sans" font-size="10px" fill="#000000" ${attributes}>Ashdale</text>`);
    const start = Number(/Tf 1 0 0 1 (\S+)/.exec(text('x="50" y="20"'))?.[1]);
    const end = Number(/Tf 1 0 0 1 (\S+)/.exec(text('x="50" y="20" text-anchor="end"'))?.[1]);
    expect(start).toBe(50);
    expect(start - end).toBeCloseTo(faces.face("Sans", "normal").widthOfString("Ashdale", 10), 2);
    expect(text('transform="translate(10,40) rotate(-90)"')).toContain("Tf 0 1 -1 0 10 10 Tm");
    expect(text('font-weight="600"')).toContain(`/${faces.face("Sans", "bold").name} 10 Tf`);
  });

  test("a clip ends with its group", () => {
    const clip = '<defs><clipPath id="c0"><rect x="0" y="0" width="10" height="10"></rect></clipPath></defs>';
    expect(
      operators(`${clip}<g clip-path="url(#c0)"><rect width="50" height="5" fill="#000"/></g><rect width="9" height="9" fill="#000"/>`),
    ).toBe("q 0 40 10 10 re W n\n0 0 0 rg\n0 45 50 5 re f\nQ\n0 0 0 rg\n0 41 9 9 re f");
  });

  test("state set and restored is balanced, whatever the chart", () => {
    const { operators } = readSvg(barsSvg(400, 120), faces);
    expect(operators.match(/(^|[\s])q(?=\s)/g)?.length).toBe(operators.match(/(^|[\s])Q(?=\s|$)/g)?.length);
  });

  test("each distinct SVG is read once and then shown by every report", () => {
    const sample = new Sample();
    const [first, second] = [sample.chart(400, 120), sample.chart(400, 120)];
    const [a, b] = [layersOf(first, sample.drawings, faces), layersOf(second, sample.drawings, faces)];
    expect(a[0]).toBe(b[0]);
  });
});

describe("a drawing read quickly is the one read plainly", () => {
  test("in every chart of every kind", async () => {
    const charts = chartsOf(readTheme());
    const drawn = [...charts.kinds.values()].flatMap((kind) =>
      subjects.filter(([, { view }]) => kind.suits(view)).map(([, subject]) => kind.draw({ ...subject, width: 400 })),
    );
    const svgs = new Set<string>();
    for (const chart of drawn) for (const drawing of await charts.draw(chart)) svgs.add(drawing);
    for (const drawing of svgs) expect(readQuickly(drawing, faces)).toEqual(readPlainly(drawing, faces));
  });

  const number = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100);
  const pair = fc.tuple(number, number).map((both) => both.join(","));
  const looks = fc.constantFrom(
    ' fill="#C3CCD3"',
    ' fill="#C3CCD3" stroke="#FFFFFF" stroke-width="0.8"',
    ' stroke="#17242E" stroke-width="0.9" stroke-dasharray="3,2"',
    ' fill="#17242E" fill-opacity="0.5"',
    ' fill="none"',
    ' fill="#17242E" x="3"',
    ' fill="#17242E" transform="translate(3,1)"',
    ' fill="#17242E" display="none"',
  );
  const mark = fc.oneof(
    fc.tuple(pair, number, number, looks).map(([at, width, height, look]) => `<path d="M${at}h${width}v${height}h${-width}Z"${look}/>`),
    fc.tuple(pair, pair, looks).map(([at, to, look]) => `<path transform="translate(${at})" d="M0,0L${to}Z"${look}/>`),
    fc
      .tuple(pair, number, looks)
      .map(([at, r, look]) => `<path transform="translate(${at})" d="M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0"${look}/>`),
    fc.tuple(pair, number, number, looks).map(([at, x, y, look]) => `<line transform="translate(${at})" x2="${x}" y2="${y}"${look}/>`),
    fc
      .tuple(fc.constantFrom("start", "middle", "end"), pair, fc.constantFrom("", "Ashdale &amp; Vale", "£12"))
      .map(
        ([anchor, at, text]) =>
          `<text text-anchor="${anchor}" transform="translate(${at})" font-family="Sans" font-size="9px" font-weight="600" fill="#17242E">${text}</text>`,
      ),
  );

  test("whatever marks it holds", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(mark, { maxLength: 4 }).map((marks) => marks.join("")),
          { maxLength: 3 },
        ),
        (parts) => {
          const drawing = framed(100, 50, parts);
          const odd = / (?:x="3"|transform="translate\(3,1\)"|display)/.test(drawing);
          expect(readQuickly(drawing, faces)).toEqual(odd ? undefined : readPlainly(drawing, faces));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("paths are drawn as Vega draws them", () => {
  const coordinate = fc.integer({ min: -400, max: 400 }).map((n) => n / 4);
  const positive = fc.integer({ min: 1, max: 200 }).map((n) => n / 4);
  const flag = fc.constantFrom(0, 1);
  const step = fc.oneof(
    fc.tuple(fc.constantFrom("M", "m", "L", "l"), coordinate, coordinate),
    fc.tuple(fc.constantFrom("H", "h", "V", "v"), coordinate),
    fc.tuple(fc.constantFrom("C", "c"), coordinate, coordinate, coordinate, coordinate, coordinate, coordinate),
    fc.tuple(fc.constantFrom("Q", "q"), coordinate, coordinate, coordinate, coordinate),
    fc.tuple(fc.constantFrom("A", "a"), positive, positive, fc.constant(0), flag, flag, coordinate, coordinate),
    fc.tuple(fc.constant("Z")),
  );
  const path = fc
    .array(step, { minLength: 1, maxLength: 8 })
    .map((steps) => `M5,5${steps.map(([letter, ...numbers]) => letter + numbers.join(",")).join("")}`);

  test("every corner is where Vega's own drawing has it", () => {
    fc.assert(
      fc.property(path, (data) => {
        const pencil = new Pencil(IDENTITY, 0);
        drawPath(pencil, data);
        const ours = corners(pencil.operators);
        const vegas = vegaCorners(data);
        for (const corner of vegas)
          expect(Math.min(...ours.map((one) => Math.hypot(one[0] - corner[0], one[1] - corner[1])))).toBeLessThan(0.03);
      }),
      { numRuns: 300 },
    );
  });
});

type Corner = readonly [number, number];

/** Where each line or curve ends. */
function corners(operators: string): Corner[] {
  return [...operators.matchAll(/(\S+) (\S+) (?:m|l|c) /g)].map((match) => [Number(match[1]), -Number(match[2])]);
}

/** The ends of Vega's own segments; it may cut an arc elsewhere, so of an arc only the end counts. */
function vegaCorners(data: string): Corner[] {
  const found: Corner[] = [];
  let partial: Command[] = [];
  for (const command of pathParse(data)) {
    partial = [...partial, command];
    let last: Corner | undefined;
    const note = (x: number, y: number) => {
      last = [x, y];
    };
    const context = {
      beginPath: () => undefined,
      closePath: () => undefined,
      moveTo: note,
      lineTo: note,
      quadraticCurveTo: (_a: number, _b: number, x: number, y: number) => note(x, y),
      bezierCurveTo: (_a: number, _b: number, _c: number, _d: number, x: number, y: number) => note(x, y),
    };
    pathRender(context, partial, 0, 0);
    if (last && command[0].toUpperCase() !== "Z") found.push(last);
  }
  return found;
}

describe("matrices", () => {
  test("steps apply from the inside out, as in SVG", () => {
    const matrix = transformed(IDENTITY, "translate(10,20) rotate(90) scale(2)");
    expect(applied(matrix, 1, 0).map((n) => Math.round(n * 1e6) / 1e6)).toEqual([10, 22]);
  });
});

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): number[] {
  return [a * x + c * y + e, b * x + d * y + f];
}
