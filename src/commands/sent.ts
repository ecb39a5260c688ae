import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import { amend } from "../send/amend.ts";
import { type Outside, realOutside } from "../send/outside.ts";
import { settle } from "../send/settle.ts";
import type { World } from "../world.ts";
import { amendedExit, notSaved } from "./amended.ts";
import { codes, type FootprintCommand, outOption, workbookOption } from "./command.ts";
import { refusedLines } from "./refused.ts";
import { roundMeant } from "./send-options.ts";

export interface SentOptions {
  readonly codes: string;
  readonly workbook?: string;
  readonly out?: string;
}

export const sentCommand: FootprintCommand<SentOptions> = {
  name: "sent",
  summary: "say that a mail has arrived, or that you sent its draft",
  description: [
    "When the connection is lost at the very moment a mail is handed over, nobody can tell from this side whether it went (the mail is then called unknown, and never sent again by itself). Ask the reader; if it arrived, say so here. If it did not, send it once more with footprint send --again.",
    "Say so here too once you have sent drafts from Outlook, so that a live run does not send the same again.",
  ],
  argument: { name: "<codes>", words: "codes of the participants, separated by commas", key: "codes" },
  options: [workbookOption, outOption],
  examples: [{ line: "footprint sent 02B", words: "the mail to 02B has arrived" }],
  run: (options, world) => runSent(options, world, realStages, realOutside()),
};

/** sent, with the stages given. Throws a Problem when there is nothing to say about one of them. */
export async function runSent(options: SentOptions, world: World, stages: Stages, outside: Outside): Promise<ExitCode> {
  const desk = { world, stages, outside, watch: () => undefined };
  const amended = await amend(await roundMeant(options, world), desk, (post, ledger, at) => settle(codes(options.codes), post, ledger, at));
  if (amended.kind === "refused") for (const line of refusedLines(amended, options, world)) world.terminal.print(line);
  else for (const { code, to, file } of amended.result) world.terminal.print(`${code}: ${file} to ${to} counts as sent.`);
  notSaved(amended, world);
  return amendedExit(amended);
}
