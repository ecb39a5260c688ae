import * as files from "node:fs/promises";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Address, readAddress } from "../../src/mail/address.ts";
import { connect } from "../../src/mail/connection.ts";
import { type Ledger, openLedger, readLedger } from "../../src/mail/ledger.ts";
import { ledgerState, type MailState } from "../../src/mail/ledger-state.ts";
import { compose } from "../../src/mail/message.ts";
import { messageId } from "../../src/mail/message-id.ts";
import { type Carried, deliverAll, type ReadyMail } from "../../src/mail/post-run.ts";
import type { Server } from "../../src/mail/server.ts";
import { certificate, type FaultServer, login } from "./fault-server.ts";

/** An address that is surely plain. */
export function address(text: string): Address {
  const read = readAddress(text);
  if (read.kind === "refused") throw new Error(`${text}: ${read.because}`);
  return read.address;
}

/** So many mails with a file of `size` bytes each, to c1@example.org and so on. */
export function readyMails(count: number, size = 20_000): readonly ReadyMail[] {
  return Array.from({ length: count }, (_, i) => readyMail(`C${i + 1}`, size));
}

export function readyMail(code: string, size: number): ReadyMail {
  const to = address(`${code.toLowerCase()}@example.org`);
  const key = { round: "Round", code, to: to.key, sha256: "a".repeat(64), mail: "report" as const };
  const about = { ...key, file: `${code}.pdf`, subject: `Report for ${code}`, messageId: messageId(key, 0, "example.org") };
  return {
    about,
    compose: () =>
      compose({
        from: { name: "Desk", address: address("desk@example.org") },
        to: { name: code, address: to },
        replyTo: undefined,
        subject: about.subject,
        text: "Attached.\n.\nA line that is a dot stays a line.\n",
        html: "<p>Attached.</p>",
        attachment: { name: about.file, bytes: Buffer.alloc(size, code) },
        messageId: about.messageId,
        date: new Date(0),
      }),
  };
}

/** Short waits, so that a silent server is noticed at once. */
export function serverAt(port: number, secure: boolean): Server {
  const waits = { connect: 2000, greeting: 300, silence: 400 };
  return { host: "localhost", port, tls: secure ? "required" : "none", login: secure ? login : undefined, waits, authority: certificate };
}

/** A clock that only moves when somebody sleeps. */
export function fastClock(start = Date.UTC(2018, 5, 15)): {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
} {
  let now = start;
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
}

export interface TestPost {
  readonly ledgerPath: string;
  readonly clock: ReturnType<typeof fastClock>;
  readonly run: (mails: readonly ReadyMail[], server: FaultServer, options?: RunOptions) => Promise<Carried>;
  /** Participant code → state, as the ledger has it now. */
  readonly states: () => Promise<ReadonlyMap<string, MailState>>;
}

interface RunOptions {
  readonly secure?: boolean;
  readonly stopAsked?: () => boolean;
  readonly perMinute?: number;
  /** Milliseconds that the mark before the dot takes. */
  readonly dotTakes?: number;
}

export async function testPost(): Promise<TestPost> {
  const ledgerPath = join(await mkdtemp(join(tmpdir(), "footprint post ")), "sending.jsonl");
  const clock = fastClock();
  return {
    ledgerPath,
    clock,
    run: async (mails, { port }, { secure = false, stopAsked = () => false, perMinute = 6000, dotTakes = 0 } = {}) => {
      const ledger = slowed(await openLedger(files, ledgerPath), dotTakes);
      const room = { connect: () => connect(serverAt(port, secure)), ledger, perMinute, ...clock, stopAsked, watch: () => undefined };
      return deliverAll(mails, room).finally(() => ledger.close());
    },
    states: async () => new Map(ledgerState(await readLedger(files, ledgerPath)).mails.map(({ code, state }) => [code, state])),
  };
}

/** Message-IDs the server took more than once: what must never be. */
export function duplicates({ taken }: FaultServer): readonly string[] {
  const ids = taken.map((mail) => mail.messageId);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

function slowed(ledger: Ledger, dotTakes: number): Ledger {
  return {
    ...ledger,
    add: async (line) => {
      if (line.line === "dot" && dotTakes > 0) await setTimeout(dotTakes);
      await ledger.add(line);
    },
  };
}
