import type { Theme, ThemeFile } from "../../charts/theme.ts";
import { rem } from "../setting.ts";

/** Line spacing of the faces themselves, which the theme's factor multiplies; the Sans a little more than its own 1.42: lines on a screen are long. */
const SPACING = { Sans: 1.5, Serif: 1.37 };

/** Faces of the reader's own system: the theme's where they are installed, else what is nearest. */
const SANS = `"Source Sans 3","Source Sans Pro","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif`;
const SERIF = `"Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style",Georgia,Cambria,serif`;

/**
 * Words in charts were given their places by the widths of Source Sans 3. Where it is missing, Arial and its like stand in at
 * the size at which they are as wide: their figures are 0.556 of their size wide, those of Source Sans 0.497, and other letters
 * need as little.
 */
const STAND_IN = `local("Arial"),local("Helvetica Neue"),local("Helvetica"),local("Liberation Sans"),local("Roboto")`;
const STAND_IN_BOLD = `local("Arial Bold"),local("Arial-BoldMT"),local("Helvetica Neue Bold"),local("Helvetica Bold"),local("Liberation Sans Bold"),local("Roboto Bold")`;

export function fontRules({ colours }: Theme): string {
  const named = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
  return `
    @font-face{font-family:"Chart stand-in";font-weight:400;size-adjust:89.5%;src:${STAND_IN}}
    @font-face{font-family:"Chart stand-in";font-weight:600;size-adjust:89.5%;src:${STAND_IN_BOLD}}
    :root{color-scheme:light;--sans:${SANS};--serif:${SERIF};--chart:"Source Sans 3","Source Sans Pro","Chart stand-in",sans-serif;${named.join(";")}}`;
}

/** A size of the theme's scale, as declarations. */
export function type(theme: Theme, scale: keyof ThemeFile["type"]): string {
  const { size, lineHeight, font, bold } = theme.type[scale];
  const lines = Math.round(lineHeight * SPACING[font] * 100) / 100;
  return `font:${bold ? 600 : 400} ${rem(size, theme)}/${lines} var(--${font.toLowerCase()})`;
}
