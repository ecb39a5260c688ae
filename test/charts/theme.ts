import { readFileSync } from "node:fs";
import { type Theme, themeFile } from "../../src/charts/theme.ts";

const folder = new URL("../../templates/theme/", import.meta.url);
const file = themeFile.parse(JSON.parse(readFileSync(new URL("theme.json", folder), "utf8")));
const font = (name: string) => new Uint8Array(readFileSync(new URL(`fonts/${name}`, folder)));
const faces = ({ normal, bold, italic }: { normal: string; bold: string; italic: string }) => ({
  normal: font(normal),
  bold: font(bold),
  italic: font(italic),
});

/** The theme as it stands in templates/theme. */
export const theme: Theme = { ...file, fonts: { Sans: faces(file.fonts.Sans), Serif: faces(file.fonts.Serif) } };
