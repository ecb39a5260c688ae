import { readFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Disk, errorCode } from "./output/disk.ts";
import { fingerprint } from "./output/fingerprint.ts";
import type { Run } from "./output/lock.ts";

/** Everything from outside: tests pass their own, so nothing else asks for the time, the terminal or a folder. */
export interface World {
  readonly disk: Disk;
  readonly run: Run;
  readonly folders: Folders;
  readonly program: Program;
  readonly terminal: Terminal;
  /** Whether the person has asked the run to stop (Ctrl-C); asked between two reports. */
  readonly stopAsked: () => boolean;
}

export interface Folders {
  /** The folder the command was given in; paths are shown relative to it. */
  readonly here: string;
  /** Where workbooks are looked for. */
  readonly input: string;
  /** A folder a round is made in it. */
  readonly output: string;
  /** The program's own templates: report sections and theme. */
  readonly templates: string;
  /** The program's own documents. */
  readonly docs: string;
}

export interface Program {
  /** "footprint 0.1.0" */
  readonly name: string;
  /** How it was called, so that advice can be typed as it stands: "footprint", or "npx footprint". */
  readonly command: string;
  /** SHA-256 over the program's own code and its list of libraries: a report made by other code is out of date. */
  readonly fingerprint: () => string;
}

export interface Terminal {
  /** A line of the answer. */
  readonly print: (line: string) => void;
  /** A line about the work or about a problem, apart from the answer. */
  readonly tell: (line: string) => void;
  /** Writes over the last progress line; only when `live`. */
  readonly progress: (line: string) => void;
  /** A person watches and lines can be written over. */
  readonly live: boolean;
  /** Whether the answer may be coloured. */
  readonly colour: boolean;
}

/** The world as it is: this process, its folder, its terminal and the disk. */
export function realWorld(): World {
  const here = process.cwd();
  const own = fileURLToPath(new URL("../", import.meta.url));
  return {
    disk: files,
    run: thisRun(),
    folders: { here, input: join(here, "input"), output: join(here, "output"), templates: join(own, "templates"), docs: join(own, "docs") },
    program: {
      name: programName(own),
      command: process.env.npm_command === "exec" ? "npx footprint" : "footprint",
      fingerprint: () => fingerprint([fileURLToPath(new URL(".", import.meta.url))], [join(own, "package.json")]),
    },
    terminal: realTerminal(),
    stopAsked: stopSign(),
  };
}

function thisRun(): Run {
  return { process: process.pid, host: hostname(), now: Date.now, booted: Date.now() - uptime() * 1000 - 5000, alive };
}

/** Signal 0 only asks: an error other than "not yours" means there is no such process. */
function alive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function programName(own: string): string {
  const { name, version }: { name: string; version: string } = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
  return `${name} ${version}`;
}

function realTerminal(): Terminal {
  const plain = process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== "";
  const live = process.stderr.isTTY === true && process.env.TERM !== "dumb";
  let shown = "";
  // Whoever read the output has stopped reading ("| head"): the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const clear = () => {
    if (shown !== "") process.stderr.write(`\r${" ".repeat(shown.length)}\r`);
    shown = "";
  };
  return {
    live,
    colour: process.stdout.isTTY === true && process.env.TERM !== "dumb" && !plain,
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    tell: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      clear();
      shown = line.slice(0, (process.stderr.columns ?? 80) - 1);
      process.stderr.write(shown);
    },
  };
}

/** The first Ctrl-C asks the run to stop after the report in hand; the second stops it at once. */
function stopSign(): () => boolean {
  let asked = false;
  let listening = false;
  return () => {
    if (!listening)
      process.once("SIGINT", () => {
        asked = true;
      });
    listening = true;
    return asked;
  };
}
