import { basename } from "node:path";

const STANDARDS = {
  ua1: { name: "PDF/UA-1 (ISO 14289-1)", short: "PDF/UA-1" },
  "3a": { name: "PDF/A-3a (ISO 19005-3)", short: "PDF/A-3a" },
};

/**
 * What veraPDF found in a folder, to be kept with the files: the same files give the same words.
 * @param {readonly import("./verapdf.mjs").Verdict[]} verdicts
 * @param {ReadonlyMap<string, string>} hashes SHA-256 of each file
 * @param {string} validator its name and version
 */
export function conformanceReport(verdicts, hashes, validator) {
  const flavours = Object.keys(STANDARDS).filter((flavour) => verdicts.some((verdict) => verdict.flavour === flavour));
  const counts = flavours.map((flavour) => counted(verdicts, flavour));
  const failed = verdicts.filter(({ passed }) => !passed);
  const text = [
    "# Conformance",
    `Every PDF of this folder (${hashes.size}) was checked by ${validator}, for each standard it claims. The rules that a machine can judge were applied; whether a description says enough, or an order makes sense, only a reader can judge.`,
    countTable(counts),
    "## Failures",
    failed.length === 0 ? "None." : failed.flatMap(failureLines).join("\n"),
    "## Files",
    fileTable(verdicts, hashes, flavours),
  ].join("\n\n");
  return { text: `${text}\n`, summary: counts.map(summaryLine), sound: failed.length === 0 };
}

function counted(verdicts, flavour) {
  const own = verdicts.filter((verdict) => verdict.flavour === flavour);
  return {
    name: STANDARDS[flavour].name,
    files: own.length,
    sound: own.filter(({ passed }) => passed).length,
    rules: own[0].rules,
    checks: own.reduce((sum, { checks }) => sum + checks, 0),
  };
}

function summaryLine({ name, files, sound, rules, checks }) {
  return `${name}: ${sound} of ${files} files conform; ${rules} rules, ${checks} checks`;
}

function countTable(counts) {
  const rows = counts.map(({ name, files, sound, rules, checks }) => [name, files, sound, files - sound, rules, checks]);
  return table(["Standard", "Files", "Conform", "Do not conform", "Rules", "Checks made"], rows);
}

function fileTable(verdicts, hashes, flavours) {
  const said = (file, flavour) => verdicts.find((verdict) => verdict.file === file && verdict.flavour === flavour)?.passed;
  const words = (passed) => (passed === undefined ? "not claimed" : passed ? "conforms" : "fails");
  const rows = [...hashes].map(([file, hash]) => [basename(file), ...flavours.map((flavour) => words(said(file, flavour))), hash]);
  return table(["File", ...flavours.map((flavour) => STANDARDS[flavour].short), "SHA-256"], rows);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function failureLines({ file, flavour, failures }) {
  return [`- ${basename(file)}, ${STANDARDS[flavour].short}:`, ...failures.map((failure) => `  - ${failure}`)];
}
