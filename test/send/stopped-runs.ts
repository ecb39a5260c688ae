import * as files from "node:fs/promises";
import { join } from "node:path";
import type { Disk } from "../../src/output/disk.ts";
import { send } from "../../src/send.ts";
import { type SmallWorld, smallWorld } from "../commands/small-world.ts";
import { faultServer } from "../mail/fault-server.ts";
import { fastClock } from "../mail/room.ts";
import { deskAt } from "./desk.ts";
import { type Killed, mailsOf, trustsOf } from "./kill-round.ts";
import { stoppingDisk } from "./stopping-disk.ts";

/**
 * A round that is sent by runs of this process, each of which stops for ever at a step of the ledger, as if it had been killed there:
 * nothing of it runs any more, its connection breaks off, and the next run finds the lock of a process that is gone. It costs a
 * fiftieth of a process of its own, so that every single step can be tried.
 */
export interface StoppedRuns extends Killed {
  /** Sends until that step of the run's own lines; undefined: to the end. */
  readonly send: (step?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function stoppedRuns(readers: number): Promise<StoppedRuns> {
  const clock = fastClock();
  let process = 100;
  const run = { host: "desk", now: clock.now, booted: 0, alive: (id: number) => id === process };
  const world: SmallWorld = await smallWorld({ run: { ...run, process } });
  const server = await faultServer();
  const { desk, make, folder, send: list } = await deskAt(world, server.port, trustsOf(readers), clock.sleep);
  await make();
  await list();
  const killed: Killed = { readers, server, ledgerPath: join(folder, "sending.jsonl") };
  const live = async (disk: Disk): Promise<void> => {
    process += 1;
    const settled = (await mailsOf(killed)).filter(({ state }) => state === "sent" || state === "unknown").length;
    const request = { workbook: join(world.folders.input, "round.xlsx"), out: undefined, mail: "report", only: undefined } as const;
    const way = { kind: "live", yes: readers - settled } as const;
    const outcome = await send({ ...request, again: undefined, way }, { ...desk, world: { ...world, disk, run: { ...run, process } } });
    if (outcome.kind === "refused") throw new Error("The round could not be sent.");
  };
  return {
    ...killed,
    send: async (step) => {
      if (step === undefined) return live(files);
      await new Promise<void>((stopped, failed) => {
        live(stoppingDisk(step, stopped)).then(() => failed(new Error(`The run came to its end before its step ${step}.`)), failed);
      });
      server.cut();
    },
    close: async () => {
      await server.close();
      await files.rm(world.here, { recursive: true, force: true });
    },
  };
}
