import { parse, type Runtime, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Chart, Layer } from "./chart.ts";
import { vegaConfig } from "./config.ts";
import { type Listener, listener, noLoading } from "./guard.ts";
import type { Seen } from "./quick.ts";
import { Recent } from "./recent.ts";
import type { Theme } from "./theme.ts";

/** A specification ready to be drawn from: compiled once, and drawn from one Vega view again and again. */
export interface Press {
  readonly runtime: Runtime;
  readonly listener: Listener;
  /** Names of the data sets and params that each drawing must give. */
  readonly data: readonly string[];
  readonly params: readonly string[];
  /** How Vega has styled the parts so far. */
  readonly seen: Seen;
  /** Drawings that may come again, by all that they were drawn from. */
  readonly drawn: Recent<string>;
  view: View | undefined;
  /** Data sets that hold rows from the drawing before. */
  filled: ReadonlySet<string>;
}

/** Drawings remembered of one specification. */
const remembered = 200;

/** @throws Error when Vega-Lite warns of anything. */
export function pressOf(spec: TopLevelSpec, theme: Theme): Press {
  const ear = listener();
  const compiled = compile(spec, { config: vegaConfig(theme), logger: ear.logger }).spec;
  const runtime = parse(compiled);
  ear.fail("a chart's specification");
  const data = (compiled.data ?? []).filter((set) => !("source" in set || "url" in set)).map(({ name }) => name);
  const params = (compiled.signals ?? []).map(({ name }) => name);
  return { runtime, listener: ear, data, params, seen: new Map(), drawn: new Recent(remembered), view: undefined, filled: new Set() };
}

/** @throws Error when Vega warns of anything, or the layer leaves out data or a param the specification needs. */
export async function printed(press: Press, chart: Chart, layer: Layer, draw: (view: View) => Promise<string>): Promise<string> {
  // Taken out while it draws: a view that fails half way is not used again.
  const view = press.view ?? new View(press.runtime, { renderer: "none", logger: press.listener.logger, loader: noLoading });
  if (press.view === undefined) press.filled = new Set();
  press.view = undefined;
  view.width(chart.width).height(chart.height);
  for (const name of press.params) view.signal(name, given(chart, layer.params, name));
  const rows = press.data.map((name) => ({ name, rows: given(chart, layer.data, name) }));
  for (const { name, rows: all } of rows) if (all.length > 0 || press.filled.has(name)) view.data(name, copies(all));
  const svg = await draw(view);
  press.listener.fail(`the chart ${chart.kind}`);
  press.view = view;
  press.filled = new Set(rows.filter((each) => each.rows.length > 0).map(({ name }) => name));
  return svg;
}

function given<T>(chart: Chart, values: Readonly<Record<string, T>>, name: string): T {
  const value = values[name];
  if (value === undefined) throw new Error(`the chart ${chart.kind} leaves out "${name}", which its specification needs`);
  return value;
}

/** Vega writes its own marks on the rows it is given. */
function copies(rows: readonly object[]): object[] {
  return rows.map((row) => ({ ...row }));
}
