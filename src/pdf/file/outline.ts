import type { Bookmark } from "../draw/pages.ts";
import type { PdfFile } from "./file.ts";
import { pdfText, reference } from "./values.ts";

interface Entry {
  readonly bookmark: Bookmark;
  readonly id: number;
  readonly kids: Entry[];
}

/**
 * Writes the bookmarks (ISO 32000-1, 12.3.3), each inside the last one of a higher level, all open.
 * Returns the number of the outline, or undefined when there is none.
 */
export function writeOutline(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  destination: (bookmark: Bookmark) => string,
): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = file.reserve();
  const top = nest(file, bookmarks);
  writeEntries(file, top, root, destination);
  return file.put(`<</Type/Outlines${family(top)}/Count ${bookmarks.length}>>`, root);
}

function nest(file: PdfFile, bookmarks: readonly Bookmark[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry: Entry = { bookmark, id: file.reserve(), kids: [] };
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    (open.at(-1)?.kids ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

function writeEntries(file: PdfFile, entries: readonly Entry[], parent: number, destination: (bookmark: Bookmark) => string): void {
  entries.forEach((entry, i) => {
    const [before, after] = [entries[i - 1], entries[i + 1]];
    writeEntries(file, entry.kids, entry.id, destination);
    file.put(
      `<</Title${pdfText(entry.bookmark.title)}/Parent ${reference(parent)}/Dest${destination(entry.bookmark)}` +
        (before ? `/Prev ${reference(before.id)}` : "") +
        (after ? `/Next ${reference(after.id)}` : "") +
        `${family(entry.kids)}${entry.kids.length > 0 ? `/Count ${size(entry.kids)}` : ""}>>`,
      entry.id,
    );
  });
}

function family(kids: readonly Entry[]): string {
  const [first, last] = [kids[0], kids.at(-1)];
  return first && last ? `/First ${reference(first.id)}/Last ${reference(last.id)}` : "";
}

function size(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + size(entry.kids), 0);
}
