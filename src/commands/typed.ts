import type { FootprintCommand } from "./command.ts";

/** Each command by its name, loaded when it is typed: the libraries of the others, such as those of mail, take their time. */
const load: Readonly<Record<string, () => Promise<FootprintCommand>>> = {
  example: async () => (await import("./example.ts")).exampleCommand,
  blank: async () => (await import("./blank.ts")).blankCommand,
  collate: async () => (await import("./collate.ts")).collateCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  generate: async () => (await import("./generate.ts")).generateCommand,
  findings: async () => (await import("./findings-report.ts")).findingsCommand,
  specimen: async () => (await import("./specimen.ts")).specimenCommand,
  status: async () => (await import("./status.ts")).statusCommand,
  send: async () => (await import("./send.ts")).sendCommand,
  sent: async () => (await import("./sent.ts")).sentCommand,
  hold: async () => (await import("./hold.ts")).holdCommand,
  bounces: async () => (await import("./bounces.ts")).bouncesCommand,
};

/** The commands that a command line is understood with: the one it begins with; all of them for help, and for a word mistyped. */
export async function commandsTyped(words: readonly string[]): Promise<readonly FootprintCommand[]> {
  const [first = ""] = words.filter((word) => word !== "--debug");
  const typed = Object.hasOwn(load, first) ? load[first] : undefined;
  return typed ? [await typed()] : (await import("./commands.ts")).commands;
}
