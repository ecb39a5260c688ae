import { type Connection, type Delivery, NotConnected } from "./connection.ts";
import type { Ledger } from "./ledger.ts";
import type { Attempt } from "./ledger-line.ts";
import type { Composed } from "./message.ts";
import { beforeSameMail, mostTries, openPace } from "./pace.ts";
import { openQueue, type Turn } from "./queue.ts";

/** A mail that is to go out. */
export interface ReadyMail {
  readonly about: Omit<Attempt, "line" | "at">;
  /** Checks everything once more and puts the mail together. Throws a Problem when something does not agree. */
  readonly compose: () => Promise<Composed>;
}

/** What a run needs from outside. */
export interface PostRoom<Mail extends ReadyMail = ReadyMail> {
  /** Throws NotConnected when trying later may help, a Problem when it cannot. */
  readonly connect: () => Promise<Connection>;
  /** undefined: a rehearsal, of which nothing is kept. */
  readonly ledger: Ledger | undefined;
  readonly perMinute: number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Whether the person asked to stop. */
  readonly stopAsked: () => boolean;
  /** Told which mail goes next, so that somebody can watch. */
  readonly watch: (mail: Mail, place: number, of: number) => void;
}

export interface Carried {
  /** Message-ID → how it ended, for every mail that was tried. */
  readonly results: ReadonlyMap<string, Delivery>;
  readonly ending: Ending;
}

/** stopped: by the person. given up: too many went wrong in a row. */
export type Ending = { readonly kind: "done" | "stopped" } | { readonly kind: "given up"; readonly because: string };

/**
 * Hands the mails over one after the other. One that fails does not stop the others; one the server wants later is tried again later,
 * and slows the whole run; one whose fate is not known is never tried again.
 * Throws when going on would be wrong: a Problem of the keys or of the login, an error of the disk that holds the ledger.
 */
export async function deliverAll<Mail extends ReadyMail>(mails: readonly Mail[], room: PostRoom<Mail>): Promise<Carried> {
  const queue = openQueue(mails);
  const pace = openPace(room.perMinute);
  const line = openLine(room);
  const results = new Map<string, Delivery>();
  try {
    for (let turn = queue.next(room.now()); turn; turn = queue.next(room.now())) {
      if (!(await waited(Math.max(turn.notBefore, pace.notBefore()), room))) return { results, ending: { kind: "stopped" } };
      room.watch(turn.item, mails.length - queue.left().length, mails.length);
      const delivery = await deliverOne(turn, line, room);
      results.set(turn.item.about.messageId, delivery);
      pace.heard(delivery.kind, room.now());
      if (delivery.kind === "later" && turn.tries + 1 < mostTries) queue.putBack(turn, room.now() + beforeSameMail);
      const because = pace.giveUp();
      if (because !== undefined) return { results, ending: { kind: "given up", because: `${because} (${delivery.reply})` } };
    }
    return { results, ending: { kind: "done" } };
  } finally {
    line.close();
  }
}

/** The attempt, the mark before the final dot and the outcome are lines of their own, each on the disk before what follows it. */
async function deliverOne({ item }: Turn<ReadyMail>, line: Line, { ledger, now }: Pick<PostRoom, "ledger" | "now">): Promise<Delivery> {
  const composed = await item.compose();
  const connection = await line.ready();
  if (connection instanceof NotConnected) return { kind: "later", reply: connection.message };
  const { messageId } = item.about;
  const at = () => new Date(now()).toISOString();
  await ledger?.add({ line: "attempt", at: at(), ...item.about });
  let spoilt: unknown;
  const delivery = await connection.deliver(composed, async () => {
    await ledger?.add({ line: "dot", at: at(), messageId }).catch((error: unknown) => {
      spoilt = error;
      throw error;
    });
  });
  if (spoilt !== undefined) throw spoilt;
  await ledger?.add({ line: "outcome", at: at(), messageId, state: states[delivery.kind], reply: delivery.reply });
  return delivery;
}

const states = { sent: "sent", refused: "failed", later: "deferred", unknown: "unknown" } as const;

/** The one connection of a run, made when it is first needed and again after it was lost. */
interface Line {
  readonly ready: () => Promise<Connection | NotConnected>;
  readonly close: () => void;
}

function openLine({ connect }: Pick<PostRoom, "connect">): Line {
  let connection: Connection | undefined;
  return {
    ready: async () => {
      if (connection?.open()) return connection;
      try {
        connection = await connect();
        return connection;
      } catch (error) {
        if (error instanceof NotConnected) return error;
        throw error;
      }
    },
    close: () => connection?.close(),
  };
}

/** In short steps, so that Ctrl-C does not have to wait. False: the person asked to stop. */
async function waited(until: number, { now, sleep, stopAsked }: Pick<PostRoom, "now" | "sleep" | "stopAsked">): Promise<boolean> {
  while (!stopAsked()) {
    const left = until - now();
    if (left <= 0) return true;
    await sleep(Math.min(left, 250));
  }
  return false;
}
