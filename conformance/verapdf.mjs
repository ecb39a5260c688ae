import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/**
 * What veraPDF says of one file.
 * @typedef {{ file: string, flavour: "ua1" | "3a", passed: boolean, rules: number, checks: number, failures: string[] }} Verdict
 * `rules`: of the flavour; `checks`: how often they were applied to something in this file.
 */

const carrier = fileURLToPath(new URL("../node_modules/@opendataloader/pdf/", import.meta.url));
const jar = join(carrier, "lib", "opendataloader-pdf-cli.jar");
const { name, version } = JSON.parse(readFileSync(join(carrier, "package.json"), "utf8"));
const script = fileURLToPath(new URL("verapdf.rhino.js", import.meta.url));

/** The validator by name and version, as a report of conformance cites it. */
export const validator = `veraPDF, as ${name} ${version} carries it`;

export function hasJava() {
  return spawnSync("java", ["-version"]).status === 0;
}

/**
 * What veraPDF, the reference validator, says of files: each of the standards it claims. One Java for all files; a locked one is
 * opened with FOOTPRINT_PASSWORD. Throws when it does not run, or says nothing of a file.
 * @param {readonly string[]} files
 * @param {(verdict: Verdict) => void} tell
 */
export async function validate(files, tell) {
  const java = spawn("java", ["-Xmx600m", "-cp", jar, "org.mozilla.javascript.tools.shell.Main", "-version", "200", script]);
  let complaint = "";
  java.stderr.on("data", (text) => {
    complaint += text;
  });
  java.stdin.on("error", () => undefined);
  java.stdin.end(files.map((file) => `${claims(file).join(",")}\t${file}\n`).join(""));
  const ended = new Promise((resolve) => java.on("close", resolve));
  const missing = new Set(files.flatMap((file) => claims(file).map((flavour) => `${flavour} ${file}`)));
  for await (const line of createInterface({ input: java.stdout })) {
    const verdict = JSON.parse(line);
    missing.delete(`${verdict.flavour} ${verdict.file}`);
    tell(verdict);
  }
  const status = await ended;
  if (status !== 0 || complaint !== "") throw new Error(`veraPDF did not run to its end: ${complaint.slice(0, 2000)}`);
  if (missing.size > 0) throw new Error(`veraPDF said nothing of ${[...missing].join(", ")}.`);
}

/** What a report claims: a locked one makes no claim to PDF/A, which forbids locks. @param {string} file @returns {string[]} */
export function claims(file) {
  return readFileSync(file).includes("/Encrypt ") ? ["ua1"] : ["ua1", "3a"];
}
