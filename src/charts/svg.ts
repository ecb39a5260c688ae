import { parse, type Runtime, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Chart, Layer } from "./chart.ts";
import { vegaConfig } from "./config.ts";
import { type Listener, listener, noLoading } from "./guard.ts";
import { Recent } from "./recent.ts";
import type { Theme } from "./theme.ts";
import { tidy } from "./tidy.ts";

/** Drawings remembered of one specification: more than a report of a hundred measures uses between two readers. */
const remembered = 300;

/** One SVG text a layer, in the order of the layers; all of the chart's width and height in points. */
export type Draw = (chart: Chart) => Promise<readonly string[]>;

/**
 * Draws charts in the colours of a theme. Each specification is compiled once and drawn from one Vega view, again and
 * again; a layer that was drawn before from the same data is not drawn again, and the same string comes back.
 * @throws Error when Vega warns of anything, or a layer leaves out data or a param its specification needs.
 */
export function drawer(theme: Theme): Draw {
  const presses = new WeakMap<TopLevelSpec, Press>();
  const pressFor = (spec: TopLevelSpec): Press => {
    const press = presses.get(spec) ?? pressOf(spec, theme);
    presses.set(spec, press);
    return press;
  };
  let turn: Promise<unknown> = Promise.resolve();
  return (chart) => {
    // One at a time: two drawings at once would pour their data into one view.
    const drawn = turn.then(() => layers(chart, pressFor));
    turn = drawn.catch(() => undefined);
    return drawn;
  };
}

async function layers(chart: Chart, pressFor: (spec: TopLevelSpec) => Press): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const layer of chart.layers) drawn.push(await print(pressFor(layer.spec), chart, layer));
  return drawn;
}

/** A specification ready to be drawn from. */
interface Press {
  readonly runtime: Runtime;
  readonly listener: Listener;
  /** Names of the data sets and params that each drawing must give. */
  readonly data: readonly string[];
  readonly params: readonly string[];
  readonly drawn: Recent<string>;
  view: View | undefined;
  /** Data sets that hold rows from the drawing before. */
  filled: ReadonlySet<string>;
}

function pressOf(spec: TopLevelSpec, theme: Theme): Press {
  const ear = listener();
  const compiled = compile(spec, { config: vegaConfig(theme), logger: ear.logger }).spec;
  const runtime = parse(compiled);
  ear.fail("a chart's specification");
  const data = (compiled.data ?? []).filter((set) => !("source" in set || "url" in set)).map(({ name }) => name);
  const params = (compiled.signals ?? []).map(({ name }) => name);
  return { runtime, listener: ear, data, params, drawn: new Recent(remembered), view: undefined, filled: new Set() };
}

async function print(press: Press, chart: Chart, layer: Layer): Promise<string> {
  const key = JSON.stringify([chart.width, chart.height, layer.params, layer.data]);
  const before = press.drawn.get(key);
  if (before !== undefined) return before;
  const svg = tidy(await draw(press, chart, layer));
  press.drawn.set(key, svg);
  return svg;
}

async function draw(press: Press, chart: Chart, layer: Layer): Promise<string> {
  // Taken out while it draws: a view that fails half way is not used again.
  const view = press.view ?? new View(press.runtime, { renderer: "none", logger: press.listener.logger, loader: noLoading });
  if (press.view === undefined) press.filled = new Set();
  press.view = undefined;
  view.width(chart.width).height(chart.height);
  for (const name of press.params) view.signal(name, given(chart, layer.params, name));
  const rows = press.data.map((name) => ({ name, rows: given(chart, layer.data, name) }));
  for (const { name, rows: all } of rows) if (all.length > 0 || press.filled.has(name)) view.data(name, copies(all));
  const svg = await view.resize().toSVG();
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
