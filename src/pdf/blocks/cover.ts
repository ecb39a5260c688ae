import type { Cover } from "../../report/blocks.ts";
import { layersOf } from "../figures.ts";
import type { Node } from "../pdfmake.ts";
import { setBlocks } from "./blocks.ts";
import type { Place, Setting } from "./setting.ts";
import { look, plain, textNode } from "./text.ts";

/** The foot of the dark panel, in points from the top of the page, and where the words on it and below it start. */
const PANEL = 560;
const TITLE = 104;
const WORDS = 600;
/** Lines of about twelve words below the panel. */
const MEASURE = 340;
/** Words on the panel: pale enough for 7:1 against it. */
const PALE = "#BFD6EA";

/** The cover: a dark panel to the edges with the art along its foot, the title on it, and a few paragraphs below. */
export function setCover(setting: Setting, cover: Cover, place: Place): Node[] {
  return [...panel(setting, cover), ...title(setting, cover, place), below(setting, cover, place)];
}

function panel({ theme, drawings, faces }: Setting, { art }: Cover): Node[] {
  const { width } = theme.page;
  const ground: Node = {
    canvas: [{ type: "rect", x: 0, y: 0, w: width, h: PANEL, color: theme.colours.own }],
    absolutePosition: { x: 0, y: 0 },
  };
  if (!art) return [ground];
  const layers = layersOf(art, drawings, faces);
  return [
    ground,
    {
      svg: "drawing",
      width: art.width,
      height: art.height,
      layers,
      absolutePosition: { x: (width - art.width) / 2, y: PANEL - art.height },
    },
  ];
}

function title(setting: Setting, cover: Cover, { parent }: Place): Node[] {
  const { theme } = setting;
  const kicker = textNode(
    setting,
    plain(cover.kicker),
    look(theme, "body", "white", { size: 12, colour: PALE }),
    parent.add("P"),
    [0, 0, 0, 10],
  );
  const heading = parent.add("H1", cover.titleLanguage === undefined ? {} : { language: cover.titleLanguage });
  const name = textNode(setting, plain(cover.title), look(theme, "cover", "white"), heading);
  const subtitle = textNode(
    setting,
    plain(cover.subtitle),
    look(theme, "lead", "white", { size: 20, lineHeight: 1 }),
    parent.add("P"),
    [0, 8, 0, 0],
  );
  return [{ stack: [kicker, name, subtitle], margin: [0, TITLE - theme.page.top, 0, 0] }];
}

function below(setting: Setting, cover: Cover, { parent }: Place): Node {
  const { page } = setting.theme;
  const stack = setBlocks(setting, cover.paragraphs, { parent, width: MEASURE });
  // A detached block takes all the width to its right, so the right margin is what narrows it.
  const narrow: Node = { stack, margin: [0, 0, page.width - page.left - page.right - MEASURE, 0] };
  return { stack: [narrow], absolutePosition: { x: page.left, y: WORDS } };
}
