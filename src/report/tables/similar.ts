import type { SimilarOrganisation, View } from "../../disclosure/view.ts";
import { number, short } from "../../position/format.ts";
import { gapWords } from "../../position/words/values.ts";
import type { Row } from "../blocks.ts";
import { inChapters } from "./in-chapters.ts";
import { boldCell, cell, type NamedTable, nameCell, nothing } from "./named-table.ts";

export const similar: NamedTable = {
  name: "similar",
  meaning: "The organisations most like the reader, nearest first, with the figures that make them alike.",
  make: ({ view }) => {
    if (view.similar === undefined) return [];
    const { on, reader, others } = view.similar;
    const [grouping] = view.groupings;
    return [
      {
        kind: "table",
        style: "data",
        title: undefined,
        summary: `The ${number(others.length, 0)} ${view.words.participants} most like ${view.reader.name}, nearest first, with the figures that make them alike.`,
        columns: [
          { title: view.words.participant, align: "left", width: "fill" },
          ...(grouping === undefined ? [] : [{ title: grouping.name, align: "left", width: 120 } as const]),
          ...on.map(({ measure }) => ({ title: measure.short, align: "right", width: 76 }) as const),
        ],
        rows: [rowOf(reader, view, "own"), ...others.map((other) => rowOf(other, view, "plain"))],
      },
    ];
  },
};

function rowOf(
  { short: name, language, group, values }: SimilarOrganisation,
  { similar: found, groupings }: View,
  role: "own" | "plain",
): Row {
  const style = { ...(role === "own" && { bold: true }), ...(language !== undefined && { language }) };
  const figures = values.map((value, i) => {
    const measure = found?.on[i]?.measure;
    const figure = value === undefined || measure === undefined ? nothing : short(measure, value);
    return role === "own" ? boldCell(figure) : cell(figure);
  });
  return { kind: "cells", role, cells: [cell(name, style), ...(groupings.length === 0 ? [] : [cell(group ?? nothing)]), ...figures] };
}

export const besideSimilar: NamedTable = {
  name: "beside-similar",
  meaning: "The reader’s open figures of the summary beside the median of those most like it, and of its own group.",
  make: ({ view }) => {
    if (view.similar === undefined) return [];
    const chapters = new Map(view.chapters.flatMap(({ measures }) => measures.map((one) => [one.measure.code, one])));
    const rows = inChapters(
      view.similar.measures.flatMap(({ measure }) => (measure.inSummary ? (chapters.get(measure.code) ?? []) : [])),
      ({ measure, main }) => {
        const one = view.similar?.measures.find((each) => each.measure.code === measure.code);
        const group = main.figures.kind === "numbers" ? short(measure, main.figures.median) : nothing;
        return {
          kind: "cells",
          role: "plain",
          cells: [
            nameCell(measure),
            cell(one?.own === undefined ? nothing : short(measure, one.own)),
            cell(one === undefined ? nothing : short(measure, one.median)),
            cell(one?.own === undefined ? nothing : gapWords(measure, one.own, one.median)),
            cell(group),
          ],
        };
      },
    );
    return [
      {
        kind: "table",
        style: "data",
        title: undefined,
        summary: "Each public figure of the summary beside the median of those most like it and the median of its group.",
        columns: [
          { title: "Measure", align: "left", width: "fill" },
          { title: "You", align: "right", width: 64 },
          { title: "Median of those like you", align: "right", width: 84 },
          { title: "You are", align: "right", width: 124 },
          { title: "Median of your group", align: "right", width: 84 },
        ],
        rows,
      },
    ];
  },
};
