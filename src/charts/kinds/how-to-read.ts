import { told } from "../../position/words/grammar.ts";
import type { Line } from "../callout.ts";
import type { Chart, Subject } from "../chart.ts";
import { bands, boxes, dots, type Label, labels, layerOn, rules, specification } from "../parts.ts";
import { atX, type Plane } from "../plane.ts";
import { type Ruler, wrap } from "../text.ts";
import type { Kind } from "./kind.ts";

const spec = specification(
  boxes("range", "range"),
  boxes("middle half", "other"),
  rules("median", "gap"),
  bands("peers", "peer"),
  dots("own", "own dot"),
  rules("pointers", "axis"),
  labels("words", "label"),
  labels("peer", "peer label"),
  labels("you", "own label"),
);

export const howToRead: Kind = {
  name: "how-to-read",
  purpose: "An annotated example of the strips in the summary; it shows no figures of anybody.",
  suits: () => true,
  draw,
};

/** The example's places, on a scale of 0 (lowest) to 100 (highest). */
const example = { peers: [8, 19, 34, 41, 58, 66, 71], peer: 34, own: 88, half: 66 };

/** The strip, in points from the top; words stand above and below it. */
const [top, bottom] = [31, 45];
const lineHeight = 11;
const ownSize = 210;
const tick = 2;

function draw(subject: Subject, ruler: Ruler): Chart {
  const { width } = subject;
  const plane: Plane = { left: 8, right: width - 8, top, bottom, x: { span: [0, 100] }, y: { span: [0, 1] } };
  const below = wordsBelow(subject, ruler, plane);
  const group = groupWord(subject);
  const peers = group === undefined ? [] : example.peers;
  const above = [example.own, ...(group === undefined ? [] : [example.peer])].map((at) => pointer(plane, at, top - 14, top - 2));
  const heading = (at: number, text: string): Label => ({ x: atX(plane, at), y: top - 19, text, align: "center" });
  const data = {
    range: [{ x: 0, x2: 100, y: 0, y2: 1 }],
    "middle half": [{ x: 25, x2: 75, y: 0, y2: 1 }],
    median: [{ x: atX(plane, 50), x2: atX(plane, 50), y: top, y2: bottom }],
    peers: peers.map((at) => ({ x: atX(plane, at) - tick / 2, x2: atX(plane, at) + tick / 2, y: top, y2: bottom })),
    own: [{ x: example.own, y: 0.5, size: ownSize }],
    pointers: [...above, ...[0, 50, example.half, 100].map((at) => pointer(plane, at, bottom + 2, bottom + 10))],
    words: below,
    peer: group === undefined ? [] : [heading(example.peer, `A ${subject.words.participant} in your ${group}`)],
    you: [heading(example.own, "You")],
  };
  return {
    kind: "how-to-read",
    width,
    height: Math.max(...below.map(({ y }) => y)) + 4,
    layers: [layerOn(plane, spec, data)],
    title: "How to read the strips",
    subtitle: `An example: all ${subject.words.participants} in order, from the lowest value to the highest`,
    key: [],
    description: describe(subject),
    note: undefined,
  };
}

function groupWord({ view, groups }: Subject): string | undefined {
  return view.main.group.kind === "group" ? view.main.group.grouping.word : groups[0]?.grouping.word;
}

function pointer(plane: Plane, at: number, y: number, y2: number): Line {
  return { x: atX(plane, at), x2: atX(plane, at), y, y2 };
}

/** What stands below: the ends at their edges, the rest centred, each in two narrow lines. */
function wordsBelow({ words }: Subject, ruler: Ruler, plane: Plane): readonly Label[] {
  const room = (plane.right - plane.left) / 6;
  const text = (at: number, say: string, align: Label["align"]) =>
    wrap(ruler, say, "chart", Math.max(room, 36), 3).map(
      (line, i): Label => ({ x: atX(plane, at), y: bottom + 20 + i * lineHeight, text: line, align }),
    );
  return [
    ...text(0, "Lowest value", "left"),
    ...text(50, `Median of all ${words.participants}`, "center"),
    ...text(example.half, "Middle half", "left"),
    ...text(100, "Highest value", "right"),
  ];
}

function describe(subject: Subject): string {
  const { words } = subject;
  const group = groupWord(subject);
  return told(
    `An example of a strip: all ${words.participants} in order of their value, the lowest on the left and the highest on the right.`,
    "The darker band is the middle half, the white gap in it the median, and the large dark dot is you.",
    group === undefined ? "" : `Each blue tick is another ${words.participant} in your ${group}.`,
  );
}
