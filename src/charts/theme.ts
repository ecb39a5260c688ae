import * as z from "zod";

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "a colour like #0B3558");
const face = z.object({ normal: z.string(), bold: z.string(), italic: z.string() });
const type = z.object({
  /** Points. */
  size: z.number().min(6).max(60),
  /** Multiplies the font's own line spacing, as pdfmake does. */
  lineHeight: z.number().positive(),
  font: z.enum(["Sans", "Serif"]).default("Sans"),
  bold: z.boolean().default(false),
});

/** templates/theme/theme.json: every colour, size and measure of a page. */
export const themeFile = z.object({
  fonts: z.object({ Sans: face, Serif: face }),
  colours: z.object({
    ink: colour,
    soft: colour,
    own: colour,
    peer: colour,
    peerText: colour,
    other: colour,
    accent: colour,
    tint: colour,
    pale: colour,
    rule: colour,
    hairline: colour,
    grid: colour,
    part1: colour,
    part2: colour,
    part3: colour,
    part4: colour,
    white: colour,
  }),
  page: z.object({ width: z.number(), height: z.number(), left: z.number(), right: z.number(), top: z.number(), bottom: z.number() }),
  columns: z.object({ chart: z.number(), gap: z.number(), commentary: z.number(), half: z.number(), halfGap: z.number() }),
  type: z.object({
    cover: type,
    h1: type,
    h2: type,
    lead: type,
    figureTitle: type,
    figureSubtitle: type,
    body: type,
    commentary: type,
    table: type,
    tableHeader: type,
    howTo: type,
    note: type,
    running: type,
    keyNumber: type,
    keyLabel: type,
    chart: type,
    chartStrong: type,
    chartSmallest: type,
  }),
});

export type ThemeFile = z.infer<typeof themeFile>;
export type Colour = keyof ThemeFile["colours"];
export type FontName = "Sans" | "Serif";
export type FontStyle = "normal" | "bold" | "italic";

/** The theme with its fonts read: font bytes as they stand in the TTF files. */
export interface Theme extends Omit<ThemeFile, "fonts"> {
  readonly fonts: Readonly<Record<FontName, Readonly<Record<FontStyle, Uint8Array>>>>;
}
