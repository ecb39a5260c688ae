import { isNumeric } from "../../dataset/measure.ts";
import type { Grouping } from "../../dataset/round.ts";
import type { ForAll } from "../../disclosure/everyone.ts";
import { number, short } from "../../position/format.ts";
import { foldWords } from "../../position/words/fold-words.ts";
import { agreement, list } from "../../position/words/grammar.ts";
import { groupName } from "../../position/words/names.ts";
import { foldOf } from "../../statistics/fold.ts";
import { kruskalWallis } from "../../statistics/kruskal-wallis.ts";
import { groupingOf } from "../by.ts";
import { coverageOf, measuresOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** More groups than these are no sentence. */
const mostListed = 6;
/** Below this the groups are said to differ. */
const significant = 0.05;

export const groupMedians: AnalysisKind = {
  name: "group medians",
  purpose:
    "The median of each group of a grouping, how many times the lowest fits into the highest, and whether the groups differ by more than chance.",
  needs: "One measure with numbers. By: the grouping, of few large groups.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    const grouping = groupingOf(analysis, everyone);
    if (one === undefined || grouping === undefined || !isNumeric(one.measure)) return undefined;
    const rows = mediansOf(one, grouping);
    const [low, high] = [rows[0], rows.at(-1)];
    if (low === undefined || high === undefined || rows.length < 2) return undefined;
    const { measure } = one;
    const fold = foldOf(rows.map(({ median }) => median));
    const how = fold.kind === "fold" ? ` ${foldWords(fold.fold)}` : "";
    const test = testOf(one, grouping);
    const figure = ({ name, median, answered }: Row) =>
      `${groupName({ kind: "group", grouping, name })} ${short(measure, median)} (n = ${number(answered, 0)})`;
    return {
      analysis,
      title: `Median ${measure.phrase} ${agreement(measure.phrase).varies}${how} among the ${grouping.plural}`,
      finding: `The median ${measure.phrase} is lowest in ${groupName({ kind: "group", grouping, name: low.name })}, ${short(measure, low.median)}, and highest in ${groupName({ kind: "group", grouping, name: high.name })}, ${short(measure, high.median)}: it varies${how}.`,
      details: [
        ...(rows.length > mostListed ? [] : [`From the highest: ${list(rows.toReversed().map(figure))}.`]),
        ...(test === undefined ? [] : [testSentence(test, grouping)]),
      ],
      coverage: coverageOf(everyone, measure, one.all),
      picture: {
        picture: {
          kind: "ranked-bars",
          rows: rows.map(({ name, median, answered }) => ({
            label: name,
            value: median,
            printed: `${short(measure, median)} (${answered})`,
            strong: false,
          })),
        },
        subtitle: `${measure.title}: median of each ${grouping.word} and how many it rests on, ${measure.period}`,
        description: `Bar chart of medians, lowest first. ${rows.map(({ name, median }) => `${name}: ${short(measure, median)}`).join("; ")}.`,
      },
      proof: undefined,
      cautions: [],
      facts: {
        groups: rows.length,
        lowest: low.median,
        highest: high.median,
        ...(fold.kind === "fold" && { fold: fold.fold }),
        ...(test && { h: test.h, p: test.p }),
      },
    };
  },
};

interface Row {
  readonly name: string;
  readonly median: number;
  readonly answered: number;
}

/** Ascending; groups whose median may not be shown are left out. */
function mediansOf(one: ForAll, grouping: Grouping): readonly Row[] {
  const rows = one
    .groups(grouping)
    .flatMap(({ group, figures, answered }): Row[] =>
      figures.kind === "numbers" && group.kind === "group" ? [{ name: group.name, median: figures.median, answered }] : [],
    );
  return rows.sort((a, b) => a.median - b.median);
}

/** Only of open values: a test of confidential ones would be one more figure made from them. */
function testOf({ open }: ForAll, grouping: Grouping) {
  const groups = new Map<string, number[]>();
  for (const { organisation, answer } of open) {
    const name = organisation.groups.get(grouping.name);
    if (name === undefined || answer.kind !== "number") continue;
    groups.set(name, [...(groups.get(name) ?? []), answer.value]);
  }
  return kruskalWallis([...groups.values()]);
}

function testSentence({ h, freedom, p }: { h: number; freedom: number; p: number }, { plural }: Grouping): string {
  const figures = `Kruskal–Wallis H = ${number(h, 1)} on ${freedom} degrees of freedom, p ${p < 0.001 ? "< 0.001" : `= ${number(p, 3)}`}`;
  return p < significant
    ? `The ${plural} differ by more than chance would make them (${figures}).`
    : `No difference beyond chance was found among the ${plural} (${figures}).`;
}
