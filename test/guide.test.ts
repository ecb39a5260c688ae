import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { commands } from "../src/commands/commands.ts";
import { programOf } from "../src/commands/program.ts";

const guide = readFileSync(new URL("../docs/guide.md", import.meta.url), "utf8");

/** Every command line of the guide, in its blocks and within its sentences. */
const lines = [...guide.matchAll(/^footprint .*$|`(footprint [^`]+)`/gm)].map(([whole, quoted]) => quoted ?? whole);

test("every command in the guide can be typed as it stands", async () => {
  expect(lines.length).toBeGreaterThan(15);
  for (const line of new Set(lines)) {
    const typed: string[] = [];
    const program = programOf(
      commands,
      async ({ name }) => {
        typed.push(name);
      },
      { print: () => undefined, tell: (said) => typed.push(said) },
    );
    const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1);
    await program.parseAsync(words, { from: "user" });
    expect([line, typed]).toEqual([line, [words[0]]]);
  }
});
