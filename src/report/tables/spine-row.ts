import type { MeasureView, View } from "../../disclosure/view.ts";
import type { Comparison } from "../../position/comparison.ts";
import { answered, short } from "../../position/format.ts";
import type { Block, Row, TableCell } from "../blocks.ts";
import type { Desk } from "../engine/helper.ts";
import { measureId } from "../engine/scope.ts";
import { footprintOf, groupName, rankCell } from "../labels.ts";
import { cell, nothing } from "./named-table.ts";

/** Width of the column of strips, and of a strip between its paddings, in points. */
export const stripColumn = 158;
const strip = 148;

/** Marks a figure that is not the footprint's, with a note below the table. */
const mark = "†";

/** A measure in a spine table: name, own value, the medians, strip, rank. */
export function spineRow(one: MeasureView, view: View, desk: Desk): Row {
  const own = one.own.kind === "number" ? answered(one.measure, one.own) : reasonOf(one);
  const name = cell(one.measure.short, { link: { to: "inside", id: measureId(one.measure.code) } });
  const footprint = footprintOf(view) ? [cell(marked(medianCell(one, one.main), one))] : [];
  const rank = cell(marked(rankCell(one.main) ?? nothing, one));
  return {
    kind: "cells",
    role: "plain",
    cells: [name, cell(own, { bold: true }), ...footprint, cell(medianCell(one, one.all)), stripOf(one, view, desk), rank],
  };
}

function reasonOf({ own }: MeasureView): string {
  return own.kind === "missing" ? own.reason : nothing;
}

function medianCell({ measure }: MeasureView, { figures }: Comparison): string {
  return figures.kind === "numbers" ? short(measure, figures.median) : nothing;
}

function marked(text: string, one: MeasureView): string {
  return text !== nothing && isElsewhere(one) ? `${text}${mark}` : text;
}

function isElsewhere({ instead, main }: MeasureView): boolean {
  return instead !== undefined && main.figures.kind === "numbers";
}

function stripOf(view: MeasureView, { reader, groups, words }: View, desk: Desk): TableCell {
  const kind = desk.charts.get("spine-strip");
  if (!kind?.suits(view)) return cell(nothing);
  return { kind: "picture", chart: kind.draw({ view, reader, groups, words, width: strip }) };
}

/** Says whose figures stand where the footprint's may not. */
export function elsewhere(shown: readonly MeasureView[], view: View): Block[] {
  const groups = new Set(
    shown.filter(isElsewhere).map(({ main }) => (main.group.kind === "all" ? `all ${view.words.participants}` : groupName(main.group))),
  );
  const footprint = footprintOf(view);
  if (groups.size === 0 || !footprint) return [];
  const text = `${mark} The figure is that of ${[...groups].join(" or of ")}, because too few in ${groupName(footprint)} gave one.`;
  return [{ kind: "paragraph", style: "note", text: [{ text }] }];
}
