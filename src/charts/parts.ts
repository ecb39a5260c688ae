import type { TopLevelSpec } from "vega-lite";
import type { Layer } from "./chart.ts";
import type { ArtStyle, DotStyle, FillStyle, LabelStyle, StrokeStyle } from "./config.ts";
import * as placing from "./placing.ts";
import type { Plane } from "./plane.ts";

/**
 * The parts every chart is made of. A part is one Vega-Lite layer: a mark, the named data it is drawn from, and a style of
 * the theme. Axes too are parts: gridlines are rules and tick labels are texts, so that their numbers come from the one
 * formatter and nothing of a chart drawn before can linger in an axis.
 */
interface Part extends PlacedPart {
  readonly lite: Extract<TopLevelSpec, { layer: unknown }>["layer"][number];
}

/** The data set a part is drawn from, and where Vega puts its marks. */
export interface PlacedPart {
  readonly data: string;
  readonly placing: placing.Placing;
}

export type Across = placing.Across;

/** A scale is told its span by the chart, never by the data: a drawing must not depend on what was drawn before it. */
function scale(type: Across, domain: string, from: string, to: string) {
  return { type, domain: { expr: domain }, range: [{ expr: from }, { expr: to }], nice: false, ...(type === "linear" && { zero: false }) };
}
function x(field: string, type: Across = "linear") {
  return { field, type: "quantitative" as const, axis: null, scale: scale(type, "xDomain", "left", "right") };
}
function y(field: string) {
  return { field, type: "quantitative" as const, axis: null, scale: scale("linear", "yDomain", "bottom", "top") };
}
/** A place in points from the left or top edge of the chart. */
function point(field: string) {
  return { field, type: "quantitative" as const, axis: null, scale: null };
}

/** Rows of x, x2, y, y2 in the units of the scales. */
export function boxes(data: string, style: FillStyle | ArtStyle): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "rect", style },
    encoding: { x: x("x"), x2: { field: "x2" }, y: y("y"), y2: { field: "y2" } },
  };
  return { lite, data, placing: placing.box };
}

/** Rows of x, y in the units of the scales: upright bars from zero, centred on x, of the plane's column width. */
export function columns(data: string, style: FillStyle | ArtStyle): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "bar", style, orient: "vertical", width: { expr: "column" } },
    encoding: { x: x("x"), y: y("y"), y2: { datum: 0 } },
  };
  return { lite, data, placing: placing.column };
}

/** Rows of x, x2, y, y2 in points. */
export function bands(data: string, style: FillStyle): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "rect", style },
    encoding: { x: point("x"), x2: { field: "x2" }, y: point("y"), y2: { field: "y2" } },
  };
  return { lite, data, placing: placing.band };
}

/** Boxes with an edge and no fill. */
export function outlines(data: string, style: StrokeStyle): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "rect", style, filled: false },
    encoding: { x: x("x"), x2: { field: "x2" }, y: y("y"), y2: { field: "y2" } },
  };
  return { lite, data, placing: placing.box };
}

/** Rows of x, x2, y, y2 in points: straight lines from one place to the other. */
export function rules(data: string, style: StrokeStyle): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "rule", style },
    encoding: { x: point("x"), x2: { field: "x2" }, y: point("y"), y2: { field: "y2" } },
  };
  return { lite, data, placing: placing.rule };
}

/** Rows of x, y in the units of the scales, and size in square points. */
export function dots(data: string, style: DotStyle, shape: "circle" | "diamond" = "circle", type: Across = "linear"): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "point", style, shape, opacity: 1 },
    encoding: { x: x("x", type), y: y("y"), size: { field: "size", type: "quantitative", scale: null, legend: null } },
  };
  return { lite, data, placing: placing.dot(type) };
}

/** Rows of x, y in the units of the scales, in order along x; the line breaks where y is null. */
export function line(data: string, style: StrokeStyle, type: Across = "linear"): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "line", style, invalid: "break-paths-show-domains" },
    encoding: { x: x("x", type), y: y("y") },
  };
  return { lite, data, placing: placing.line(type) };
}

/** One line of text standing on its baseline. */
export interface Label {
  /** Points from the left and top edges of the chart. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly align: "left" | "center" | "right";
}

/** Rows of `Label`. */
export function labels(data: string, style: LabelStyle): Part {
  const lite: Part["lite"] = {
    data: { name: data },
    mark: { type: "text", style, baseline: "alphabetic", align: { expr: "datum.align" } },
    encoding: { x: point("x"), y: point("y"), text: { field: "text", type: "nominal" } },
  };
  return { lite, data, placing: placing.label };
}

/** A specification of these parts, drawn in this order; one constant a kind and layer, so that it is compiled once. */
export function specification(...parts: readonly Part[]): TopLevelSpec {
  const params = Object.entries(nowhere).map(([name, value]) => ({ name, value }));
  const spec: TopLevelSpec = { width: 100, height: 100, params, layer: parts.map(({ lite }) => lite) };
  partsOf.set(spec, parts);
  return spec;
}

const partsOf = new WeakMap<TopLevelSpec, readonly Part[]>();

/** The parts of a specification in the order they are drawn; undefined where it was not made of parts. */
export function placedParts(spec: TopLevelSpec): readonly PlacedPart[] | undefined {
  return partsOf.get(spec);
}

/** The values of a specification's `params`: the edges of the plane in points, its two spans, the width of its columns. */
function placed({ left, right, top, bottom, x: across, y: up, column = 1 }: Plane): Layer["params"] {
  return { left, right, top, bottom, xDomain: across.span, yDomain: up.span, column };
}

/** A layer whose marks stand on a plane. */
export function layerOn(plane: Plane, spec: TopLevelSpec, data: Layer["data"]): Layer {
  return { spec, params: placed(plane), data };
}

/** The params of a layer whose parts all stand in points: the same for every plane, so that equal layers are drawn once. */
export const nowhere = { left: 0, right: 1, top: 0, bottom: 1, xDomain: [0, 1], yDomain: [0, 1], column: 1 };
