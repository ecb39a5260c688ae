import type { MeasureView, View } from "../../disclosure/view.ts";
import type { Comparison } from "../../position/comparison.ts";
import { answered, short } from "../../position/format.ts";
import type { Row, TableCell } from "../blocks.ts";
import type { Desk } from "../engine/helper.ts";
import { type NamedGroup, rankCell } from "../labels.ts";
import { boldCell, cell, nameCell, nothing } from "./named-table.ts";
import { isElsewhere, mark } from "./usual-group.ts";

/** Width of the column of strips, and of a strip between its paddings, in points. */
export const stripColumn = 146;
const strip = 136;

/** What a row of a spine table is made for. */
export interface SpineSetting {
  readonly view: View;
  readonly desk: Desk;
  /** Heads the column of medians; undefined when there is no such column. */
  readonly usual: NamedGroup | undefined;
  /** Whether the measure's name leads to its page. */
  readonly linked: boolean;
}

/** A measure in a spine table: name, own value, the medians, strip, rank. */
export function spineRow(one: MeasureView, { view, desk, usual, linked }: SpineSetting): Row {
  const title = linked ? nameCell(one.measure) : cell(one.measure.short);
  const own = one.own.kind === "number" ? boldCell(answered(one.measure, one.own)) : cell(reasonOf(one));
  const marked = (text: string) => cell(text !== nothing && isElsewhere(one, usual) ? `${text}${mark}` : text);
  const median = one.main.group.kind === "group" ? marked(medianCell(one, one.main)) : cell(nothing);
  const medians = [...(usual === undefined ? [] : [median]), cell(medianCell(one, one.all))];
  return { kind: "cells", role: "plain", cells: [title, own, ...medians, stripOf(one, view, desk), marked(rankCell(one.main) ?? nothing)] };
}

function reasonOf({ own }: MeasureView): string {
  return own.kind === "missing" ? own.reason : nothing;
}

function medianCell({ measure }: MeasureView, { figures }: Comparison): string {
  return figures.kind === "numbers" ? short(measure, figures.median) : nothing;
}

function stripOf(view: MeasureView, { reader, groups, words }: View, desk: Desk): TableCell {
  const kind = desk.charts.get("spine-strip");
  if (!kind?.suits(view)) return cell(nothing);
  return { kind: "picture", chart: kind.draw({ view, reader, groups, words, width: strip }) };
}
