import type { MeasureView, Neighbour, View } from "../../disclosure/view.ts";
import type { Comparison } from "../../position/comparison.ts";
import { answered, short } from "../../position/format.ts";
import { list } from "../../position/words/grammar.ts";
import type { Column, Row, Table } from "../blocks.ts";
import { counted, footprintOf, groupName, medianLabel } from "../labels.ts";
import { boldCell, cell, type NamedTable, nothing } from "./named-table.ts";
import { openMeasures } from "./open-measures.ts";

/** How many columns of figures the width of a page carries. */
const figuresAcross = 7;
const nameColumn = 130;

export const footprint: NamedTable = {
  name: "footprint",
  meaning: "The open figures of everyone in the reader's group, as few tables as fit, own row first and the medians last.",
  make: ({ view }) => {
    const [group] = view.groups;
    if (!group || !footprintOf(view)) return [];
    const members = [...group.organisations].sort((a, b) => Number(b.own) - Number(a.own) || a.short.localeCompare(b.short, "en-GB"));
    return packed(openMeasures(view)).map((shown) => tableOf(shown, members, view));
  },
};

/** As few tables as the width allows, of about as many columns each, chapters in their order. */
function packed(measures: readonly MeasureView[]): MeasureView[][] {
  const tables = Math.ceil(measures.length / figuresAcross);
  const size = Math.ceil(measures.length / Math.max(1, tables));
  return Array.from({ length: tables }, (_, table) => measures.slice(table * size, (table + 1) * size));
}

function tableOf(shown: readonly MeasureView[], members: readonly Neighbour[], view: View): Table {
  const { words } = view;
  const title = list([...new Set(shown.map(({ measure }) => measure.chapter))]);
  const own = members.map((member) => memberRow(member, shown));
  const group = footprintOf(view);
  const medians = [...(group && members.length > 1 ? [shown[0]?.main.group] : []), { kind: "all" } as const].flatMap((of) =>
    of ? [medianRow(medianLabel(of, words), shown, of.kind)] : [],
  );
  const figures = `${shown.length} ${shown.length === 1 ? "measure" : "measures"}`;
  return {
    kind: "table",
    style: "data",
    title: { number: undefined, text: title, subtitle: undefined },
    summary: `${title}: ${figures} for ${counted(members.length, words)} of ${group ? groupName(group) : words.participants}, with medians.`,
    columns: [{ title: words.participant, align: "left", width: nameColumn }, ...shown.map(figureColumn)],
    rows: [...own, ...medians],
  };
}

function figureColumn({ measure }: MeasureView): Column {
  return { title: measure.short, align: "right", width: "fill" };
}

function memberRow(member: Neighbour, shown: readonly MeasureView[]): Row {
  const written = (text: string) => (member.own ? boldCell(text) : cell(text));
  return {
    kind: "cells",
    role: member.own ? "own" : "plain",
    cells: [written(member.name), ...shown.map((one) => written(figureOf(member, one)))],
  };
}

function figureOf(member: Neighbour, { measure, marks, own }: MeasureView): string {
  if (member.own) return own.kind === "missing" ? nothing : answered(measure, own);
  const mark = marks.find((one) => one.role === "peer" && one.name === member.short);
  return mark ? short(measure, mark.value) : nothing;
}

function medianRow(label: string, shown: readonly MeasureView[], of: "group" | "all"): Row {
  const figures = shown.map((one) => median(one, of === "all" ? one.all : one.main));
  return { kind: "cells", role: "total", cells: [cell(label), ...figures.map((text) => cell(text))] };
}

function median({ measure }: MeasureView, { figures }: Comparison): string {
  return figures.kind === "numbers" ? short(measure, figures.median) : nothing;
}
