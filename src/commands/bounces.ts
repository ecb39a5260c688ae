import { resolve } from "node:path";
import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import { amend } from "../send/amend.ts";
import { collectBounces, type ReadMail } from "../send/collect-bounces.ts";
import { type Outside, realOutside } from "../send/outside.ts";
import type { World } from "../world.ts";
import { amendedExit, notSaved } from "./amended.ts";
import { type FootprintCommand, outOption, workbookOption } from "./command.ts";
import { refusedLines } from "./refused.ts";
import { roundMeant } from "./send-options.ts";

export interface BouncesOptions {
  readonly folder: string;
  readonly workbook?: string;
  readonly out?: string;
}

export const bouncesCommand: FootprintCommand<BouncesOptions> = {
  name: "bounces",
  summary: "note which mails came back",
  description: [
    "Save the “undeliverable” messages from your mailbox as .eml files in a folder, and name the folder here: each is read, and the mail it is about counts as returned. Other messages in the folder do no harm. Reading the same folder twice changes nothing.",
  ],
  argument: { name: "<folder>", words: "folder of the saved messages", key: "folder" },
  options: [workbookOption, outOption],
  examples: [{ line: "footprint bounces returned", words: "the messages saved in the folder returned" }],
  run: (options, world) => runBounces(options, world, realStages, realOutside()),
};

/** bounces, with the stages given. Throws a Problem when the round cannot be opened. */
export async function runBounces(options: BouncesOptions, world: World, stages: Stages, outside: Outside): Promise<ExitCode> {
  const folder = resolve(world.folders.here, options.folder);
  const desk = { world, stages, outside, watch: () => undefined };
  const amended = await amend(await roundMeant(options, world), desk, (post, ledger, at) =>
    collectBounces(folder, post, ledger, at, world),
  );
  if (amended.kind === "refused") for (const line of refusedLines(amended, options, world)) world.terminal.print(line);
  else
    for (const line of amended.result.length === 0 ? ["There is no .eml file in this folder."] : amended.result.map(told))
      world.terminal.print(line);
  notSaved(amended, world);
  return amendedExit(amended);
}

function told({ file, kind, mail, reply }: ReadMail): string {
  const what = mail ? `${mail.code}, ${mail.to}` : "";
  switch (kind) {
    case "returned":
      return `${file}: the mail to ${what} came back: ${reply}`;
    case "before":
      return `${file}: the mail to ${what} came back, as noted before.`;
    case "delayed":
      return `${file}: the mail to ${what} is delayed and still being tried: ${reply}`;
    case "stranger":
      return `${file}: about no mail of this round.`;
    case "unreadable":
      return `${file}: Outlook's own format cannot be read. Save the message as .eml, or drag it from Outlook on the web.`;
    case "other":
      return `${file}: not a delivery report (“${reply}”).`;
  }
}
