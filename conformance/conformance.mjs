// Has veraPDF check every PDF of a folder, and writes down there what it found.
//   npm run conformance -- output/round     writes output/round/conformance.md
//   npm run conformance -- --json FILE...   prints what veraPDF says of each file, a line of JSON each, and writes nothing
// Locked reports are opened with the password in FOOTPRINT_PASSWORD. The exit code is 0 when every file conforms.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { conformanceReport } from "./report.mjs";
import { hasJava, validate, validator } from "./verapdf.mjs";

const [first, ...rest] = process.argv.slice(2);

if (first === undefined) fail("Name the folder of a round: npm run conformance -- output/round");
else if (!hasJava()) fail("Java is not installed, so nothing was checked. Install a Java runtime (default-jre-headless) and try again.");
else if (first === "--json") await printVerdicts(rest);
else await checkFolder(first);

async function printVerdicts(files) {
  let sound = true;
  await validate(files, (verdict) => {
    sound &&= verdict.passed;
    console.log(JSON.stringify(verdict));
  });
  if (!sound) process.exitCode = 1;
}

async function checkFolder(folder) {
  const names = readdirSync(folder).filter((name) => /\.pdf$/i.test(name));
  if (names.length === 0) return fail(`There is no PDF in ${folder}.`);
  const files = names.sort().map((name) => join(folder, name));
  const hashes = new Map(files.map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]));
  const verdicts = [];
  await validate(files, (verdict) => {
    verdicts.push(verdict);
    tellProgress(verdicts, files);
  });
  const report = conformanceReport(verdicts, hashes, validator);
  writeFileSync(join(folder, "conformance.md"), report.text);
  console.log(report.summary.join("\n"));
  console.log(`Written to ${join(folder, "conformance.md")}`);
  if (!report.sound) process.exitCode = 1;
}

function tellProgress(verdicts, files) {
  const { file, flavour, passed } = verdicts.at(-1);
  const done = new Set(verdicts.map((verdict) => verdict.file)).size;
  if (!passed) console.error(`${file} does not conform.`);
  else if (flavour === "ua1" && done % 25 === 0) console.error(`${done} of ${files.length}`);
}

function fail(words) {
  console.error(words);
  process.exitCode = 3;
}
