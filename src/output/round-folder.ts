import { isCollectionFile } from "./collection-files.ts";
import { type Disk, diskProblem } from "./disk.ts";
import { figuresFile, type RecordedFigures, readFigures } from "./figures.ts";
import { webPageFile } from "./file-name.ts";
import { sha256 } from "./fingerprint.ts";
import { namesIn, pathInside } from "./folder.ts";
import { indexFile } from "./index-page.ts";
import { lockFile } from "./lock.ts";
import { type MadeReport, type Manifest, manifestFile, readManifest } from "./manifest.ts";
import { sendingFiles } from "./sending-files.ts";

/** What to ask whom; written by the batch, as an Excel file. */
export const queriesFile = "queries.xlsx";
/** Which group figures the reports show, on what they rest, and what is refused to whom. */
export const disclosureFile = "disclosure.csv";
/** What the round found, for anyone to read. */
export const findingsFile = "findings.pdf";
/** A made-up report, for anyone to see. */
export const specimenFile = "specimen.pdf";
/** Folder of the parts of a round that were made by themselves, each like a round's folder. */
export const shardsFolder = "shards";
/** What veraPDF found in the reports; written by conformance/conformance.mjs. */
const conformanceFile = "conformance.md";

/** A round's folder as it is found. */
export interface RoundFolder {
  readonly path: string;
  readonly manifest: Manifest | undefined;
  readonly reports: readonly MadeReport[];
  /** PDF files there and the web pages beside them: name → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  /** Files and folders there that are neither reports nor Footprint's own lists. */
  readonly foreign: readonly string[];
  /** Participant code → the figures its report was last known to print. */
  readonly figures: ReadonlyMap<string, RecordedFigures>;
}

const lists: readonly string[] = [
  manifestFile,
  figuresFile,
  indexFile,
  queriesFile,
  disclosureFile,
  findingsFile,
  specimenFile,
  conformanceFile,
  shardsFolder,
  lockFile,
  ...sendingFiles,
];

/** Reads the folder; one that does not exist yet is empty. Throws a Problem when its list of reports is damaged. */
export async function readRoundFolder(disk: Disk, path: string): Promise<RoundFolder> {
  const names = await namesIn(disk, path);
  const pdfs = names.filter((name) => /\.pdf$/i.test(name) && name !== findingsFile && name !== specimenFile);
  const manifest = await readManifest(disk, path);
  const reports = manifest?.reports ?? [];
  const pages = webPages(names, [...pdfs, ...reports.map(({ file }) => file)]);
  return {
    path,
    manifest,
    reports,
    files: new Map(await hashes(disk, path, [...pdfs, ...pages])),
    foreign: names.filter((name) => !pdfs.includes(name) && !pages.includes(name) && !lists.includes(name) && !isCollectionFile(name)),
    figures: await readFigures(disk, path),
  };
}

/** A page is a report's by its name; any other page is somebody else's. */
function webPages(names: readonly string[], reports: readonly string[]): readonly string[] {
  const theirs = new Set(reports.map(webPageFile));
  return names.filter((name) => name !== indexFile && theirs.has(name));
}

async function hashes(disk: Disk, folder: string, names: readonly string[]): Promise<(readonly [string, string])[]> {
  const all: (readonly [string, string])[] = [];
  for (const name of names) all.push([name, await hashOf(disk, pathInside(folder, name))]);
  return all;
}

/** A file that may not be read counts as one Footprint did not make: it is made again, and then the reason is told. */
async function hashOf(disk: Disk, path: string): Promise<string> {
  try {
    return sha256(await disk.readFile(path));
  } catch (error) {
    if (diskProblem(error, path) === error) throw error;
    return "";
  }
}
