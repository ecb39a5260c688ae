import type { Grouping } from "../../dataset/round.ts";
import type { Everyone, Listed } from "../../disclosure/everyone.ts";
import { number } from "../../position/format.ts";
import { groupingOf } from "../by.ts";
import type { Highlight } from "../highlight.ts";
import { percentOf, portion, shareOf } from "../portions.ts";
import type { AnalysisKind } from "./kind.ts";

export const participation: AnalysisKind = {
  name: "participation",
  purpose: "Who took part: how many, members and others, and in each group.",
  needs: "No measure. By: the grouping; the first one when left out.",
  find: (analysis, everyone) => {
    const grouping = groupingOf(analysis, everyone);
    const { organisations, turnout, words } = everyone;
    if (grouping === undefined || organisations.length === 0 || turnout.participants === 0) return undefined;
    const groups = groupsOf(organisations, grouping);
    return {
      analysis,
      title: `${shareOf(turnout.participants, turnout.organisations, words.participants)} took part`,
      finding: findingOf(everyone),
      details: fewIn(everyone),
      coverage: `All ${number(turnout.organisations, 0)} ${words.participants}, ${everyone.round.period}.`,
      picture: pictureOf(groups, grouping, everyone),
      proof: undefined,
      cautions: [],
      facts: factsOf(everyone, groups),
    };
  },
};

interface Part {
  readonly name: string;
  readonly took: number;
  readonly of: number;
}

/** Largest share first. */
function groupsOf(organisations: readonly Listed[], { name }: Grouping): readonly Part[] {
  const groups = new Map<string, { took: number; of: number }>();
  for (const { groups: own, participating } of organisations) {
    const group = own.get(name);
    if (group === undefined) continue;
    const { took, of } = groups.get(group) ?? { took: 0, of: 0 };
    groups.set(group, { took: took + Number(participating), of: of + 1 });
  }
  return [...groups].map(([group, counts]) => ({ name: group, ...counts })).sort((a, b) => b.took / b.of - a.took / a.of || b.of - a.of);
}

function findingOf({ turnout, words }: Everyone): string {
  const { participants, organisations, members, nonMembers } = turnout;
  const who = organisations === 1 ? words.participant : words.participants;
  const kinds =
    members === undefined || nonMembers === undefined
      ? ""
      : `, ${members === 1 ? "one member" : `${number(members, 0)} members`} of the network and ${nonMembers === 1 ? "one other" : `${number(nonMembers, 0)} others`}`;
  return `${portion(participants, organisations, who)} took part${kinds}.`;
}

/** How the first grouping is covered: groups of none, one or two cannot be described by themselves. */
function fewIn({ organisations, groupings, words }: Everyone): readonly string[] {
  const [first] = groupings;
  const groups = first === undefined ? [] : groupsOf(organisations, first);
  if (first === undefined || groups.length < 2) return [];
  const nobody = groups.filter(({ took }) => took === 0).length;
  const few = groups.filter(({ took }) => took === 1 || took === 2).length;
  const full = groups.filter(({ took, of }) => took === of).length;
  const count = (n: number) => (n === 0 ? "none" : number(n, 0));
  return [
    `Of ${number(groups.length, 0)} ${first.plural}, ${count(full)} took part as a whole; ${count(few)} ${few === 1 ? "has" : "have"} one or two ${words.participants} that took part, and ${count(nobody)} ${nobody === 1 ? "has" : "have"} nobody.`,
  ];
}

/** More bars than this are not read one by one: the highest and the lowest stand for them. */
const mostBars = 16;

function pictureOf(groups: readonly Part[], { word, plural }: Grouping, { words }: Everyone): Highlight["picture"] {
  if (groups.length < 2) return undefined;
  const shown = groups.length <= mostBars ? groups : [...groups.slice(0, mostBars / 2), ...groups.slice(-mostBars / 2)];
  const left = groups.length - shown.length;
  const rows = shown.map(({ name, took, of }) => ({
    label: name,
    value: (took / of) * 100,
    printed: `${percentOf(took, of)} (${number(took, 0)} of ${number(of, 0)})`,
    strong: false,
  }));
  return {
    picture: { kind: "ranked-bars", rows },
    subtitle: `Share of the ${words.participants} of each ${word} that took part${left > 0 ? `; ${number(left, 0)} ${plural} in between are not drawn` : ""}`,
    description: `Bars, the largest share first. ${rows.map(({ label, printed }) => `${label}: ${printed}`).join("; ")}.`,
  };
}

function factsOf({ turnout }: Everyone, groups: readonly Part[]): Readonly<Record<string, number>> {
  const { participants, organisations, members, nonMembers } = turnout;
  return Object.fromEntries([
    ["took part", participants] as const,
    ["n", organisations] as const,
    ["share", (participants / organisations) * 100] as const,
    ...(members === undefined ? [] : [["members", members] as const]),
    ...(nonMembers === undefined ? [] : [["others", nonMembers] as const]),
    ...groups.flatMap(({ name, took, of }) => [[`${name}: took part`, took] as const, [`${name}: n`, of] as const]),
  ]);
}
