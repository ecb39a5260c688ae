import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Stages } from "../../src/batch/stages.ts";
import { generate } from "../../src/batch.ts";
import type { Contact, Dataset } from "../../src/dataset/dataset.ts";
import { connect } from "../../src/mail/connection.ts";
import { readLedger } from "../../src/mail/ledger.ts";
import { type LedgerState, ledgerState } from "../../src/mail/ledger-state.ts";
import type { Outside } from "../../src/send/outside.ts";
import type { SendRequest, Way } from "../../src/send/request.ts";
import { type Desk, send } from "../../src/send.ts";
import { putWorkbook, type SmallWorld, smallRound, smallStages, smallWorld } from "../commands/small-world.ts";
import { type FaultServer, faultServer } from "../mail/fault-server.ts";
import { fastClock } from "../mail/room.ts";

/** A round whose reports can be made and sent, as one person at one desk does. */
interface DeskAt {
  readonly world: SmallWorld;
  readonly folder: string;
  dataset: Dataset;
  readonly stages: Stages;
  readonly outside: Outside;
  readonly desk: Desk;
  /** What the person will type next at a question; empty: nobody is there. */
  readonly answers: string[];
  readonly questions: string[];
  readonly make: () => Promise<void>;
  readonly send: (way?: Way, changes?: Partial<SendRequest>) => ReturnType<typeof send>;
  /** Looks at the list and sends everything on it. */
  readonly sendAll: (changes?: Partial<SendRequest>) => ReturnType<typeof send>;
  readonly ledger: () => Promise<LedgerState>;
  readonly path: (name: string) => string;
}

/** The desk, with a mail server on this computer. */
export interface TestDesk extends DeskAt {
  readonly server: FaultServer;
}

const templates = fileURLToPath(new URL("../../templates/mail", import.meta.url));

/** Five trusts in a temporary folder, with a clock that only moves when somebody sleeps. */
export async function testDesk({
  contacts = smallContacts(),
  server,
}: {
  contacts?: readonly Contact[];
  server?: FaultServer;
} = {}): Promise<TestDesk> {
  const clock = fastClock();
  const world = await smallWorld({ run: { process: 100, host: "desk", now: clock.now, booted: 0, alive: (id) => id === 100 } });
  const running = server ?? (await faultServer());
  const desk = await deskAt(world, running.port, mailed(smallRound(), contacts), clock.sleep);
  return Object.assign(desk, { server: running });
}

export async function deskAt(world: SmallWorld, port: number, dataset: Dataset, sleep: Outside["sleep"]): Promise<DeskAt> {
  await cp(templates, join(world.folders.templates, "mail"), { recursive: true });
  const workbook = await putWorkbook(world);
  const folder = join(world.folders.output, dataset.round.name);
  const answers: string[] = [];
  const questions: string[] = [];
  const outside: Outside = {
    environment: { FOOTPRINT_MAIL_SERVER: `127.0.0.1:${port}` },
    ask: async (question) => {
      questions.push(question);
      return answers.shift();
    },
    sleep,
    connect: (server) => connect({ ...server, waits: { connect: 2000, greeting: 2000, silence: 2000 } }),
  };
  const self: { dataset: Dataset } = { dataset };
  const stages = smallStages(dataset, [], {
    check: async () => ({ dataset: self.dataset, findings: [] }),
    press: async () => ({
      print: async (view) => ({ bytes: smallPdf(view.reader.code, JSON.stringify(view)), pages: 2, missing: [] }),
    }),
  });
  const desk: Desk = { world, stages, outside, watch: () => undefined };
  const sendBy: DeskAt["send"] = (way = { kind: "list" }, changes = {}) =>
    send({ workbook, out: undefined, mail: "report", only: undefined, again: undefined, way, ...changes }, desk);
  return Object.assign(self, {
    world,
    folder,
    stages,
    outside,
    desk,
    answers,
    questions,
    make: async () => {
      await generate({ workbook, out: undefined, only: undefined }, false, world, stages, { making: () => undefined });
    },
    send: sendBy,
    sendAll: async (changes?: Partial<SendRequest>) => {
      const listed = await sendBy({ kind: "list" }, changes);
      if (listed.kind === "refused") return listed;
      return sendBy({ kind: "live", yes: listed.mails.length }, changes);
    },
    ledger: async () => ledgerState(await readLedger(world.disk, join(folder, "sending.jsonl"))),
    path: (name: string) => join(folder, name),
  });
}

/** The round with its contacts, and the settings of a relay on this computer. */
export function mailed(dataset: Dataset, contacts: readonly Contact[]): Dataset {
  return {
    ...dataset,
    contacts,
    mail: { from: "desk@example.org", replyTo: undefined, domains: ["example.org", "*.example.org"], service: "relay" },
  };
}

/** t000@example.org for T000 and so on. */
export function smallContacts(count = 5): readonly Contact[] {
  return Array.from({ length: count }, (_, i) => contact(`T${String(i).padStart(3, "0")}`));
}

export function contact(participant: string, changes: Partial<Contact> = {}): Contact {
  return { participant, name: undefined, email: `${participant.toLowerCase()}@example.org`, role: undefined, ...changes };
}

/** The smallest thing that names its participant as a report does. */
export function smallPdf(code: string, content: string): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Metadata/Subtype/XML>>\nstream\n<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>` +
      `<pdf:Keywords>participant ${code}</pdf:Keywords><?xpacket end="w"?>\nendstream\nendobj\n% ${content}\n%%EOF\n`,
  );
}
