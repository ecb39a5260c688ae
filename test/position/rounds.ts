import type { Answer } from "../../src/dataset/answer.ts";
import type { Dataset, EarlierRound, Organisation } from "../../src/dataset/dataset.ts";
import type { Measure } from "../../src/dataset/measure.ts";
import type { Grouping } from "../../src/dataset/round.ts";
import { sampleRound } from "../../src/position/samples.ts";

/** Rounds for tests: three organisations a line say more than a workbook. */

export const place: Grouping = { name: "Place", word: "place", plural: "places" };
export const wave: Grouping = { name: "Wave", word: "wave", plural: "waves" };

export interface Line {
  readonly code: string;
  readonly groups?: Readonly<Record<string, string>>;
  readonly participating?: boolean;
  readonly answers?: Readonly<Record<string, Answer>>;
}

export function roundOf(
  measures: readonly Measure[],
  lines: readonly Line[],
  groupings: readonly Grouping[] = [place],
  earlier: readonly EarlierRound[] = [],
): Dataset {
  const [measure] = measures;
  if (measure === undefined) throw new Error("a round has a measure");
  const base = sampleRound({ measure, answers: [] });
  return { ...base, groupings, measures, organisations: lines.map(organisationOf), answers: answersOf(lines), earlier };
}

export function earlierRound(period: string, lines: readonly Line[]): EarlierRound {
  return { name: period, period, answers: answersOf(lines) };
}

export function find(dataset: Dataset, code: string): Organisation {
  const organisation = dataset.organisations.find((each) => each.code === code);
  if (organisation === undefined) throw new Error(`no ${code}`);
  return organisation;
}

function organisationOf({ code, groups = {}, participating = true }: Line): Organisation {
  return { code, name: code, short: code, language: undefined, groups: new Map(Object.entries(groups)), member: undefined, participating };
}

function answersOf(lines: readonly Line[]): Dataset["answers"] {
  const answers = new Map<string, Map<string, Answer>>();
  for (const { code, answers: given = {} } of lines) {
    for (const [measure, answer] of Object.entries(given)) {
      const column = answers.get(measure) ?? new Map<string, Answer>();
      answers.set(measure, column.set(code, answer));
    }
  }
  return answers;
}
