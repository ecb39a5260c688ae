import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const verdict = z.object({
  file: z.string(),
  flavour: z.enum(["ua1", "3a"]),
  passed: z.boolean(),
  /** How many rules the flavour has, and how often they were applied in this file. */
  rules: z.number(),
  checks: z.number(),
  failures: z.array(z.string()),
});

export type Verdict = z.infer<typeof verdict>;

const script = fileURLToPath(new URL("../../conformance/conformance.mjs", import.meta.url));

export const hasJava = spawnSync("java", ["-version"]).status === 0;
if (!hasJava) process.stderr.write("\nJava is not installed: conformance to PDF/UA-1 and PDF/A-3a was NOT checked by veraPDF.\n\n");

/** What veraPDF, the reference validator, says of files: each of the standards it claims. Needs Java. */
export function validate(files: readonly string[], password?: string): Verdict[] {
  const env = { ...process.env, ...(password === undefined ? {} : { FOOTPRINT_PASSWORD: password }) };
  const run = spawnSync(process.execPath, [script, "--json", ...files], { encoding: "utf8", maxBuffer: 64_000_000, env });
  if (run.stderr !== "") throw new Error(run.stderr.slice(0, 2000));
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => verdict.parse(JSON.parse(line)));
}
