import { isNumeric } from "../../dataset/measure.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { number, short } from "../../position/format.ts";
import { foldWords } from "../../position/words/fold-words.ts";
import { capital, list } from "../../position/words/grammar.ts";
import { definite } from "../../position/words/names.ts";
import { foldOf } from "../../statistics/fold.ts";
import { type AsOne, groupsAsOne } from "../as-one.ts";
import type { Highlight } from "../highlight.ts";
import { coverageOf, measuresOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

/** Names of groups that changed are listed up to so many. */
const mostNamed = 8;

export const otherMap: AnalysisKind = {
  name: "other map",
  purpose: "What would be said of the groups under another map, beside what is said under the main one.",
  needs: "One open measure with numbers. By: one of the Other maps of Settings.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    const [main] = everyone.groupings;
    const map = everyone.maps.find(({ name }) => name === analysis.by);
    if (one === undefined || main === undefined || map === undefined || !isNumeric(one.measure)) return undefined;
    const [now, then] = [groupsAsOne(one, main.name, false), groupsAsOne(one, map.name, false)];
    if (now.length < 2 || then.length < 2) return undefined;
    const said = [
      { name: main.name, groups: now },
      { name: map.name, groups: then },
    ];
    return {
      analysis,
      title: titleOf(one, said),
      finding: `${said.map(({ name, groups }) => sentence(one, name, groups)).join(" ")}`,
      details: changedSentence(everyone, now, then, main.plural),
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: undefined,
      proof: proofOf(one, said),
      cautions: [`${capital(definite(one.measure))} of a group is that of its members taken as one body.`],
      facts: Object.fromEntries(
        said.flatMap(({ groups }, i) => [
          [`groups ${i + 1}`, groups.length],
          [`fold ${i + 1}`, foldNumber(groups)],
        ]),
      ),
    };
  },
};

interface Said {
  readonly name: string;
  readonly groups: readonly AsOne[];
}

function foldNumber(groups: readonly AsOne[]): number {
  const fold = foldOf(groups.map(({ value }) => value));
  return fold.kind === "fold" || fold.kind === "trimmed" ? fold.fold : Number.NaN;
}

function titleOf({ measure }: ForAll, [first, second]: readonly Said[]): string {
  const [a, b] = [first, second].map((said) => foldWords(foldNumber(said?.groups ?? [])));
  return a === b
    ? `Either map says that ${measure.phrase} varies ${a}`
    : `${capital(measure.phrase)} varies ${a} under one map, ${b} under the other`;
}

function sentence({ measure }: ForAll, name: string, groups: readonly AsOne[]): string {
  const [low, high] = [groups[0], groups.at(-1)];
  if (low === undefined || high === undefined) return "";
  return `Under ${name} there are ${number(groups.length, 0)} groups, from ${low.name} (${short(measure, low.value)}) to ${high.name} (${short(measure, high.value)}): ${definite(measure)} varies ${foldWords(foldNumber(groups))}.`;
}

/** Which groups are not the same bodies under the other map. */
function changedSentence({ words }: Everyone, now: readonly AsOne[], then: readonly AsOne[], plural: string): readonly string[] {
  const key = ({ members }: AsOne) =>
    members
      .map(({ code }) => code)
      .sort()
      .join(" ");
  const same = new Set(then.map(key));
  const changed = now.filter((group) => !same.has(key(group)));
  if (changed.length === 0) return [`Every group has the same ${words.participants} under both.`];
  const names = changed.map(({ name }) => name);
  const listed = names.length > mostNamed ? `${names.slice(0, mostNamed).join(", ")} and ${names.length - mostNamed} others` : list(names);
  return [`${number(changed.length, 0)} of the ${number(now.length, 0)} ${plural} have other members under the second: ${listed}.`];
}

function proofOf({ measure }: ForAll, said: readonly Said[]): Highlight["proof"] {
  const rows = said.flatMap(({ name, groups }) => {
    const shown = groups.length > 6 ? [...groups.slice(0, 3), ...groups.slice(-3)] : groups;
    return [[name], ...shown.map((group) => [group.name, number(group.members.length, 0), short(measure, group.value)])];
  });
  return {
    summary: `The groups with the lowest and highest ${measure.phrase} under either map, with how many members each has.`,
    columns: [
      { title: "Group", align: "left" },
      { title: "Members", align: "right" },
      { title: measure.short, align: "right" },
    ],
    rows,
  };
}
