import type { Chart, ChartKind } from "./chart.ts";
import { kinds } from "./kinds/index.ts";
import { drawPicture, type Picture } from "./pictures/index.ts";
import { type Draw, drawer } from "./svg.ts";
import { rulerOf } from "./text.ts";
import type { Theme } from "./theme.ts";

/** The charts of one theme: the kinds by the name templates call them, and the hand that draws what they make. */
export interface Charts {
  readonly kinds: ReadonlyMap<string, ChartKind>;
  /** A picture of plain figures as a chart of a width in points, with the words that go with it. */
  readonly picture: (picture: Picture, width: number, words: ChartWords) => Chart;
  readonly draw: Draw;
}

export type ChartWords = Pick<Chart, "title" | "subtitle" | "description" | "note">;

export function chartsOf(theme: Theme): Charts {
  const ruler = rulerOf(theme);
  const bound = kinds.map((kind): ChartKind => ({ ...kind, draw: (subject) => kind.draw(subject, ruler) }));
  const picture: Charts["picture"] = (plain, width, words) => ({ kind: plain.kind, width, ...drawPicture(plain, width, ruler), ...words });
  return { kinds: new Map(bound.map((kind) => [kind.name, kind])), picture, draw: drawer(theme) };
}
