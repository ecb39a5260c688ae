import type { Neighbour, View } from "../../disclosure/view.ts";
import { remembered } from "../../position/remembered.ts";
import type { Row } from "../blocks.ts";
import { footprintOf, groupName } from "../labels.ts";
import { cell, type NamedTable } from "./named-table.ts";

export const neighbours: NamedTable = {
  name: "neighbours",
  meaning: "Who is in the reader's group, and who of them took part.",
  make: ({ view }) => {
    const [group] = view.groups;
    const footprint = footprintOf(view);
    if (!group || !footprint) return [];
    return [
      {
        kind: "table",
        style: "data",
        title: undefined,
        summary: `Every ${view.words.participant} of ${groupName(footprint)} and whether it took part in this round.`,
        columns: [
          { title: view.words.participant, align: "left", width: "fill" },
          { title: "Took part", align: "left", width: 120 },
        ],
        rows: group.organisations.map((one) => rowOf(one, view)),
      },
    ];
  },
};

function rowOf(one: Neighbour, { reader }: View): Row {
  const language = reader.language === undefined ? {} : { language: reader.language };
  return {
    kind: "cells",
    role: one.own ? "own" : "plain",
    cells: [one.own ? cell(one.name, { bold: true, ...language }) : otherCell(one.name), cell(one.participating ? "Yes" : "No")],
  };
}

const otherCell = remembered((name: string) => cell(name, { bold: false }));
