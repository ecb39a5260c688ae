import { answerExamples } from "./examples/answers.ts";
import type { Example } from "./examples/example.ts";
import { measureExamples } from "./examples/measures.ts";
import { placeExamples } from "./examples/places.ts";

/** Every sentence the program can say about a position, said by its own functions of made-up figures. */
export function sentences(): readonly Example[] {
  return [...placeExamples(), ...answerExamples(), ...measureExamples()];
}

/** docs/sentences.md: a heading a function, a row a case. */
export function sentencesDocument(): string {
  const examples = sentences();
  const names = [...new Set(examples.map(({ name }) => name))];
  const families = names.map((name) =>
    family(
      name,
      examples.filter((example) => example.name === name),
    ),
  );
  return [introduction, ...families].join("\n\n").concat("\n");
}

const introduction = `# What the reports say

This file is written by the program: every example below was said by the function named above it, of made-up figures.
Change a sentence in \`src/position/words/\`, and this file changes with it.

How they are worded:

- A figure stands with what it is a figure of: n, period, source, or the reason why there is none.
- Places are told from the nearer end and ties are said ("joint"); "best" and "worst" are never said.
- A group takes its article and its word: "the Wolds & Coast STP", "the North region".
- Answers to the questionnaire are compared among "participating" organisations, public figures among all.
- Percentages never print 0% or 100% of what is not none or all; a place is said instead.`;

function family(name: string, examples: readonly Example[]): string {
  const rows = examples.map(({ when, example }) => `| ${cell(when)} | ${cell(example)} |`);
  return [`## ${name}`, ["| when | it says |", "|---|---|", ...rows].join("\n")].join("\n\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
