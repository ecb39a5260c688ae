import { isNumeric } from "../../dataset/measure.ts";
import type { MeasureView } from "../../disclosure/view.ts";
import type { Comparison } from "../../position/comparison.ts";
import { answered, number } from "../../position/format.ts";
import type { Row } from "../blocks.ts";
import { measuresOf } from "../engine/scope.ts";
import { groupLabel, type NamedGroup } from "../labels.ts";
import { boldCell, cell, type NamedTable, nameCell, nothing } from "./named-table.ts";
import { elsewhereNote, isElsewhere, mark, usualGroup } from "./usual-group.ts";

export const answers: NamedTable = {
  name: "answers",
  meaning: "The measures that are not numbers: your answer, and how many others gave the same. Of the chapter inside {{#each chapters}}.",
  make: (scope) => {
    const { view } = scope;
    const measures = scope.kind === "report" ? measuresOf(view) : scope.chapter.measures;
    const shown = measures.filter((one) => !isNumeric(one.measure) && one.measure.kind !== "text");
    if (shown.length === 0) return [];
    const usual = usualGroup(shown);
    const groups = [...(usual ? [usual] : []), { kind: "all" } as const];
    return [
      {
        kind: "table",
        style: "definitions",
        title: undefined,
        summary: "Your answers that are not numbers, and how many others gave the same answer.",
        columns: [
          { title: "Measure", align: "left", width: "fill" },
          { title: "Your answer", align: "left", width: 130 },
          ...groups.map((group) => ({ title: groupLabel(group, view.words), align: "left", width: 96 }) as const),
        ],
        rows: shown.map((one) => rowOf(one, usual)),
      },
      ...elsewhereNote(shown, usual, view),
    ];
  },
};

function rowOf(one: MeasureView, usual: NamedGroup | undefined): Row {
  const own = one.ownShares ? shares(one.ownShares, one) : answered(one.measure, one.own);
  const group = one.main.group.kind === "group" ? othersOf(one, one.main) : nothing;
  const marked = cell(group !== nothing && isElsewhere(one, usual) ? `${group}${mark}` : group);
  return {
    kind: "cells",
    role: "plain",
    cells: [nameCell(one.measure), boldCell(own), ...(usual ? [marked] : []), cell(othersOf(one, one.all))],
  };
}

function othersOf(one: MeasureView, { figures, answered: n }: Comparison): string {
  if (figures.kind === "parts") return shares(figures.shares, one);
  if (figures.kind !== "options") return figures.kind === "withheld" ? "not shown" : nothing;
  const { own } = one;
  const same = own.kind === "option" ? figures.counts.find((count) => count.option === own.option) : undefined;
  return same ? `${number(same.count, 0)} of ${number(n, 0)} the same` : `${number(n, 0)} answered`;
}

/** "91% / 9%" */
function shares(values: readonly number[], { measure }: MeasureView): string {
  return values.map((value) => `${number(value, measure.decimals)}%`).join(" / ");
}
