import type { Outcome, Refusal } from "../batch/outcome.ts";
import { realStages } from "../batch/real-stages.ts";
import type { Stages } from "../batch/stages.ts";
import { preview } from "../batch.ts";
import type { World } from "../world.ts";
import { requestOf } from "./generate.ts";
import { stepFromState } from "./next-step.ts";
import { ledgerIn } from "./sending-lines.ts";
import { shown } from "./shown.ts";
import { counted } from "./style.ts";
import { ownWorkbooks } from "./workbook.ts";

/** footprint, and nothing more: how things stand and the next step. Throws a Problem like the command it would advise. */
export async function runStart(world: World, stages: Stages = realStages): Promise<0> {
  const { print } = world.terminal;
  const input = shown(world.folders.input, world);
  if ((await ownWorkbooks(world)).length === 0) {
    print(`The folder ${input} holds no workbook of your own yet.`);
    print("");
    print(`${world.program.command} example     writes an example workbook there, to copy`);
    print(`${world.program.command} generate    makes the reports of a workbook`);
    print(`${world.program.command} --help      all commands`);
    return 0;
  }
  const request = await requestOf({}, world);
  const outcome = await preview(request, false, world, stages);
  print(`${shown(request.workbook, world)}: ${state(outcome)}`);
  const mails = outcome.kind === "refused" ? [] : (await ledgerIn(outcome.folder, world)).mails;
  print(`Next: ${stepFromState(outcome, {}, world, mails)}`);
  return 0;
}

function state(outcome: Outcome | Refusal): string {
  if (outcome.kind === "refused") return "the workbook has to be mended before anything can be made.";
  const { made, replaced, kept } = outcome;
  if (kept.length + replaced.length === 0) return `${counted(made.length, "report")} to make.`;
  return `${counted(kept.length, "report")} up to date, ${replaced.length} out of date, ${made.length} not made yet.`;
}
