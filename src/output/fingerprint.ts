import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** One SHA-256 over the names and contents of all files in the folders, and over single files, whatever their place on the disk. */
export function fingerprint(folders: readonly string[], files: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const name of filesIn(folder)) hash.update(`${name}\0${sha256(readFileSync(join(folder, name)))}\n`);
  }
  for (const file of files) hash.update(`${sha256(readFileSync(file))}\n`);
  return hash.digest("hex");
}

/** Names relative to the folder, with forward slashes, in the same order on every computer. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/").replace(/^\//, ""));
  return names.sort((a, b) => (a < b ? -1 : 1));
}
