import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FontName, type FontStyle, type Theme, type ThemeFile, themeFile } from "../charts/theme.ts";
import { Problem } from "../error.ts";

/**
 * The theme from `folder`/theme: theme.json checked, and the fonts it names.
 * @throws Problem naming the setting or the font that is wrong.
 */
export async function readTheme(folder: string): Promise<Theme> {
  const { fonts, ...rest } = checked(await readJson(join(folder, "theme", "theme.json")));
  const [Sans, Serif] = await Promise.all([readFaces(folder, fonts.Sans), readFaces(folder, fonts.Serif)]);
  return { ...rest, fonts: { Sans, Serif } };
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Problem({ what: "The theme is not there.", where: file, remedy: "Put theme.json back." });
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem({ what: "The theme is no JSON.", where: file, remedy: "Look for a missing comma, bracket or quotation mark." });
  }
}

function checked(json: unknown): ThemeFile {
  const { success, data, error } = themeFile.safeParse(json);
  if (success) return data;
  const [first] = error.issues;
  const setting = first?.path.join(".") || "theme.json";
  throw new Problem({
    what: `"${setting}" is not right: ${first?.message ?? "it cannot be understood"}.`,
    where: "templates/theme/theme.json",
    remedy: "Put it right and run again.",
  });
}

async function readFaces(folder: string, faces: ThemeFile["fonts"][FontName]): Promise<Record<FontStyle, Uint8Array>> {
  const [normal, bold, italic] = await Promise.all([faces.normal, faces.bold, faces.italic].map((name) => readFont(folder, name)));
  if (!normal || !bold || !italic) throw new Error("A face was read and is not there");
  return { normal, bold, italic };
}

/** A TrueType file begins 00 01 00 00 or "true"; web fonts and OpenType with PostScript outlines cannot be used. */
async function readFont(folder: string, name: string): Promise<Uint8Array> {
  const file = join(folder, "theme", "fonts", name);
  const bytes = await readFile(file).catch(() => {
    throw new Problem({ what: "The font is not there.", where: file, remedy: `Put ${name} back, or name another TTF file in theme.json.` });
  });
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start !== "\x00\x01\x00\x00" && start !== "true") {
    throw new Problem({ what: "The font is no TrueType file.", where: file, remedy: "Use a font in TTF form." });
  }
  return new Uint8Array(bytes);
}
