import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Problem } from "../../src/error.ts";
import type { MailState } from "../../src/mail/ledger-state.ts";
import type { ReadyMail } from "../../src/mail/post-run.ts";
import { type Fault, type FaultServer, faultServer, type Stage } from "./fault-server.ts";
import { readyMails, type TestPost, testPost } from "./room.ts";

/** Something that goes wrong with one mail, once; and what is then known of that mail when the first run ends. */
interface Kind {
  readonly name: string;
  readonly fault: Fault;
  /** undefined: the mail got no line in the ledger, because it never got as far as being tried. */
  readonly state: MailState | undefined;
  /** Whether the run as a whole ends there with a letter: trying again by itself would be no use. */
  readonly ends?: boolean;
}

const kinds: readonly Kind[] = [
  { name: "the connection is reset at once", fault: { stage: "connect", and: "reset" }, state: "sent" },
  { name: "the greeting is 421", fault: { stage: "greeting", answer: "421 4.3.2 too busy", and: "close" }, state: "sent" },
  { name: "the greeting is 554", fault: { stage: "greeting", answer: "554 5.7.1 not you", and: "close" }, state: undefined, ends: true },
  { name: "no greeting comes", fault: { stage: "greeting", and: "silence" }, state: "sent" },
  { name: "the secure connection breaks off", fault: { stage: "starttls", answer: "220 go ahead", and: "close" }, state: "sent" },
  { name: "TLS is refused", fault: { stage: "starttls", answer: "554 5.7.0 no" }, state: undefined, ends: true },
  { name: "the password is refused", fault: { stage: "auth", answer: "535 5.7.8 wrong" }, state: undefined, ends: true },
  { name: "logging in fails for now", fault: { stage: "auth", answer: "454 4.7.0 later" }, state: "sent" },
  { name: "the sender is deferred", fault: { stage: "mail", answer: "451 4.7.1 slow down" }, state: "sent" },
  { name: "the sender is refused", fault: { stage: "mail", answer: "550 5.7.60 not as this sender" }, state: "failed" },
  { name: "the recipient is greylisted", fault: { stage: "rcpt", answer: "450 4.2.0 greylisted" }, state: "sent" },
  { name: "the recipient is unknown", fault: { stage: "rcpt", answer: "550 5.1.1 no such person" }, state: "failed" },
  { name: "the message is refused before it is sent", fault: { stage: "data", answer: "554 5.6.0 no" }, state: "failed" },
  { name: "the server goes away before the message", fault: { stage: "data", answer: "421 4.4.2 bye", and: "close" }, state: "sent" },
  { name: "the connection is lost half-way through the message", fault: { stage: "body", and: "reset" }, state: "sent" },
  {
    name: "the message is refused half-way through",
    fault: { stage: "body", answer: "552 5.3.4 too big", and: "close" },
    state: "failed",
  },
  { name: "the whole message is deferred", fault: { stage: "dot", answer: "451 4.3.0 try again" }, state: "sent" },
  { name: "the whole message is refused", fault: { stage: "dot", answer: "554 5.7.1 looks like spam" }, state: "failed" },
  { name: "it is taken and the answer is lost", fault: { stage: "dot", and: "reset", take: true }, state: "unknown" },
  { name: "it is lost with the answer", fault: { stage: "dot", and: "close" }, state: "unknown" },
  { name: "no answer comes to the dot", fault: { stage: "dot", and: "silence", take: true }, state: "unknown" },
  { name: "the answer to the dot makes no sense", fault: { stage: "dot", answer: "whatever", take: true }, state: "unknown" },
  { name: "half an answer comes to the dot", fault: { stage: "dot", answer: "25", and: "close", take: true }, state: "unknown" },
  { name: "the server hangs up after taking it", fault: { stage: "done", and: "close" }, state: "sent" },
];

const places = [
  ["first", 0],
  ["middle", 2],
  ["last", 4],
] as const;

let [plain, secure]: FaultServer[] = [];
beforeAll(async () => {
  [plain, secure] = [await faultServer(), await faultServer({ secure: true })];
});
afterAll(() => Promise.all([plain?.close(), secure?.close()]));

/** TLS only where it matters, for the time it takes. */
function serverFor({ stage }: Fault): FaultServer {
  const server = stage === "starttls" || stage === "auth" ? secure : plain;
  if (!server) throw new Error("There is no server.");
  return server;
}

/** Goes wrong once, when the server has taken `after` mails; on a new connection if the stage is one of those. */
function once(fault: Fault, after: number, server: FaultServer): (stage: Stage, taken: number) => Fault | undefined {
  const early = ["connect", "greeting", "ehlo", "starttls", "auth"].includes(fault.stage);
  const wait = fault.stage === "done" ? after + 1 : after;
  const start = server.taken.length;
  let done = false;
  return (stage, taken) => {
    if (done) return undefined;
    if (early && after > 0 && stage === "done" && taken - start === after) return { stage, and: "close" };
    if (stage !== fault.stage || taken - start !== wait) return undefined;
    done = true;
    return fault;
  };
}

async function runAgain(post: TestPost, mails: readonly ReadyMail[], server: FaultServer): Promise<void> {
  const states = await post.states();
  const open = mails.filter(({ about }) => !["sent", "unknown"].includes(states.get(about.code) ?? "pending"));
  await post.run(open, server, { secure: server === secure });
}

describe.each(kinds)("when $name", ({ fault, state, ends = false }) => {
  test.each(places)("for the %s of five mails, each is known for what it is, and none is sent twice", async (_, place) => {
    const post = await testPost();
    const mails = readyMails(5);
    const server = serverFor(fault);
    const before = server.taken.length;
    server.setFaults(once(fault, place, server));
    // While the mark before the dot is made, the bad news has time to arrive.
    const run = post.run(mails, server, { secure: server === secure, dotTakes: fault.stage === "body" ? 60 : 0 });
    if (ends) await expect(run).rejects.toThrow(Problem);
    else expect((await run).ending).toEqual({ kind: "done" });
    const code = mails[place]?.about.code ?? "";
    const states = await post.states();
    expect(states.get(code)).toBe(state);
    const others = mails.filter(({ about }) => about.code !== code).map(({ about }) => states.get(about.code));
    expect(others).toEqual(mails.slice(1).map((_mail, i) => (ends && i >= place ? undefined : "sent")));
    await runAgain(post, mails, server);
    const after = await post.states();
    expect(mails.map(({ about }) => after.get(about.code))).toEqual(
      mails.map(({ about }) => (about.code === code && state === "unknown" ? "unknown" : "sent")),
    );
    const taken = server.taken.slice(before);
    expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(taken.length);
    expect(taken).toHaveLength(state === "unknown" && !fault.take ? 4 : 5);
    expect(server.spokeInTheOpen()).toBe(false);
  });
});
