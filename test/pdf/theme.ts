import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FontName, type FontStyle, type Theme, themeFile } from "../../src/charts/theme.ts";

const folder = join(import.meta.dirname, "../../templates/theme");

/** The theme of the repository, with its fonts. */
export function readTheme(): Theme {
  const file = themeFile.parse(JSON.parse(readFileSync(join(folder, "theme.json"), "utf8")));
  const bytes = (family: FontName, style: FontStyle) => new Uint8Array(readFileSync(join(folder, "fonts", file.fonts[family][style])));
  const family = (name: FontName) => ({ normal: bytes(name, "normal"), bold: bytes(name, "bold"), italic: bytes(name, "italic") });
  return { ...file, fonts: { Sans: family("Sans"), Serif: family("Serif") } };
}
