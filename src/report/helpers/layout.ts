import type { Block, Columns } from "../blocks.ts";
import { everywhere, type Helper, noParameters, type Parameter, type Subject, widthOf } from "../engine/helper.ts";

const width: Parameter = { name: "width", takes: "width", needed: false };

/** A column on its way into the columns around it. */
interface Column {
  readonly kind: "columns";
  readonly gap: number;
  readonly columns: Columns["columns"];
}

export const column: Helper<Subject> = {
  name: "column",
  meaning: "One column of {{#columns}}; without a width it takes what is left.",
  encloses: true,
  within: everywhere,
  positional: [width],
  named: [],
  make: ({ given, inside, desk }) => {
    const blocks = inside();
    const wide: Column = { kind: "columns", gap: 0, columns: [{ width: widthOf(given("width"), desk.page) ?? "fill", blocks }] };
    return blocks.length === 0 ? [] : [wide];
  },
};

export const columns: Helper<Subject> = {
  name: "columns",
  meaning: "What stands in {{#column}} … {{/column}} inside, side by side.",
  encloses: true,
  within: everywhere,
  ...noParameters,
  make: ({ inside, desk }) => {
    const made = inside();
    const side = made.flatMap((block) => (block.kind === "columns" ? block.columns : []));
    if (side.length !== made.length || side.length < 2) return made.flatMap(unwrapped);
    return [{ kind: "columns", gap: desk.page.columns.gap, columns: side }];
  },
};

/** One column alone is no columns: its blocks stand in the text. */
function unwrapped(block: Block): readonly Block[] {
  return block.kind === "columns" ? block.columns.flatMap((one) => one.blocks) : [block];
}

export const pairs: Helper<Subject> = {
  name: "pairs",
  meaning: "The figures inside, two to a row, each half a page wide.",
  encloses: true,
  within: everywhere,
  ...noParameters,
  make: ({ inside, desk }) => {
    const made = inside();
    const { half, halfGap } = desk.page.columns;
    const rows = Array.from({ length: Math.ceil(made.length / 2) }, (_, row) => made.slice(row * 2, row * 2 + 2));
    return rows.map((row) => ({ kind: "columns", gap: halfGap, columns: row.map((block) => ({ width: half, blocks: [block] })) }));
  },
};

export const together: Helper<Subject> = {
  name: "together",
  meaning: "Keeps what is inside on one page, when one page can hold it.",
  encloses: true,
  within: everywhere,
  ...noParameters,
  make: ({ inside }) => {
    const blocks = inside();
    return blocks.length === 0 ? [] : [{ kind: "together", blocks }];
  },
};

export const box: Helper<Subject> = {
  name: "box",
  meaning: "A grey box with a title.",
  encloses: true,
  within: everywhere,
  positional: [{ name: "title", takes: "words", needed: true }],
  named: [],
  make: ({ given, inside }) => {
    const blocks = inside("commentary");
    return blocks.length === 0 ? [] : [{ kind: "box", title: given("title") ?? "", blocks }];
  },
};

const pageBreaks: readonly Block[] = [{ kind: "page-break" }];
const contentsAlone: readonly Block[] = [{ kind: "contents" }];

export const pageBreak: Helper<Subject> = {
  name: "page-break",
  meaning: "What follows begins a new page.",
  encloses: false,
  within: everywhere,
  ...noParameters,
  make: () => pageBreaks,
};

export const contents: Helper<Subject> = {
  name: "contents",
  meaning: "The list of headings with their pages.",
  encloses: false,
  within: ["report"],
  ...noParameters,
  make: () => contentsAlone,
};

export const kicker: Helper<Subject> = {
  name: "kicker",
  meaning: "A small coloured line above the heading that follows.",
  encloses: false,
  within: everywhere,
  positional: [{ name: "words", takes: "words", needed: true }],
  named: [],
  make: ({ given }) => [{ kind: "kicker", text: given("words") ?? "" }],
};

/** What any kind of report can be laid out with. */
export const layoutHelpers: readonly Helper<Subject>[] = [contents, columns, column, pairs, together, box, kicker, pageBreak];
