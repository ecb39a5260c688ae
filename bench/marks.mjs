// The marks of a chart's SVG, for the peers that draw their charts by hand: bars, dots, lines and words, in points from its top left.
// The standard job draws nothing else; whatever is not known here stops the bench, so that no peer is spared a mark.

const tag = /<(line|text|path|circle|rect)\b([^>]*?)(?:\/>|>([^<]*)<\/text>)/g;
const bar = /M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h-?[\d.]+Z/g;
const dot = /^M([\d.]+),0A/;

/** @param {string} svg one layer @returns {object[]} */
export function marksOf(svg) {
  const marks = [];
  for (const [, name, attributes, words] of svg.matchAll(tag)) marks.push(...read(name, attributesOf(attributes), words));
  return marks;
}

function read(name, given, words) {
  const [x, y] = placeOf(given.transform);
  const ink = {
    fill: given.fill,
    stroke: given.stroke,
    width: Number(given["stroke-width"] ?? 1),
    dash: given["stroke-dasharray"] !== undefined,
  };
  switch (name) {
    case "line":
      return [{ kind: "line", ...ink, x, y, dx: Number(given.x2 ?? 0), dy: Number(given.y2 ?? 0) }];
    case "text":
      return [
        {
          kind: "text",
          fill: given.fill,
          x,
          y,
          words: plain(words),
          anchor: given["text-anchor"],
          size: parseFloat(given["font-size"]),
          bold: Number(given["font-weight"]) > 500,
        },
      ];
    case "path":
      return pathOf(given.d, x, y, ink);
    default:
      throw new Error(`The peers cannot draw <${name}>`);
  }
}

function pathOf(d, x, y, ink) {
  const radius = dot.exec(d)?.[1];
  if (radius !== undefined) return [{ kind: "dot", ...ink, x, y, radius: Number(radius) }];
  const bars = [...d.matchAll(bar)];
  if (d.replaceAll(bar, "") !== "") throw new Error(`The peers cannot draw the path ${d.slice(0, 60)}`);
  return bars.map(([, left, top, w, h]) => ({
    kind: "bar",
    fill: ink.fill,
    x: x + Number(left),
    y: y + Number(top),
    w: Number(w),
    h: Number(h),
  }));
}

function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

function placeOf(transform = "translate(0,0)") {
  const found = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(transform);
  if (found === null) throw new Error(`The peers cannot place "${transform}"`);
  return [Number(found[1]), Number(found[2])];
}

function plain(words) {
  return words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
