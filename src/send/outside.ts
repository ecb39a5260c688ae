import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { type Connection, connect } from "../mail/connection.ts";
import type { Server } from "../mail/server.ts";

/** What sending needs from outside besides the World: tests pass their own, so that no test waits or writes to anybody. */
export interface Outside {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the person typed; undefined when nobody is there to ask. `hidden`: it is not shown while it is typed. */
  readonly ask: (question: string, hidden?: boolean) => Promise<string | undefined>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly connect: (server: Server) => Promise<Connection>;
}

export function realOutside(): Outside {
  return {
    environment: process.env,
    ask: async (question, hidden = false) => (process.stdin.isTTY ? answerTo(question, hidden) : undefined),
    sleep: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
    connect,
  };
}

/** Ctrl-C and Ctrl-D at a question mean no. */
function answerTo(question: string, hidden: boolean): Promise<string | undefined> {
  process.stderr.write(question);
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stderr;
  const reader = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise((resolve) => {
    let typed: string | undefined;
    reader.once("line", (line) => {
      typed = line;
      reader.close();
    });
    reader.once("SIGINT", () => reader.close());
    reader.once("close", () => {
      if (hidden || typed === undefined) process.stderr.write("\n");
      resolve(typed);
    });
  });
}
