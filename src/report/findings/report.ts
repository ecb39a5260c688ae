import type { Findings } from "../../analysis/findings.ts";
import type { Charts } from "../../charts/charts.ts";
import type { Block, Report } from "../blocks.ts";
import { coverOf } from "../cover.ts";
import { compile } from "../engine/compile.ts";
import type { Page } from "../engine/helper.ts";
import { lexiconFrom } from "../say/lexicon.ts";
import { speaker } from "../say/say.ts";
import { settle } from "../settle/settle.ts";
import type { Templates } from "../templates.ts";
import { roundTitle } from "../words/opening.ts";
import { findingsData } from "./data.ts";
import { ofFindings } from "./vocabulary.ts";

/**
 * The network's findings report from what anyone may know and the co-ordinator's text.
 * @param page the theme's page and column widths in points.
 * @throws Problem when a template cannot be filled.
 */
export function writeFindings(findings: Findings, templates: Templates, charts: Charts, page: Page): Report {
  const { round, words } = findings.everyone;
  const { sections } = compile(templates, ofFindings);
  const desk = { charts: charts.kinds, page };
  const isCover = (name: string) => /(^|-)cover$/.test(name);
  const write = (wanted: (name: string) => boolean): Block[] =>
    sections
      .filter(({ name }) => wanted(name))
      .flatMap((section) => section.write({ kind: "round", findings, picture: charts.picture }, desk));
  const said = speaker(lexiconFrom(findings.everyone.organisations, findings.everyone.glossary, words.language));
  const cover = coverOf(said(write(isCover)), undefined, "findings");
  const title = `${roundTitle(findings.everyone)}: findings`;
  return {
    code: "findings",
    title,
    language: words.language,
    author: round.publisher,
    subject: `${roundTitle(findings.everyone)}, ${round.period}`,
    created: round.published,
    header: { left: "Findings", right: roundTitle(findings.everyone) },
    footer: { left: [round.publisher, round.notice].filter((part) => part !== undefined && part !== "").join(" · ") },
    cover,
    blocks: said(settle(write((name) => !isCover(name)))),
    attachments: [findingsData(findings)],
  };
}
