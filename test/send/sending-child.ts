// A process of its own that sends a round, to be killed at any moment: node sending-child.js HOME PORT READERS make|send [STEP]
// STEP: kill this process at the so-manieth step of the ledger, counting before, between and after the writing of each line.
import * as files from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { smallWorld } from "../commands/small-world.ts";
import { fastClock } from "../mail/room.ts";
import { deskAt } from "./desk.ts";
import { trustsOf } from "./kill-round.ts";
import { stoppingDisk } from "./stopping-disk.ts";

const [home = "", port = "", readers = "", task = "", step = ""] = process.argv.slice(2);

const clock = fastClock(Date.now());
const run = { process: process.pid, host: hostname(), now: clock.now, booted: 0, alive };
const disk = step === "" ? files : stoppingDisk(Number(step), () => process.kill(process.pid, "SIGKILL"));
const world = await smallWorld({ run, disk });
const folders = {
  ...world.folders,
  here: home,
  input: join(home, "input"),
  output: join(home, "output"),
  templates: join(home, "templates"),
};
for (const folder of [folders.input, join(folders.templates, "report"), join(folders.templates, "theme")])
  await files.mkdir(folder, { recursive: true });
const desk = await deskAt({ ...world, folders }, Number(port), trustsOf(Number(readers)), clock.sleep);
if (task === "make") await desk.make();
else {
  const outcome = await desk.sendAll();
  if (outcome.kind === "done") process.stdout.write(JSON.stringify({ tried: outcome.tried.length, ending: outcome.ending.kind }));
}

function alive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
