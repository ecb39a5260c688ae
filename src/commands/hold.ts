import type { ExitCode } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import { amend } from "../send/amend.ts";
import { hold } from "../send/hold.ts";
import { type Outside, realOutside } from "../send/outside.ts";
import type { World } from "../world.ts";
import { amendedExit, notSaved } from "./amended.ts";
import { codes, type FootprintCommand, outOption, workbookOption } from "./command.ts";
import { refusedLines } from "./refused.ts";
import { roundMeant } from "./send-options.ts";

export interface HoldOptions {
  readonly codes: string;
  readonly because?: string;
  readonly release?: boolean;
  readonly workbook?: string;
  readonly out?: string;
}

export const holdCommand: FootprintCommand<HoldOptions> = {
  name: "hold",
  summary: "hold a report back from being sent, or let it go",
  description: ["A report that is held is made like any other and not sent, until it is let go."],
  argument: { name: "<codes>", words: "codes of the participants, separated by commas", key: "codes" },
  options: [
    { flags: "--because <words>", words: "why, for the list and for status.xlsx" },
    { flags: "--release", words: "let it go" },
    workbookOption,
    outOption,
  ],
  examples: [
    { line: 'footprint hold 02B --because "figures in dispute"', words: "02B is not sent its report for now" },
    { line: "footprint hold 02B --release", words: "it is sent with the next live run" },
  ],
  run: (options, world) => runHold(options, world, realStages, realOutside()),
};

/** hold, with the stages given. Throws a Problem for a code nobody has. */
export async function runHold(options: HoldOptions, world: World, stages: Stages, outside: Outside): Promise<ExitCode> {
  const { release = false, because = "You held it back." } = options;
  const desk = { world, stages, outside, watch: () => undefined };
  const amended = await amend(await roundMeant(options, world), desk, (post, ledger, at) =>
    hold(codes(options.codes), release ? "release" : because, post, ledger, at),
  );
  if (amended.kind === "refused") for (const line of refusedLines(amended, options, world)) world.terminal.print(line);
  else world.terminal.print(`${amended.result.join(", ")}: ${release ? "goes out with the next live run." : "held back."}`);
  notSaved(amended, world);
  return amendedExit(amended);
}
