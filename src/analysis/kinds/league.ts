import { count, number } from "../../position/format.ts";
import { capital, list, quoted } from "../../position/words/grammar.ts";
import type { AnalysisKind } from "./kind.ts";

/** As many as are shown when Number does not say. */
const usual = 10;

export const league: AnalysisKind = {
  name: "league",
  purpose: "Which criteria were most often not met, and whether a few stand out from the rest.",
  needs: "The sheets Criteria, Severities and Conditions. Number: how many criteria to show; ten when left out.",
  find: (analysis, everyone) => {
    const { assessment } = everyone;
    const [first, second] = assessment?.league ?? [];
    if (assessment === undefined || first === undefined || first.count === 0) return undefined;
    const { words, assessed, ahead, league: all } = assessment;
    const shown = all.slice(0, analysis.number ?? usual).filter(({ count: unmet }) => unmet > 0);
    const leaders = all.slice(0, ahead);
    const next = all[ahead];
    const { participants } = everyone.words;
    const unmet = (times: number) => `${number(times, 0)} of ${number(assessed, 0)} ${participants}`;
    return {
      analysis,
      title:
        ahead === 0
          ? `No ${words.criterion} stands out among ${number(all.length, 0)}`
          : `${capital(count(ahead))} of ${number(all.length, 0)} ${words.criteria} ${ahead === 1 ? "was" : "were"} missed far more often than any other`,
      finding:
        ahead === 0
          ? `The ${words.criterion} most often not met was ${quoted(first.criterion.text)}, by ${unmet(first.count)}; the next, ${quoted(second?.criterion.text ?? "")}, by ${number(second?.count ?? 0, 0)}.`
          : `${capital(list(leaders.map(({ criterion, count: times }) => `${quoted(criterion.text)} by ${unmet(times)}`)))} ${ahead === 1 ? "was" : "were"} not met; the next, ${quoted(next?.criterion.text ?? "")}, by ${number(next?.count ?? 0, 0)}.`,
      details: [`${number(all.filter((one) => one.count === 0).length, 0)} of the ${number(all.length, 0)} were met by everyone.`],
      coverage: `${number(all.length, 0)} ${words.criteria}, ${number(assessed, 0)} ${participants} assessed, ${everyone.round.period}.`,
      picture: {
        picture: {
          kind: "ranked-bars",
          rows: shown.map(({ criterion, count: times, share }, i) => ({
            label: criterion.text,
            value: times,
            printed: `${number(times, 0)} (${number(share * 100, 0)}%)`,
            strong: i < ahead,
          })),
        },
        subtitle: `How many ${participants} did not meet each of the ${number(shown.length, 0)} most often missed`,
        description: `Bar chart. ${shown.map(({ criterion, count: times }) => `${criterion.text}: ${number(times, 0)}`).join("; ")}.`,
      },
      proof: undefined,
      cautions: [`A few stand out when the last of them was missed at least one and a half times as often as the next.`],
      facts: { criteria: all.length, ahead, first: first.count, second: second?.count ?? 0, third: all[2]?.count ?? 0 },
    };
  },
};
