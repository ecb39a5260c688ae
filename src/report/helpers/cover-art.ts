import type { MeasureView, View } from "../../disclosure/view.ts";
import { number } from "../../position/format.ts";
import { organisations } from "../../position/words/names.ts";
import type { Figure, Paragraph } from "../blocks.ts";
import { type Helper, noParameters, widthOf } from "../engine/helper.ts";
import { measuresOf } from "../engine/scope.ts";

export const coverArt: Helper = {
  name: "cover-art",
  meaning: "The cover's picture, from edge to edge, and a line on what its bars are.",
  encloses: false,
  within: ["report"],
  ...noParameters,
  make: ({ scope: { view }, desk }) => {
    const kind = desk.charts.get("cover-art");
    const subject = kind && subjectOf(view, kind.suits);
    if (!kind || !subject) return [];
    const { reader, groups, words } = view;
    const chart = kind.draw({ view: subject, reader, groups, words, width: widthOf("page", desk.page) ?? 0 });
    const figure: Figure = { kind: "figure", number: 0, id: "cover", chart, notes: [] };
    const caption: Paragraph = { kind: "paragraph", style: "note", text: [{ text: captionOf(subject, view) }] };
    return [figure, caption];
  },
};

/** The first measure with a bar of the reader's own, one of the summary before the others; else the first that can be drawn. */
function subjectOf(view: View, suits: (one: MeasureView) => boolean): MeasureView | undefined {
  const all = measuresOf(view);
  const isOwn = ({ marks }: MeasureView) => marks.some((mark) => mark.role === "own");
  return (
    all.find((one) => one.measure.inSummary && isOwn(one) && suits(one)) ?? all.find((one) => isOwn(one) && suits(one)) ?? all.find(suits)
  );
}

/** "The bars are the 93 participating CCGs in order of population. Yours is white; the others in your STP are pale blue." */
function captionOf({ measure, marks, main }: MeasureView, view: View): string {
  const bars = `The bars are ${number(marks.length, 0)} ${organisations(measure, view, marks.length)} in order of ${measure.phrase}.`;
  const isOwn = marks.some((mark) => mark.role === "own");
  const peers =
    main.group.kind === "group" && marks.some((mark) => mark.role === "peer")
      ? `in your ${main.group.grouping.word} are pale blue`
      : undefined;
  if (isOwn) return `${bars} Yours is white${peers === undefined ? "" : `; the others ${peers}`}.`;
  return peers === undefined ? bars : `${bars} Those ${peers}.`;
}
