// A process of its own that sends a round, to be killed at any moment: node sending-child.js HOME PORT make|send [STEP]
// STEP: kill this process at the so-manieth step of the ledger, counting before, between and after the writing of each line.
import * as files from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/dataset/dataset.ts";
import type { Disk } from "../../src/output/disk.ts";
import { smallWorld } from "../commands/small-world.ts";
import { cost, numberAnswer, round } from "../disclosure/small-round.ts";
import { fastClock } from "../mail/room.ts";
import { deskAt, mailed, smallContacts } from "./desk.ts";

const [home = "", port = "", task = "", step = ""] = process.argv.slice(2);

const trusts: Dataset = mailed(
  round([70, 70, 67], [cost], (_, i) => numberAnswer(i)),
  smallContacts(207),
);

const clock = fastClock(Date.now());
const run = { process: process.pid, host: hostname(), now: clock.now, booted: 0, alive };
const disk = step === "" ? files : killing(Number(step));
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
const desk = await deskAt({ ...world, folders }, Number(port), trusts, clock.sleep);
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

/** The disk, except that a step of writing the ledger is the last thing this process does. */
function killing(last: number): Disk {
  let steps = 0;
  const at = () => {
    steps += 1;
    if (steps === last) process.kill(process.pid, "SIGKILL");
  };
  return {
    ...files,
    open: async (path, flags, mode) => {
      const file = await files.open(path, flags, mode);
      if (!String(path).endsWith("sending.jsonl") || flags !== "a") return file;
      const { appendFile, datasync } = file;
      file.appendFile = async (data, options) => {
        at();
        await appendFile.call(file, data, options);
        at();
      };
      file.datasync = async () => {
        await datasync.call(file);
        at();
      };
      return file;
    },
  };
}
