import type { Cell } from "./cells.ts";

/** Text as a person meant it: one sort of space, no invisible characters, nothing at the ends. Line breaks stay. */
export function clean(text: string): string {
  // Nearly all cells are plain already, and there are tens of thousands of them.
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/[^\S\n]/g, " ")
    .trim();
}

/**
 * What two spellings of a name have in common: case, spaces and punctuation do not count, "&" is "and".
 * The signs £ $ € % stay, because "Spend £" and "Spend %" are different questions.
 */
export function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^\p{L}\p{N}\p{M}£$€%]/gu, "");
}

/** A cell as text, for names, codes and messages: a number as it would be typed, a date as ISO. */
export function typedIn(cell: Cell): string {
  switch (cell.kind) {
    case "text":
      return clean(cell.text);
    case "number":
      return cell.percent ? cell.shown : String(cell.value);
    case "date":
      return cell.iso;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
      return cell.code;
    case "uncomputed":
      return `=${cell.formula}`;
  }
}

/** Whether somebody looking at the cell sees nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.kind === "text" && !/[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/.test(cell.text));
}
