import type { Figure, Words } from "../../report/blocks.ts";
import { layersOf } from "../figures.ts";
import type { FigureNode, Node } from "../pdfmake.ts";
import type { Element } from "../tagged/element.ts";
import { headingRole } from "./heading.ts";
import { setKey } from "./key.ts";
import { kept, liveHeight, type Place, type Setting } from "./setting.ts";
import { look, plain, run, runs, textNode, words } from "./text.ts";

/** A numbered chart with its title, key and notes, kept together. Throws when the chart has no description. */
export function setFigure(setting: Setting, figure: Figure, place: Place): Node {
  const { chart } = figure;
  const title = setCaption(
    setting,
    { ...chart, title: figure.title ?? chart.title, number: figure.number, id: figure.id, level: figure.level },
    place.parent,
  );
  const element = place.parent.add("Figure", { alt: chart.description });
  const key = setKey(setting, chart.key, place.width, element);
  const drawing = setChart(setting, figure, place.width, element);
  const notes = [...(chart.note === undefined ? [] : [chart.note]), ...figure.notes];
  const lines = notes.map((note) =>
    textNode(setting, plain(note), look(setting.theme, "note", "soft"), place.parent.add("P"), [0, 5, 0, 0]),
  );
  return { stack: [...title, ...key, drawing, ...lines], ...kept(setting, figure) };
}

export interface Caption {
  readonly number: number | undefined;
  readonly id: string | undefined;
  readonly title: Words;
  readonly subtitle: string | undefined;
  readonly level: 2 | 3 | undefined;
}

/** "Figure 2: 11 of 93 spend more", as a heading, and the subtitle. */
export function setCaption(setting: Setting, caption: Caption, parent: Element): Node[] {
  const { theme } = setting;
  const number = caption.number === undefined ? [] : [run(setting, `Figure ${caption.number}: `, look(theme, "figureTitle", "accent"))];
  const level = caption.level ?? 2;
  if (level > setting.level + 1)
    throw new Error(`The title "${words(caption.title)}" has level ${level} and follows a heading of level ${setting.level}.`);
  const heading = parent.add(headingRole(level));
  const title: Node = {
    text: [...number, ...runs(setting, plain(caption.title), look(theme, "figureTitle", "ink"), heading)],
    element: heading,
    margin: [0, 0, 0, caption.subtitle ? 0 : 7],
    ...(caption.id === undefined ? {} : { anchor: caption.id }),
  };
  if (!caption.subtitle) return [title];
  return [title, textNode(setting, plain(caption.subtitle), look(theme, "figureSubtitle", "soft"), parent.add("P"), [0, 0, 0, 7])];
}

function setChart(setting: Setting, { chart, number }: Figure, width: number, element: Element): FigureNode {
  if (chart.description.trim() === "") throw new Error(`Figure ${number} has no description for a reader who cannot see it.`);
  if (chart.width > width + 0.5) throw new Error(`Figure ${number} is ${chart.width} points wide, and its place is ${width}.`);
  const tallest = liveHeight(setting.theme);
  if (chart.height > tallest) throw new Error(`Figure ${number} is ${chart.height} points tall, and a page holds ${tallest}.`);
  return { svg: "drawing", width: chart.width, height: chart.height, layers: layersOf(chart, setting.drawings, setting.faces), element };
}
