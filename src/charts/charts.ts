import type { ChartKind } from "./chart.ts";
import { kinds } from "./kinds/index.ts";
import { type Draw, drawer } from "./svg.ts";
import { rulerOf } from "./text.ts";
import type { Theme } from "./theme.ts";

/** The charts of one theme: the kinds by the name templates call them, and the hand that draws what they make. */
export interface Charts {
  readonly kinds: ReadonlyMap<string, ChartKind>;
  readonly draw: Draw;
}

export function chartsOf(theme: Theme): Charts {
  const ruler = rulerOf(theme);
  const bound = kinds.map((kind): ChartKind => ({ ...kind, draw: (subject) => kind.draw(subject, ruler) }));
  return { kinds: new Map(bound.map((kind) => [kind.name, kind])), draw: drawer(theme) };
}
