import { told } from "../../position/words/grammar.ts";
import { place } from "../../position/words/names.ts";
import type { Chart, Subject } from "../chart.ts";
import { fewestMarks, footprintOf, membersOf } from "../facts.ts";
import { memberRows } from "../member-rows.ts";
import { memberStrip } from "../member-strip.ts";
import type { Ruler } from "../text.ts";
import { gridNote, medianSentence, ownSentence, rangeSentence, roleKey, standingTitle, subtitleOf } from "../words.ts";
import type { Kind } from "./kind.ts";

/** With more members than this a row each would fill the page. */
const mostRows = 16;

export const peerDots: Kind = {
  name: "peer-dots",
  purpose: "The members of the reader’s group side by side: a named row each, or unnamed dots on one line.",
  suits: (view) => membersOf(view).length >= fewestMarks,
  draw,
};

function draw(subject: Subject, ruler: Ruler): Chart {
  const { view, width } = subject;
  const members = membersOf(view);
  const named = members.length <= mostRows && members.every(({ name }) => name !== undefined);
  const group = footprintOf(view) ?? view.main;
  return {
    kind: "peer-dots",
    width,
    ...(named ? memberRows(subject, ruler, members) : memberStrip(subject, ruler, members)),
    title: standingTitle(subject, group),
    subtitle: subtitleOf(subject, group),
    key: roleKey(subject, ["circle", "circle", undefined]),
    description: describe(subject, named),
    note: gridNote(subject),
  };
}

function describe(subject: Subject, named: boolean): string {
  const { view, words } = subject;
  const group = footprintOf(view) ?? view.main;
  const count = `${membersOf(view).length} ${words.participants}${place(group)}`;
  const what = named ? `Dot plot of the ${count}, a named row each, highest first.` : `The ${count} as unnamed dots on one scale.`;
  return told(what, ownSentence(subject), rangeSentence(view, group), medianSentence(subject));
}
