import { Command, Option } from "commander";
import type { World } from "../world.ts";
import type { FootprintCommand } from "./command.ts";

/** A command that was typed: `options` holds what was given with it, the workbook among them. */
export type Act = (command: FootprintCommand, options: object) => Promise<void>;

/** The commands as commander understands them; parsing calls `act` once. */
export function programOf(
  commands: readonly FootprintCommand[],
  act: Act,
  { print, tell }: Pick<World["terminal"], "print" | "tell">,
): Command {
  const program = new Command("footprint")
    .description("From a workbook of submissions to a personalised report for every participant.")
    .usage("<command> [options]")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .option("--debug", "show the inner cause of an error, for a report of a fault")
    .addHelpText("after", "\nfootprint alone says what the next step is.")
    .showSuggestionAfterError(true);
  for (const command of commands) program.addCommand(commandOf(command, act), { hidden: command.hidden ?? false });
  for (const each of [program, ...program.commands]) each.exitOverride().configureOutput(output(print, tell));
  return program;
}

function commandOf(definition: FootprintCommand, act: Act): Command {
  const { name, summary, description, argument, options, examples } = definition;
  const command = new Command(name)
    .summary(summary)
    .description(description.join("\n\n"))
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", `\nExamples:\n${examples.map(({ line, words }) => `  ${line}\n      ${words}`).join("\n")}`);
  if (argument) command.argument(argument.name, argument.words);
  for (const { flags, words, read } of options)
    command.addOption(read ? new Option(flags, words).argParser(read) : new Option(flags, words));
  return command.action(() =>
    act(definition, {
      ...command.optsWithGlobals(),
      ...(command.args[0] === undefined ? {} : { [argument?.key ?? "workbook"]: command.args[0] }),
    }),
  );
}

function output(print: (line: string) => void, tell: (line: string) => void) {
  const line = (text: string) => text.replace(/\n$/, "");
  return {
    writeOut: (text: string) => print(line(text)),
    writeErr: (text: string) => tell(line(text)),
    outputError: (text: string) => tell(letter(line(text))),
  };
}

/** commander writes "error: unknown option '--onyl'"; an error is a letter here. */
function letter(text: string): string {
  const [said = "", ...rest] = text.replace(/^error: /, "").split("\n");
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`.replace(/\.\.$/, ".");
  return [sentence, ...rest, "See all commands and options with: footprint --help"].join("\n");
}
