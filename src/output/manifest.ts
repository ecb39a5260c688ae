import * as z from "zod";
import { Problem } from "../error.ts";
import { type Disk, readIfThere } from "./disk.ts";
import { pathInside, writeChanged } from "./folder.ts";

export const manifestFile = "manifest.json";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const madeReport = z.strictObject({
  code: z.string().min(1),
  name: z.string(),
  file: z.string().min(1),
  pages: z.int().positive(),
  bytes: z.int().positive(),
  /** Characters the fonts do not have. */
  missing: z.array(z.string()),
  /** Of the file. */
  sha256: hash,
  /** The same report as a web page, when it was asked for. */
  webPage: z.strictObject({ file: z.string().min(1), bytes: z.int().positive(), sha256: hash }).optional(),
  /** Content key of the round when the report was last found to be right. */
  dataset: hash,
  /** Content key of the reader's View. */
  madeFrom: hash,
  /** Fingerprint of the templates, the theme and the program. */
  madeWith: hash,
  /** Names the password it is locked with; absent when it is open. */
  lock: hash.optional(),
});

const manifest = z.strictObject({
  program: z.string(),
  round: z.strictObject({ title: z.string(), name: z.string() }),
  workbook: z.strictObject({ file: z.string(), sha256: hash }),
  /** Of queries.xlsx: content key of what it asks and is written with, and of the file. */
  queries: z.strictObject({ asked: hash, sha256: hash }).optional(),
  /** In the order of the workbook's organisations. */
  reports: z.array(madeReport),
});

/**
 * What the round's folder holds and what each report was made from. It names no time and no path,
 * so the same workbook gives the same manifest wherever and whenever it is made.
 */
export type Manifest = z.infer<typeof manifest>;
/** One report that is in the folder: its file, and what it was made from. */
export type MadeReport = z.infer<typeof madeReport>;

/** The folder's manifest; undefined when nothing was made there yet. Throws a Problem when it is damaged. */
export async function readManifest(disk: Disk, folder: string): Promise<Manifest | undefined> {
  const bytes = await readIfThere(disk, pathInside(folder, manifestFile));
  if (bytes === undefined) return undefined;
  try {
    return manifest.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    throw new Problem({
      what: "The list of the reports made is damaged.",
      where: pathInside(folder, manifestFile),
      remedy: "Delete this file and give the same command again: every report is then made afresh.",
    });
  }
}

/** Throws a Problem when it cannot be written. */
export async function saveManifest(disk: Disk, folder: string, content: Manifest): Promise<void> {
  await writeChanged(disk, pathInside(folder, manifestFile), `${JSON.stringify(content, undefined, 1)}\n`);
}
