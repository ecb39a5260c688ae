import type { MeasureView } from "../../disclosure/view.ts";
import { remembered } from "../../position/remembered.ts";
import type { Row } from "../blocks.ts";

/** A row a measure, with the chapter's title above its first; one chapter alone needs no title. */
export function inChapters(measures: readonly MeasureView[], rowOf: (one: MeasureView) => Row): Row[] {
  const chapters = new Set(measures.map(({ measure }) => measure.chapter));
  let chapter = chapters.size < 2 ? measures[0]?.measure.chapter : undefined;
  return measures.flatMap((one): Row[] => {
    const title = one.measure.chapter;
    const first = title !== chapter;
    chapter = title;
    return first ? [titleRow(title), rowOf(one)] : [rowOf(one)];
  });
}

const titleRow = remembered((title: string): Row => ({ kind: "group", title }));
