import type { View } from "../../disclosure/view.ts";
import { date, number } from "../../position/format.ts";
import { list } from "../../position/words/grammar.ts";
import { groupName } from "../../position/words/names.ts";
import { month } from "../dates.ts";
import { counted, footprintOf } from "../labels.ts";

/** What the cover and the pages about the round say of the whole report. */

/** "CCG functions benchmarking 2018"; a name the title already holds is not said twice. */
export function roundTitle({ round }: Pick<View, "round">): string {
  return round.title.includes(round.name) ? round.title : `${round.title} ${round.name}`;
}

/** "Your position in the Wolds & Coast STP"; whoever is alone there has a position in its next group. */
export function yourPosition(view: View): string {
  const group = nextOf(view) ?? footprintOf(view);
  return group ? `Your position in ${groupName(group)}` : `Your position among all ${view.words.participants}`;
}

/** "Compared with the 8 CCGs of the Wolds & Coast STP and with all 93 CCGs that took part." */
export function comparedWith(view: View): string {
  const { turnout, words } = view;
  const everyone = `all ${number(turnout.participants, 0)} ${words.participants} that took part`;
  const footprint = footprintOf(view);
  const members = view.groups[0]?.organisations.length ?? 0;
  if (!footprint) return `Compared with ${everyone}.`;
  const next = nextOf(view);
  const them = next ? `the ${counted(next.members, words)} of ${groupName(next)} and with ${everyone}` : everyone;
  if (members === 1) return `The only ${words.participant} of ${groupName(footprint)}, compared with ${them}.`;
  return `Compared with the ${counted(members, words)} of ${groupName(footprint)} and with ${everyone}.`;
}

/** The next group of a reader that is its footprint by itself. */
function nextOf({ groups: [first, second] }: View) {
  if (first?.organisations.length !== 1 || second === undefined || second.organisations.length === 1) return undefined;
  return { kind: "group", grouping: second.grouping, name: second.name, members: second.organisations.length } as const;
}

/** "Figures for 2017/18, published in November 2018." */
export function publication({ round }: Pick<View, "round">): string {
  return `Figures for ${round.period}, published in ${month(round.published)}.`;
}

/**
 * "This report corrects the one sent on 15 June 2018. Running cost per head, your own figure, was £20.53 and is £20.61; 4 other
 * figures read differently too." Nothing when there is no such report.
 */
export function correction({ correction }: View): string | undefined {
  if (!correction) return undefined;
  const { since, changes, count } = correction;
  const named = changes.map(({ measure, name, before, after }) => {
    const figure = name === "own value" ? "your own figure" : name;
    return `${measure}, ${figure}, was ${before ?? "not shown"} and is ${after ?? "not shown"}`;
  });
  const others = count - named.length;
  const more = others === 0 ? [] : [`${number(others, 0)} other ${others === 1 ? "figure reads" : "figures read"} differently too`];
  return `This report corrects the one sent on ${date(since)}. ${[...named, ...more].join("; ")}.`;
}

/** "93 of 207 CCGs took part in this round: 61 members and 32 others." */
export function turnout({
  turnout: { organisations, participants, members, nonMembers },
  words,
  round,
}: Pick<View, "turnout" | "words" | "round">): string {
  const took =
    participants === organisations
      ? `All ${counted(organisations, words)}`
      : `${number(participants, 0)} of ${counted(organisations, words)}`;
  const parts = [
    members && `${number(members, 0)} ${members === 1 ? "member" : "members"} of ${round.publisher}`,
    nonMembers && `${number(nonMembers, 0)} ${nonMembers === 1 ? "other" : "others"}`,
  ];
  const named = parts.filter((part): part is string => typeof part === "string");
  return `${took} took part in this round${named.length === 2 ? `: ${list(named)}` : ""}.`;
}
