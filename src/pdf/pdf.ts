import type { Theme } from "../charts/theme.ts";
import type { Block, Drawings, Heading, Report } from "../report/blocks.ts";
import { oneByOne } from "./blocks/blocks.ts";
import { setCover } from "./blocks/cover.ts";
import { setMargins } from "./blocks/page.ts";
import { liveWidth, type Setting } from "./blocks/setting.ts";
import { type Drawn, PageDrawer } from "./draw/pages.ts";
import { Resources } from "./draw/resources.ts";
import { assemble } from "./file/assemble.ts";
import type { About } from "./file/metadata.ts";
import { typefaces } from "./fonts/typefaces.ts";
import { layOutSections } from "./layout/sections.ts";
import type { Lock } from "./lock.ts";
import type { Line, Node } from "./pdfmake.ts";
import { Element } from "./tagged/element.ts";

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters no font of the theme can show; each is printed as an empty box or a question mark. */
  readonly missing: readonly string[];
}

/**
 * A report as a PDF file that conforms to PDF/UA-1 and PDF/A-3a: tagged, with the attachments as associated files and the
 * participant's code in its metadata. The same report gives the same bytes. `drawings` holds the SVG of every chart in it.
 * With a `lock` it opens with a password only, and conforms to PDF/UA-1 alone: PDF/A forbids locks.
 */
export async function printReport(report: Report, drawings: Drawings, theme: Theme, lock?: Lock): Promise<Printed> {
  const { setting, document, drawn, resources } = drawWhole(report, drawings, theme);
  const bytes = assemble({
    about: aboutOf(report),
    size: theme.page,
    drawn,
    document,
    resources,
    faces: setting.faces,
    attachments: report.attachments,
    lock,
  });
  return { bytes, pages: drawn.pages.length, missing: [...setting.missing].sort() };
}

interface DrawnReport {
  readonly setting: Setting;
  readonly document: Element;
  readonly drawn: Drawn;
  readonly resources: Resources;
}

/**
 * pdfmake drops what it cannot keep on one page. When a line went missing, what it was kept together with is let loose
 * and the report is drawn again; when nothing can be let loose the fault is ours.
 */
function drawWhole(report: Report, drawings: Drawings, theme: Theme): DrawnReport {
  const loose = new Set<Block>();
  for (;;) {
    const { lost, ...drawn } = attempt(report, drawings, theme, loose);
    if (lost.length === 0) return drawn;
    const before = loose.size;
    for (const line of lost) for (const keeper of line.keepers ?? []) loose.add(keeper as Block);
    if (loose.size === before)
      throw new Error(`The words "${lost[0]?.inlines.map((inline) => inline.text).join("")}" found no place on a page.`);
  }
}

/** Sets, lays out and draws a report, one section after the other. */
function attempt(
  report: Report,
  drawings: Drawings,
  theme: Theme,
  loose: ReadonlySet<Block>,
): DrawnReport & { readonly lost: readonly Line[] } {
  const faces = typefaces(theme);
  const listed = headings(report.blocks).filter((heading) => heading.listed);
  const setting: Setting = { theme, faces, drawings, listed, loose, missing: new Set(), level: 1 };
  const document = Element.document();
  const resources = new Resources();
  const pages = new PageDrawer(theme.page.height, resources);
  const lost: Line[] = [];
  for (const section of layOutSections(content(setting, report, document), setMargins(setting, report), theme.page, faces)) {
    lost.push(...section.lost);
    for (const page of section.pages) pages.add(page);
  }
  return { setting, document, resources, lost, drawn: pages.finish() };
}

function* content(setting: Setting, report: Report, parent: Element): Generator<Node> {
  const place = { parent, width: liveWidth(setting.theme) };
  yield* setCover(setting, report.cover, place);
  yield* oneByOne(setting, report.blocks, place, false);
}

/** All headings, those within other blocks too, in reading order. */
function headings(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [block];
    if (block.kind === "columns") return block.columns.flatMap((column) => headings(column.blocks));
    return block.kind === "box" || block.kind === "together" ? headings(block.blocks) : [];
  });
}

function aboutOf(report: Report): About {
  const { title, author, subject, language } = report;
  return { title, author, subject, language, keywords: `participant ${report.code}`, created: new Date(report.created) };
}
