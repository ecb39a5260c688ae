import type { OwnAssessment, OwnCondition } from "../../disclosure/own-assessment.ts";
import { number } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import type { Row } from "../blocks.ts";
import { cell, type NamedTable } from "./named-table.ts";

export const conditions: NamedTable = {
  name: "conditions",
  meaning: "The criteria the reader did not meet, the gravest first, with what is asked for and how many others did not meet them.",
  make: ({ view: { assessment, reader } }) => {
    if (assessment === undefined || assessment.conditions.length === 0) return [];
    const { words, conditions: own } = assessment;
    const [domains, others] = [own.some(({ criterion }) => criterion.domain !== undefined), assessment.standings.length > 0];
    return [
      {
        kind: "table",
        style: "definitions",
        title: undefined,
        summary: `The ${words.conditions} of ${reader.name}, the gravest first: the ${words.criterion}, and what is asked for.`,
        columns: [
          { title: capital(words.criterion), align: "left", width: "fill" },
          ...(domains ? [{ title: "Domain", align: "left", width: 84 } as const] : []),
          { title: "What is asked for", align: "left", width: 128 },
          ...(others ? [{ title: "Others who did not", align: "right", width: 62 } as const] : []),
        ],
        rows: own.map((condition) => rowOf(condition, assessment, domains, others)),
      },
    ];
  },
};

export const hardest: NamedTable = {
  name: "hardest-criteria",
  meaning: "The criteria most often not met by everyone. Nothing unless the conditions are open.",
  make: ({ view: { assessment, words: said } }) => {
    const criteria = assessment?.hardest?.criteria ?? [];
    if (assessment === undefined || criteria.length === 0) return [];
    const { words, assessed } = assessment;
    return [
      {
        kind: "table",
        style: "definitions",
        title: undefined,
        summary: `The ${words.criteria} that most ${said.participants} did not meet, the hardest first.`,
        columns: [
          { title: capital(words.criterion), align: "left", width: "fill" },
          { title: "Not met by", align: "right", width: 76 },
          { title: "You", align: "left", width: 56 },
        ],
        rows: criteria.map(({ criterion, count, own }) => ({
          kind: "cells",
          role: own ? "own" : "plain",
          cells: [cell(named(criterion)), cell(`${number(count, 0)} of ${number(assessed, 0)}`), cell(own ? "not met" : "met")],
        })),
      },
    ];
  },
};

function named({ code, text }: OwnCondition["criterion"]): string {
  return `${code} ${text}`;
}

function rowOf({ criterion, severity, others }: OwnCondition, { assessed }: OwnAssessment, withDomain: boolean, withOthers: boolean): Row {
  const asked = severity.remedy === undefined ? severity.level : `${severity.level}: ${severity.remedy}`;
  return {
    kind: "cells",
    role: "plain",
    cells: [
      cell(named(criterion)),
      ...(withDomain ? [cell(criterion.domain ?? "")] : []),
      cell(asked),
      ...(withOthers ? [cell(`${number(others ?? 0, 0)} of ${number(assessed - 1, 0)}`)] : []),
    ],
  };
}
