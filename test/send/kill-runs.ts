import { type ChildProcess, spawn } from "node:child_process";
import * as files from "node:fs/promises";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { faultServer } from "../mail/fault-server.ts";
import type { Killed } from "./kill-round.ts";
import { plainProgram } from "./plain-program.ts";

/** A round that is being sent by processes that get killed. */
export interface KillRun extends Killed {
  /** Sends in a process that kills itself at that step of the ledger; undefined: to the end. Returns what it said at its end. */
  readonly send: (step?: number) => Promise<string>;
  /** Sends, and kills the process when the server has taken so many more mails and then some milliseconds have passed. */
  readonly sendAndKill: (more: number, milliseconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const child = new URL("./sending-child.ts", import.meta.url).pathname.replace(/^.*\/(.*)\.ts$/, "$1.js");

/** The program as a process can run it, and a folder with the round's reports made, for runs to begin from. */
export interface Made {
  readonly readers: number;
  readonly program: string;
  readonly home: string;
  readonly remove: () => Promise<void>;
}

export async function madeRound(readers: number): Promise<Made> {
  const program = await plainProgram();
  const home = await mkdtemp(join(tmpdir(), "footprint kill "));
  await ended(start({ program, home, readers }, 0, "make"));
  const remove = async () => {
    for (const folder of [program, home]) await files.rm(folder, { recursive: true, force: true });
  };
  return { readers, program, home, remove };
}

export async function killRun({ readers, program, home: made }: Made): Promise<KillRun> {
  const home = await mkdtemp(join(tmpdir(), "footprint kill "));
  await cp(made, home, { recursive: true });
  const server = await faultServer();
  return {
    readers,
    server,
    ledgerPath: join(home, "output", "2018", "sending.jsonl"),
    send: (step) => ended(start({ program, home, readers }, server.port, "send", step)),
    sendAndKill: async (more, milliseconds) => {
      const until = server.taken.length + more;
      const running = start({ program, home, readers }, server.port, "send");
      const over = ended(running);
      // The lock stands from before the first mail, so a kill after it is a kill of a run that sends.
      while (server.taken.length < until && running.exitCode === null && running.signalCode === null) await setTimeout(1);
      await setTimeout(milliseconds);
      running.kill("SIGKILL");
      await over;
    },
    close: async () => {
      await server.close();
      await files.rm(home, { recursive: true, force: true });
    },
  };
}

function start({ program, home, readers }: Omit<Made, "remove">, port: number, task: string, step?: number): ChildProcess {
  return spawn(
    process.execPath,
    [join(program, "test/send", child), home, String(port), String(readers), task, ...(step === undefined ? [] : [String(step)])],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH },
    },
  );
}

/** What the process printed, once it has ended; an error when it ended by itself with one. */
async function ended(running: ChildProcess): Promise<string> {
  let [said, errors] = ["", ""];
  running.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  running.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  await new Promise((resolve) => running.once("close", resolve));
  if (running.signalCode === null && running.exitCode !== 0) throw new Error(`The sending process failed: ${errors}`);
  return said;
}

/** The same numbers in the same order, every time: between 0 and 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
