import { createHash } from "node:crypto";

/** Longest name of a report's file without ".pdf": Windows folders nest deep, and mail programs cut long names. */
const longest = 60;

/** Letters that Unicode does not take apart into an ASCII letter and an accent. */
const letters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["Æ", "AE"],
  ["œ", "oe"],
  ["ø", "o"],
  ["Ø", "O"],
  ["ł", "l"],
  ["Ł", "L"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["&", " and "],
]);

/** Names Windows keeps for devices, whatever stands after the first full stop. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Each participant's file, "02B-ashdale.pdf": its code, then its short name in plain letters.
 * Legal on Windows, never the same for two participants (there "02b.pdf" and "02B.pdf" are one file),
 * and without any sign that could lead out of the folder.
 */
export function reportFiles(participants: readonly { readonly code: string; readonly short: string }[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, short } of participants) {
    const plain = reportFile(code, short);
    const file = taken.has(plain.toLowerCase()) ? reportFile(`${code}-${mark(code)}`, short) : plain;
    taken.add(file.toLowerCase());
    files.set(code, file);
  }
  return files;
}

/** A name that may be any text as the name of a folder: "Autumn 2017/18" → "Autumn-2017-18". */
export function folderName(name: string): string {
  return allowed(plain(name), "round");
}

function reportFile(code: string, short: string): string {
  const start = plain(code) === code ? code : `${plain(code)}-${mark(code)}`;
  return `${allowed([start, plain(short).toLowerCase()].filter((part) => part !== "").join("-"), "report")}.pdf`;
}

function allowed(name: string, instead: string): string {
  const short = name.slice(0, longest).replace(/-+$/, "");
  return short === "" || reserved.test(short) ? [instead, short].filter((part) => part !== "").join("-") : short;
}

/** Letters, figures and single hyphens. */
function plain(text: string): string {
  return [...text]
    .map((letter) => letters.get(letter) ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/[\p{Mn}'’]/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Four signs that tell two codes apart whose plain letters are the same. */
function mark(code: string): string {
  return createHash("sha256").update(code).digest("hex").slice(0, 4);
}
