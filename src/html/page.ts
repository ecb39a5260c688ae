import type { Theme } from "../charts/theme.ts";
import type { Block, Drawings, Heading, Report } from "../report/blocks.ts";
import { writeBlocks } from "./blocks/blocks.ts";
import { contentsId } from "./blocks/contents.ts";
import { writeCover } from "./cover.ts";
import { writeFoot } from "./foot.ts";
import { type Html, html, trusted } from "./markup.ts";
import type { Setting } from "./setting.ts";
import { styleSheet } from "./style/style-sheet.ts";

const mainId = "main.content";

/** Nothing is fetched and nothing is run: style is in the page, and so is every picture. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML page that needs nothing else: the same words in the same order as on paper, the charts inline, and
 * the attachments as links that save them. The same report gives the same page. `drawings` holds the SVG of every chart.
 * Throws when a figure has no description, a table no summary, or a heading skips a level.
 */
export function pageOf(report: Report, drawings: Drawings, theme: Theme): string {
  const { blocks, cover } = report;
  const headings = headingsIn(blocks);
  const setting: Setting = { theme, drawings, listed: headings.filter((heading) => heading.listed), level: 1, named: 0 };
  const place = { width: theme.page.width - theme.page.left - theme.page.right };
  const content = writeBlocks(setting, [...cover.paragraphs, ...blocks], place);
  return html`<!doctype html>
<html lang="${report.language}">
${head(report, theme)}
<body>
<a class="skip" href="#${mainId}">Skip to the report</a>
${writeCover(setting, cover)}
<main id="${mainId}">
${content}${hasContents(blocks) ? html`<p class="back"><a href="#${contentsId}">Contents</a></p>\n` : undefined}</main>
${writeFoot(report)}
</body>
</html>
`.markup;
}

function head({ title, author, subject }: Report, theme: Theme): Html {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="author" content="${author}">
<meta name="description" content="${subject}">
<style>${trusted(styleSheet(theme))}</style>
</head>`;
}

/** All headings, those within other blocks too, in reading order. */
function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => (block.kind === "heading" ? [block] : inside(block).flatMap((one) => headingsIn([one]))));
}

function hasContents(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === "contents" || hasContents(inside(block)));
}

function inside(block: Block): readonly Block[] {
  if (block.kind === "columns") return block.columns.flatMap((column) => column.blocks);
  return block.kind === "box" || block.kind === "together" ? block.blocks : [];
}
