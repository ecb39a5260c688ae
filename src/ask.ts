import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** What is known or asked beyond what was typed as the command: passwords, and whether to go on. Tests pass their own. */
export interface Asking {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the person typed; undefined when nobody is there to ask. `hidden`: it is not shown while it is typed. */
  readonly ask: (question: string, hidden?: boolean) => Promise<string | undefined>;
}

export function realAsking(): Asking {
  return {
    environment: process.env,
    ask: async (question, hidden = false) => (process.stdin.isTTY ? answerTo(question, hidden) : undefined),
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
