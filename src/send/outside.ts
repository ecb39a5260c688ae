import { setTimeout } from "node:timers/promises";
import { type Asking, realAsking } from "../ask.ts";
import { type Connection, connect } from "../mail/connection.ts";
import type { Server } from "../mail/server.ts";

/** What sending needs from outside besides the World: tests pass their own, so that no test waits or writes to anybody. */
export interface Outside extends Asking {
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly connect: (server: Server) => Promise<Connection>;
}

export function realOutside(): Outside {
  return {
    ...realAsking(),
    sleep: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
    connect,
  };
}
