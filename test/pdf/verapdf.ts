import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as z from "zod";

const verdict = z.object({
  file: z.string(),
  flavour: z.enum(["ua1", "3a"]),
  passed: z.boolean(),
  /** How many rules the flavour has. */
  rules: z.number(),
  failures: z.array(z.string()),
});

export type Verdict = z.infer<typeof verdict>;

const jar = join(import.meta.dirname, "../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar");
const script = join(import.meta.dirname, "verapdf.rhino.js");

export function hasJava(): boolean {
  return spawnSync("java", ["-version"]).status === 0;
}

/** What veraPDF, the reference validator, says of files: PDF/UA-1 and PDF/A-3a for each. Needs Java. */
export function validate(files: readonly string[]): Verdict[] {
  const properties = ["-Dflavours=ua1,3a", `-Dfiles=${files.join("\n")}`];
  const shell = ["-Xmx600m", ...properties, "-cp", jar, "org.mozilla.javascript.tools.shell.Main", "-version", "200", script];
  const run = spawnSync("java", shell, { encoding: "utf8", maxBuffer: 64_000_000 });
  if (run.status !== 0) throw new Error(`veraPDF did not run: ${run.stderr.slice(0, 2000)}`);
  return run.stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => verdict.parse(JSON.parse(line)));
}
