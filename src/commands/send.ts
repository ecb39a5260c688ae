import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import { sendExitCode } from "../send/outcome.ts";
import { type Outside, realOutside } from "../send/outside.ts";
import { send } from "../send.ts";
import type { World } from "../world.ts";
import { codes, earlierOption, type FootprintCommand, outOption, workbookArgument } from "./command.ts";
import { refusedLines } from "./refused.ts";
import { numberTyped, type SendOptions, sendRequest } from "./send-options.ts";
import { sendProgress } from "./send-progress.ts";
import { sendLines } from "./send-summary.ts";

export const sendCommand: FootprintCommand<SendOptions> = {
  name: "send",
  summary: "send each report to its own people",
  description: [
    "Without --live nothing is sent: it lists every mail that would go out, with its reader, subject and file, and everyone who gets none, with the reason. A live run sends only what was on that list, after the number of mails was typed.",
    "Each mail goes to one address with one PDF. Before it goes, three things must agree: the list of reports made, the code inside the PDF, and the row of Contacts. What was sent is kept in the round's folder (sending.jsonl; status.xlsx to read), so giving the command again is always safe: it goes on where it stopped, and nobody is sent the same twice.",
    "Settings says from which address mails come (Mail from), where they may go (Mail domains) and through which service (Mail service: nhsmail or relay). The password is asked for; a script gives it as FOOTPRINT_MAIL_PASSWORD, another server as FOOTPRINT_MAIL_SERVER and another user as FOOTPRINT_MAIL_USER.",
  ],
  argument: workbookArgument,
  options: [
    { flags: "--live", words: "send the mails; asks for their number first" },
    { flags: "--yes <number>", words: "with --live: the number of mails, given beforehand by a script", read: numberTyped },
    { flags: "--to <address>", words: "a rehearsal: every mail goes to this address, and to nobody else" },
    { flags: "--eml", words: "write drafts to open and send in Outlook instead" },
    { flags: "--mail <letter>", words: "report, correction (only to those whose figures changed) or reminder; left out: report" },
    { flags: "--only <codes>", words: "only these participants, their codes separated by commas", read: codes },
    { flags: "--again <codes>", words: "only these participants, once more, whatever they were sent before", read: codes },
    earlierOption,
    outOption,
  ],
  examples: [
    { line: "footprint send", words: "the list of what would be sent to whom" },
    { line: "footprint send --to me@nhs.net --only 02B", words: "see one mail as its reader will" },
    { line: "footprint send --live", words: "send" },
    { line: "footprint send --mail correction", words: "after a correction: who would be sent what changed" },
  ],
  run: (options, world) => runSend(options, world, realStages, realOutside()),
};

/** send, with the stages and the outside given. Throws a Problem when nothing can be begun, or going on would be wrong. */
export async function runSend(options: SendOptions, world: World, stages: Stages, outside: Outside): Promise<ExitCode> {
  const outcome = await send(await sendRequest(options, world), { world, stages, outside, watch: sendProgress(world) });
  const lines = outcome.kind === "refused" ? refusedLines(outcome, options, world) : sendLines(outcome, options, world);
  for (const line of lines) world.terminal.print(line);
  return outcome.kind === "refused" ? 1 : sendExitCode(outcome);
}
