import type { FootprintCommand } from "./command.ts";
import { programOf } from "./program.ts";

/** docs/commands.md: every command that is not hidden, from the definitions its help is made from. */
export function commandsDocument(commands: readonly FootprintCommand[]): string {
  const program = programOf(commands, async () => undefined, { print: () => undefined, tell: () => undefined });
  const shown = commands.filter(({ hidden }) => !hidden);
  const sections = shown.map((command) => {
    const built = program.commands.find((each) => each.name() === command.name);
    return section(command, `footprint ${command.name} ${built?.usage() ?? ""}`);
  });
  return [
    "# Commands",
    "",
    "This page is written by the program itself (`footprint docs`), and a test checks that it is up to date.",
    "",
    `${program.description()} \`footprint\` alone says what the next step is; \`footprint help generate\` shows the help of one command. In the folder of a fresh copy, type \`npx footprint\`.`,
    "",
    ...table(
      ["Command", "What it does"],
      shown.map(({ name, summary }) => [`[${name}](#${name})`, summary]),
    ),
    "",
    "Every command also takes:",
    "",
    ...table(
      ["Option", "Meaning"],
      program.options.map((option) => [`\`${option.flags}\``, option.description]),
    ),
    "",
    "How a command ended, for scripts, is its exit code: 0 all was done; 1 the command or the workbook has to be put right first; 2 a part was done; 3 nothing was done.",
    "",
    sections.join("\n"),
  ].join("\n");
}

function section({ name, description, argument, options, examples }: FootprintCommand, usage: string): string {
  const choices = [
    ...(argument ? [[`\`${argument.name}\``, argument.words]] : []),
    ...options.map(({ flags, words }) => [`\`${flags}\``, words]),
  ];
  return [
    `## ${name}`,
    "",
    ...description.flatMap((paragraph) => [paragraph, ""]),
    "```",
    usage,
    "```",
    "",
    ...(choices.length === 0 ? [] : [...table(["Given", "Meaning"], choices), ""]),
    "For example:",
    "",
    ...examples.map(({ line, words }) => `- \`${line}\`: ${words}`),
    "",
  ].join("\n");
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)];
}
