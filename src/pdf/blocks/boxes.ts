import type { Box, Columns, KeyNumbers, Together } from "../../report/blocks.ts";
import type { Node, TableLayout } from "../pdfmake.ts";
import { kept, type Place, type SetBlocks, type Setting, widths } from "./setting.ts";
import { look, plain, textNode } from "./text.ts";

const PADDING = { side: 10, top: 8 };

const UNRULED: TableLayout = {
  hLineWidth: () => 0,
  hLineColor: () => "#000000",
  vLineWidth: () => 0,
  paddingLeft: () => PADDING.side,
  paddingRight: () => PADDING.side,
  paddingTop: () => PADDING.top,
  paddingBottom: () => PADDING.top,
};

/** A grey box; to pdfmake a table of one cell, to a screen reader a division. */
export function setBox(setting: Setting, box: Box, place: Place, setBlocks: SetBlocks): Node {
  const parent = place.parent.add("Div");
  const width = place.width - 2 * PADDING.side;
  const title = textNode(setting, plain(box.title), look(setting.theme, "howTo", "own", { bold: true }), parent.add("P"), [0, 0, 0, 2]);
  const inside = setBlocks(setting, box.blocks, { parent, width, small: true });
  return {
    table: {
      headerRows: 0,
      keepWithHeaderRows: 0,
      dontBreakRows: false,
      widths: [width],
      body: [[{ stack: [title, ...inside], fillColor: setting.theme.colours.pale }]],
    },
    layout: UNRULED,
    ...kept(setting, box),
  };
}

export function setColumns(setting: Setting, columns: Columns, place: Place, setBlocks: SetBlocks): Node {
  const shares = widths(
    columns.columns.map((column) => column.width),
    columns.gap,
    place.width,
  );
  return {
    columns: columns.columns.map((column, i) => {
      const width = shares[i] ?? 0;
      return { stack: setBlocks(setting, column.blocks, { ...place, width }), width };
    }),
    columnGap: columns.gap,
    ...kept(setting, columns),
  };
}

export function setTogether(setting: Setting, together: Together, place: Place, setBlocks: SetBlocks): Node {
  return { stack: setBlocks(setting, together.blocks, place), ...kept(setting, together) };
}

const GAP = 12;

/** Large figures side by side, with a rule below. */
export function setKeyNumbers(setting: Setting, numbers: KeyNumbers, { parent, width }: Place): Node {
  const { theme } = setting;
  const share = (width - GAP * (numbers.items.length - 1)) / Math.max(1, numbers.items.length);
  const columns = numbers.items.map((item): Node => {
    const division = parent.add("Div");
    const colour = item.own ? "own" : "soft";
    return {
      stack: [
        textNode(setting, plain(item.label), look(theme, "keyLabel", "soft"), division.add("P")),
        textNode(setting, plain(item.value), look(theme, "keyNumber", colour), division.add("P")),
        textNode(setting, plain(item.under), look(theme, "running", "soft"), division.add("P")),
      ],
      width: share,
    };
  });
  return { columns, columnGap: GAP, unbreakable: true };
}

export function setRule({ theme }: Setting, { width }: Place): Node {
  return {
    canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: theme.colours.rule }],
  };
}
