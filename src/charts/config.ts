import type { Config } from "vega-lite";
import type { Colour, Theme } from "./theme.ts";

/**
 * Specifications name no colour and no size: each mark names a style ("own", "peer label"), and the theme gives the style
 * its looks here, as Vega-Lite configuration. So a specification is one constant whatever the theme.
 */
export function vegaConfig(theme: Theme): Config {
  return {
    autosize: "none",
    padding: 0,
    background: "transparent",
    aria: false,
    font: "Sans",
    view: { stroke: null },
    scale: { continuousPadding: 0 },
    // Rows are drawn as they are given: a line alone breaks where a value is missing.
    mark: { invalid: null },
    style: { ...fills(theme), ...dots(theme), ...strokes(theme), ...texts(theme), ...art(theme) },
  };
}

/** Boxes: bars, bands and parts. */
export type FillStyle = "own" | "peer" | "other" | "range" | "tint" | "white" | "pale" | "part1" | "part2" | "part3" | "part4";
/** Dots stand free of each other by a thin white edge; a ring around a hole is a dot of the round before. */
export type DotStyle = "own dot" | "peer dot" | "other dot" | "own ring" | "peer ring" | "hole";
export type StrokeStyle =
  | "grid"
  | "axis"
  | "median"
  | "group median"
  | "threshold"
  | "leader"
  | "own line"
  | "peer line"
  | "all line"
  | "target"
  | "link"
  | "own link"
  | "inner limit"
  | "outer limit"
  | "gap"
  | "part edge";
export type LabelStyle =
  | "label"
  | "soft label"
  | "strong label"
  | "own label"
  | "own value"
  | "peer label"
  | "accent label"
  | "white label"
  | "small label";
export type ArtStyle = "art own" | "art peer" | "art other";

type Looks = Readonly<Record<string, unknown>>;

/** `range` is the strip behind the ranks, between `other` and the page. */
function fills({ colours }: Theme): Record<FillStyle, Looks> {
  const plain = (colour: Colour) => ({ color: colours[colour] });
  return {
    own: plain("own"),
    peer: plain("peer"),
    other: plain("other"),
    range: { color: mixed(colours.other, colours.white, 0.6) },
    tint: plain("tint"),
    pale: plain("pale"),
    white: plain("white"),
    part1: plain("part1"),
    part2: plain("part2"),
    part3: plain("part3"),
    part4: plain("part4"),
  };
}

function dots({ colours }: Theme): Record<DotStyle, Looks> {
  const dot = (colour: Colour) => ({ filled: true, color: colours[colour], stroke: colours.white, strokeWidth: 0.8 });
  const ring = (colour: Colour) => ({ filled: false, color: colours[colour], strokeWidth: 1.6 });
  return {
    "own dot": dot("own"),
    "peer dot": dot("peer"),
    "other dot": dot("other"),
    "own ring": ring("own"),
    "peer ring": ring("peer"),
    hole: { filled: true, color: colours.white },
  };
}

function strokes({ colours }: Theme): Record<StrokeStyle, Looks> {
  const line = (colour: Colour, strokeWidth: number, strokeDash?: number[]) => ({
    color: colours[colour],
    strokeWidth,
    ...(strokeDash && { strokeDash }),
  });
  return {
    grid: line("grid", 0.8),
    axis: line("rule", 0.8),
    median: line("ink", 0.9, [3, 2]),
    "group median": line("peer", 1.2),
    threshold: line("accent", 1),
    leader: line("own", 0.7),
    "own line": line("own", 2),
    "peer line": line("peer", 2),
    "all line": line("soft", 1.6, [4, 2]),
    target: line("ink", 0.9),
    link: line("peer", 1.6),
    "own link": line("own", 1.6),
    "inner limit": line("soft", 0.9, [2, 2]),
    "outer limit": line("soft", 0.9),
    gap: line("white", 1.4),
    "part edge": line("part1", 0.6),
  };
}

function texts({ colours, type }: Theme): Record<LabelStyle, Looks> {
  const text = (colour: Colour, style: "chart" | "chartStrong" | "chartSmallest") => ({
    color: colours[colour],
    fontSize: type[style].size,
    fontWeight: type[style].bold ? 600 : 400,
  });
  return {
    label: text("ink", "chart"),
    "soft label": text("soft", "chart"),
    "strong label": text("ink", "chartStrong"),
    "own label": text("own", "chartStrong"),
    "own value": text("own", "chart"),
    "peer label": text("peerText", "chart"),
    "accent label": text("accent", "chart"),
    "white label": text("white", "chart"),
    "small label": text("soft", "chartSmallest"),
  };
}

/** On the cover's dark panel: own white, peers pale blue, the rest a shade lighter than the panel. */
function art({ colours }: Theme): Record<ArtStyle, Looks> {
  return {
    "art own": { color: colours.white },
    "art peer": { color: mixed(colours.peer, colours.white, 0.3) },
    "art other": { color: mixed(colours.own, colours.white, 0.1) },
  };
}

/** A colour `share` of the way from one to another. */
export function mixed(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const blend = (at: number) => Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share);
  return `#${[1, 3, 5]
    .map((at) => blend(at).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
