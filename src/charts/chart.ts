import type { TopLevelSpec } from "vega-lite";
import type { Words } from "../dataset/round.ts";
import type { MeasureView, Reader, ReaderGroup } from "../disclosure/view.ts";

/**
 * A chart: what to draw, and what it says in words. Nothing is drawn yet; `svg.ts` turns each layer into SVG.
 * All layers have the same width and height and are laid one over the other.
 */
export interface Chart {
  /** File name in charts/kinds: what templates call it. */
  readonly kind: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** The backdrop (the same for all readers of a measure) first, then the reader's highlight. */
  readonly layers: readonly Layer[];
  /** An active title, at most about 12 words, true of the data, without a full stop. */
  readonly title: string;
  /** Measure, unit, coverage and period. */
  readonly subtitle: string;
  /** Swatches shown above the chart; empty when the chart labels its marks itself. */
  readonly key: readonly KeyItem[];
  /** The chart in words for a reader who cannot see it: the finding, own value, range, median, where the data are. */
  readonly description: string;
  /** A caution printed below: "Unnamed values are rounded to the nearest £0.20." */
  readonly note: string | undefined;
}

export interface Layer {
  /** A Vega-Lite unit or layer specification whose data are named, not inline; the same object for every drawing of this kind and size, so that it is compiled once. */
  readonly spec: TopLevelSpec;
  /** Named data sets. */
  readonly data: Readonly<Record<string, readonly object[]>>;
  /** Values of the specification's `params`. */
  readonly params: Readonly<Record<string, unknown>>;
}

export interface KeyItem {
  readonly mark: "square" | "circle" | "diamond" | "line" | "dashed" | "open circle";
  /** A colour role of the theme. */
  readonly colour: string;
  readonly label: string;
}

/** What every chart kind is given. */
export interface Subject {
  readonly view: MeasureView;
  readonly reader: Reader;
  readonly groups: readonly ReaderGroup[];
  readonly words: Words;
  /** Points available. */
  readonly width: number;
}

/** One file in charts/kinds exports one of these. */
export interface ChartKind {
  readonly name: string;
  /** What it shows, in a sentence, for docs and for messages about templates. */
  readonly purpose: string;
  /** Whether the view holds what the chart needs (enough values, the right kind of measure). */
  readonly suits: (view: MeasureView) => boolean;
  readonly draw: (subject: Subject) => Chart;
}
