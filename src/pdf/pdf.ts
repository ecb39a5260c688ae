import type { Theme } from "../charts/theme.ts";
import type { Block, Drawings, Heading, Report } from "../report/blocks.ts";
import { setBlocks } from "./blocks/blocks.ts";
import { setCover } from "./blocks/cover.ts";
import { setMargins } from "./blocks/page.ts";
import { liveWidth, type Setting } from "./blocks/setting.ts";
import { drawPages } from "./draw/pages.ts";
import { Resources } from "./draw/resources.ts";
import { assemble } from "./file/assemble.ts";
import type { About } from "./file/metadata.ts";
import { typefaces } from "./fonts/typefaces.ts";
import { layOutPages } from "./layout/sections.ts";
import type { Lock } from "./lock.ts";
import type { Line, Page } from "./pdfmake.ts";
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
  const { setting, document, pages } = layOut(report, drawings, theme);
  const resources = new Resources();
  const drawn = drawPages(pages, theme.page.height, resources);
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
  return { bytes, pages: pages.length, missing: [...setting.missing].sort() };
}

interface LaidOut {
  readonly setting: Setting;
  readonly document: Element;
  readonly pages: readonly Page[];
}

/**
 * pdfmake drops what it cannot keep on one page. When a line went missing, what it was kept together with is let loose
 * and the report is laid out again; when nothing can be let loose the fault is ours.
 */
function layOut(report: Report, drawings: Drawings, theme: Theme): LaidOut {
  const loose = new Set<Block>();
  for (;;) {
    const { lost, ...laidOut } = attempt(report, drawings, theme, loose);
    if (lost.length === 0) return laidOut;
    const before = loose.size;
    for (const line of lost) for (const keeper of line.keepers ?? []) loose.add(keeper as Block);
    if (loose.size === before)
      throw new Error(`The words "${lost[0]?.inlines.map((inline) => inline.text).join("")}" found no place on a page.`);
  }
}

function attempt(
  report: Report,
  drawings: Drawings,
  theme: Theme,
  loose: ReadonlySet<Block>,
): LaidOut & { readonly lost: readonly Line[] } {
  const faces = typefaces(theme);
  const listed = headings(report.blocks).filter((heading) => heading.listed);
  const setting: Setting = { theme, faces, drawings, listed, loose, missing: new Set(), level: 1 };
  const document = Element.document();
  const place = { parent: document, width: liveWidth(theme) };
  const content = [...setCover(setting, report.cover, place), ...setBlocks(setting, report.blocks, place, false)];
  const margins = (page: number) => setMargins(setting, report, page);
  return { setting, document, ...layOutPages(content, margins, theme.page, faces) };
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
