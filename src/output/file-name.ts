import { createHash } from "node:crypto";

/** Longest name of a report's file without ".pdf": Windows folders nest deep, and mail programs cut long names. */
const longest = 60;
const longestCode = 24;

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

/** Names Windows keeps for devices, whatever stands after the first full stop; and those of the round's own files. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index|findings|specimen)$/i;

/**
 * Each participant's file, "02B-ashdale.pdf": its code, then its short name in plain letters.
 * Legal on Windows, never the same for two participants (there "02b.pdf" and "02B.pdf" are one file),
 * and without any sign that could lead out of the folder.
 */
export function reportFiles(participants: readonly { readonly code: string; readonly short: string }[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, short } of participants) {
    let file = reportFile(plainCode(code), short);
    for (let again = 0; taken.has(file.toLowerCase()); again++) file = reportFile(marked(code, `${code} ${again}`), short);
    taken.add(file.toLowerCase());
    files.set(code, file);
  }
  return files;
}

/** The web page beside a report's PDF: "02B-ashdale.pdf" → "02B-ashdale.html". */
export function webPageFile(reportFile: string): string {
  return reportFile.replace(/\.pdf$/i, ".html");
}

/** A name that may be any text as the name of a folder: "Autumn 2017/18" → "Autumn-2017-18". */
export function folderName(name: string): string {
  return allowed(plain(name), "round");
}

function reportFile(code: string, short: string): string {
  return `${allowed(`${code}-${plain(short).toLowerCase()}`.replace(/-$/, ""), "report")}.pdf`;
}

/** The code itself, when it is short and plain as codes are; else what is plain in it, and a mark. */
function plainCode(code: string): string {
  return plain(code) === code && code.length <= longestCode ? code : marked(code, code);
}

/** Four signs of a hash tell two codes apart whose plain letters are the same. */
function marked(code: string, of: string): string {
  const mark = createHash("sha256").update(of).digest("hex").slice(0, 4);
  return `${plain(code).slice(0, longestCode)}-${mark}`.replace(/^-/, "");
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
