import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../../src/mail/connection.ts";
import { openLedger } from "../../src/mail/ledger.ts";
import type { LedgerMail } from "../../src/mail/ledger-state.ts";
import { deliverAll } from "../../src/mail/post-run.ts";
import type { Disk } from "../../src/output/disk.ts";
import { send } from "../../src/send.ts";
import { type SmallWorld, smallWorld } from "../commands/small-world.ts";
import { faultServer } from "../mail/fault-server.ts";
import { fastClock, readyMails, serverAt } from "../mail/room.ts";
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
    const settled = (await mailsOf(killed)).filter(isOver).length;
    const request = { workbook: join(world.folders.input, "round.xlsx"), out: undefined, mail: "report", only: undefined } as const;
    const way = { kind: "live", yes: readers - settled } as const;
    const outcome = await send({ ...request, again: undefined, way }, { ...desk, world: { ...world, disk, run: { ...run, process } } });
    if (outcome.kind === "refused") throw new Error("The round could not be sent.");
  };
  return stoppedAtWill(killed, live, world.here);
}

/** The same for the handing-over alone, without the workbook, the reports and their keys: cheap enough for every step of 207 mails. */
export async function stoppedHandOver(readers: number): Promise<StoppedRuns> {
  const clock = fastClock();
  const server = await faultServer();
  const home = await files.mkdtemp(join(tmpdir(), "footprint stopped "));
  const killed: Killed = { readers, server, ledgerPath: join(home, "sending.jsonl") };
  const mails = readyMails(readers, 300);
  const live = async (disk: Disk): Promise<void> => {
    const over = new Set((await mailsOf(killed)).filter(isOver).map(({ messageId }) => messageId));
    const ledger = await openLedger(disk, killed.ledgerPath);
    const room = { ...clock, ledger, perMinute: 6000, stopAsked: () => false, watch: () => undefined };
    const left = mails.filter(({ about }) => !over.has(about.messageId));
    await deliverAll(left, { ...room, connect: () => connect(serverAt(server.port, false)) });
    await ledger.close();
  };
  return stoppedAtWill(killed, live, home);
}

function isOver({ state }: LedgerMail): boolean {
  return state === "sent" || state === "unknown";
}

function stoppedAtWill(killed: Killed, live: (disk: Disk) => Promise<void>, home: string): StoppedRuns {
  return {
    ...killed,
    send: async (step) => {
      if (step === undefined) return live(files);
      await new Promise<void>((stopped, failed) => {
        live(stoppingDisk(step, stopped)).then(() => failed(new Error(`The run came to its end before its step ${step}.`)), failed);
      });
      killed.server.cut();
    },
    close: async () => {
      await killed.server.close();
      await files.rm(home, { recursive: true, force: true });
    },
  };
}
