import type { Block, Figure, Heading, Inline, Report, Words } from "../../src/report/blocks.ts";

/** Every block in reading order, those inside others too. */
export function everyBlock(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...everyBlock(within(block))]);
}

function within(block: Block): readonly Block[] {
  if (block.kind === "together" || block.kind === "box") return block.blocks;
  return block.kind === "columns" ? block.columns.flatMap((column) => column.blocks) : [];
}

/** Every run of text that could be markup, in reading order. */
export function everyInline(blocks: readonly Block[]): Inline[] {
  return everyBlock(blocks).flatMap((block): readonly Inline[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return block.text;
      case "list":
        return block.items.flat();
      case "table":
        return block.rows.flatMap((row) =>
          row.kind === "group" ? [{ text: row.title }] : row.cells.flatMap((cell) => (cell.kind === "text" ? cell.text : [])),
        );
      default:
        return [];
    }
  });
}

export function headings(report: Pick<Report, "blocks">): Heading[] {
  return everyBlock(report.blocks).filter((block): block is Heading => block.kind === "heading");
}

export function figures(report: Pick<Report, "blocks">): Figure[] {
  return everyBlock(report.blocks).filter((block): block is Figure => block.kind === "figure");
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}

/** Everything a reader reads, line by line, charts left out. */
export function readable(report: Report): string {
  const { title, subject, header, footer, cover } = report;
  const front = [
    title,
    subject,
    header.left,
    header.right,
    footer.left,
    cover.kicker,
    cover.title,
    cover.subtitle,
    ...cover.paragraphs.map((one) => textOf(one.text)),
  ];
  return [...front, ...everyBlock(report.blocks).flatMap(linesOf)].join("\n");
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [block.kicker ?? "", textOf(block.text)];
    case "paragraph":
      return [textOf(block.text)];
    case "list":
      return block.items.map(textOf);
    case "box":
      return [block.title];
    case "key-numbers":
      return block.items.map(({ label, value, under }) => `${label} ${wordsOf(value)} ${under}`);
    case "table":
      return [
        wordsOf(block.title?.text ?? ""),
        block.summary,
        ...block.columns.map(({ title }) => wordsOf(title)),
        ...everyInline([block]).map(({ text }) => text),
      ];
    default:
      return [];
  }
}

export function wordsOf(words: Words): string {
  return typeof words === "string" ? words : textOf(words);
}
