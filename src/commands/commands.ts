import { blankCommand } from "./blank.ts";
import { bouncesCommand } from "./bounces.ts";
import { checkCommand } from "./check.ts";
import { collateCommand } from "./collate.ts";
import type { FootprintCommand } from "./command.ts";
import { docsCommand } from "./docs.ts";
import { exampleCommand } from "./example.ts";
import { findingsCommand } from "./findings-report.ts";
import { generateCommand } from "./generate.ts";
import { holdCommand } from "./hold.ts";
import { sendCommand } from "./send.ts";
import { sentCommand } from "./sent.ts";
import { specimenCommand } from "./specimen.ts";
import { statusCommand } from "./status.ts";

/** What the co-ordinator types, in the order of the help, which is the order of the work. */
const shown: readonly FootprintCommand[] = [
  exampleCommand,
  blankCommand,
  collateCommand,
  checkCommand,
  generateCommand,
  findingsCommand,
  specimenCommand,
  statusCommand,
  sendCommand,
  sentCommand,
  holdCommand,
  bouncesCommand,
];

export const commands: readonly FootprintCommand[] = [...shown, docsCommand(shown)];
