import { number } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import { honestShare } from "../../position/words/honest-share.ts";
import type { AnalysisKind } from "./kind.ts";

export const severities: AnalysisKind = {
  name: "severities",
  purpose: "How often each severity was given, and what it asks for.",
  needs: "The sheets Criteria, Severities and Conditions.",
  find: (analysis, everyone) => {
    const { assessment } = everyone;
    const all = assessment?.severities ?? [];
    const given = all.reduce((sum, { conditions }) => sum + conditions, 0);
    const [mildest] = all;
    if (assessment === undefined || mildest === undefined || given === 0) return undefined;
    const { words, assessed } = assessment;
    const { participants } = everyone.words;
    const gravest = all.findLast(({ conditions }) => conditions > 0) ?? mildest;
    const named = ({ severity }: typeof mildest) =>
      severity.remedy === undefined ? severity.level : `${severity.level} (${severity.remedy})`;
    return {
      analysis,
      title: `${capital(honestShare(mildest.conditions, given) ?? "none")} of all ${words.conditions} are of the mildest kind`,
      finding: `Of ${number(given, 0)} ${words.conditions}, ${number(mildest.conditions, 0)} are of severity ${named(mildest)}; ${number(gravest.conditions, 0)} are of the gravest given, ${named(gravest)}, and fall on ${number(gravest.organisations, 0)} ${gravest.organisations === 1 ? everyone.words.participant : participants}.`,
      details: [],
      coverage: `${number(assessed, 0)} ${participants} assessed, ${everyone.round.period}.`,
      picture: {
        picture: {
          kind: "ranked-bars",
          rows: all.map((one) => ({
            label: named(one),
            value: one.conditions,
            printed: `${number(one.conditions, 0)}, to ${number(one.organisations, 0)} ${participants}`,
            strong: false,
          })),
        },
        subtitle: `${capital(words.conditions)} of each severity, the mildest first, and how many ${participants} have any`,
        description: `Bar chart. ${all.map((one) => `${named(one)}: ${number(one.conditions, 0)} to ${number(one.organisations, 0)}`).join("; ")}.`,
      },
      proof: undefined,
      cautions: [],
      facts: Object.fromEntries([["conditions", given], ...all.map(({ severity, conditions }) => [severity.level, conditions] as const)]),
    };
  },
};
