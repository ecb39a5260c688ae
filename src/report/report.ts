import type { View } from "../disclosure/view.ts";
import { dataFile } from "./attachment.ts";
import type { Block, Report } from "./blocks.ts";
import { coverOf } from "./cover.ts";
import { type Compiled, compile } from "./engine/compile.ts";
import type { Page } from "./engine/helper.ts";
import type { Scope } from "./engine/scope.ts";
import type { Charts } from "./engine/vocabulary.ts";
import { footprintOf, groupName } from "./labels.ts";
import { lexiconOf } from "./say/lexicon.ts";
import { speaker } from "./say/say.ts";
import { settle } from "./settle/settle.ts";
import type { Templates } from "./templates.ts";
import { roundTitle } from "./words/opening.ts";
import { ofParticipants } from "./words/vocabulary.ts";

/** Templates are compiled once, however many reports are written with them. */
const compiled = new WeakMap<Templates, Compiled<Scope>>();

/**
 * One participant's report from what it may see and the co-ordinator's text.
 * @param charts every kind of chart a template or measure may name.
 * @param page the theme's page and column widths in points.
 * @throws Problem when a template cannot be filled; `checkTemplates` finds nearly all of those beforehand.
 */
export function writeReport(view: View, templates: Templates, charts: Charts, page: Page): Report {
  const { sections } = ready(templates);
  const desk = { charts, page };
  const isCover = (name: string) => /(^|-)cover$/.test(name);
  const write = (wanted: (name: string) => boolean): Block[] =>
    sections.filter(({ name }) => wanted(name)).flatMap((section) => section.write({ kind: "report", view }, desk));
  const { reader, round, words } = view;
  const said = speaker(lexiconOf(view));
  const cover = coverOf(said(write(isCover)), reader.language);
  return {
    code: reader.code,
    title: titleOf(view),
    language: words.language,
    author: round.publisher,
    subject: `${roundTitle(view)}, ${round.period}`,
    created: round.published,
    header: { left: reader.name, right: roundTitle(view) },
    footer: { left: footerOf(view) },
    cover,
    blocks: said(settle(write((name) => !isCover(name)))),
    attachments: [dataFile(view)],
  };
}

function ready(templates: Templates): Compiled<Scope> {
  const made = compiled.get(templates) ?? compile(templates, ofParticipants);
  compiled.set(templates, made);
  return made;
}

function titleOf(view: View): string {
  const footprint = footprintOf(view);
  return `${view.reader.name}: your position${footprint ? ` in ${groupName(footprint)}` : ""}`;
}

function footerOf(view: View): string {
  const footprint = footprintOf(view);
  const { participants } = view.turnout;
  const took = `${participants} participating ${participants === 1 ? view.words.participant : view.words.participants}`;
  return [footprint && groupName(footprint), took, view.round.notice].filter((part) => part !== undefined && part !== "").join(" · ");
}
