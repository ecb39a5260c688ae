import { create, type Font } from "fontkit";

const opened = new WeakMap<Uint8Array, Font>();

/**
 * A font file, opened once for all that measure or write with it: its tables are read when they are first asked for, which for
 * those of ligatures and kerning takes longer than all that is asked of them for a report.
 * @throws Error for a file that holds several faces.
 */
export function openFont(bytes: Uint8Array): Font {
  const known = opened.get(bytes);
  if (known) return known;
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("layout" in font)) throw new Error("A font of the theme holds several faces; give one TTF file a face.");
  opened.set(bytes, font);
  return font;
}
