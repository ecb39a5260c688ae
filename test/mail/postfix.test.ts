import * as files from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import PostalMime from "postal-mime";
import { readBounce } from "../../src/mail/bounce.ts";
import { connect } from "../../src/mail/connection.ts";
import { openLedger } from "../../src/mail/ledger.ts";
import { type Carried, deliverAll, type ReadyMail } from "../../src/mail/post-run.ts";
import { faultServer } from "./fault-server.ts";
import { hasPostfix, type Postfix, startPostfix } from "./postfix.ts";
import { readyMail, readyMails, serverAt, type TestPost, testPost } from "./room.ts";

if (!hasPostfix) console.warn("SKIPPED: the tests against a real Postfix need Postfix installed, and the superuser to run it.");

let postfix: Postfix;
afterEach(() => postfix.stop());

/** Over TLS, without logging in; waits are a hundredth of what they are in earnest. */
async function run(mails: readonly ReadyMail[], post: TestPost): Promise<Carried> {
  const ledger = await openLedger(files, post.ledgerPath);
  const { login: _, ...server } = serverAt(postfix.port, true);
  const started = Date.now();
  const now = () => started + (Date.now() - started) * 100;
  const sleep = (milliseconds: number) => setTimeout(milliseconds / 100).then(() => undefined);
  const waits = { connect: 5000, greeting: 5000, silence: 10_000 };
  const room = {
    connect: () => connect({ ...server, login: undefined, waits }),
    ledger,
    perMinute: 6000,
    now,
    sleep,
    stopAsked: () => false,
    watch: () => undefined,
  };
  return deliverAll(mails, room).finally(() => ledger.close());
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 300 && (await postfix.queued()) > 0; turn += 1) await setTimeout(50);
}

(hasPostfix ? describe : describe.skip)("a real Postfix", () => {
  test("takes 20 mails over TLS, delivers each once and whole, and refuses the one it does not know", async () => {
    postfix = await startPostfix();
    const post = await testPost();
    const mails = [...readyMails(20), readyMail("X1", 300)];
    const { ending } = await run(mails, post);
    await settled();
    expect(ending).toEqual({ kind: "done" });
    const states = await post.states();
    expect([states.get("X1"), [...states.values()].filter((state) => state === "sent").length]).toEqual(["failed", 20]);
    for (let i = 1; i <= 20; i += 1) {
      const box = await postfix.mailbox(`c${i}`);
      expect(box).toHaveLength(1);
      const { attachments, messageId, text } = await PostalMime.parse(box[0] ?? "");
      expect(messageId).toBe(`<${mails[i - 1]?.about.messageId}>`);
      expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(Buffer.alloc(20_000, `C${i}`))).toBe(true);
      expect(text).toContain("\n.\nA line that is a dot stays a line.");
    }
  });

  test("that lets through 30 mails a second and says 450 to the rest gets all 93 in the end, each once", async () => {
    postfix = await startPostfix({
      smtpd_client_message_rate_limit: "30",
      anvil_rate_time_unit: "1s",
      smtpd_client_event_limit_exceptions: "",
    });
    const post = await testPost();
    const { ending } = await run(readyMails(93, 300), post);
    await settled();
    expect(ending).toEqual({ kind: "done" });
    expect([...(await post.states()).values()]).toEqual(Array(93).fill("sent"));
    expect(await postfix.delivered()).toHaveLength(93);
  });

  test("that takes no mail above a size is not even asked", async () => {
    postfix = await startPostfix({ message_size_limit: "20000" });
    const post = await testPost();
    await run([readyMail("C1", 300), readyMail("C2", 40_000)], post);
    expect([...(await post.states())]).toEqual([["C1", "sent"]].concat([["C2", "failed"]]));
  });

  test("returns a mail it could not deliver after all, and the return is read for what it is", async () => {
    const next = await faultServer();
    next.setFaults((stage) => (stage === "rcpt" ? { stage, answer: "550 5.1.1 this mailbox is gone" } : undefined));
    postfix = await startPostfix({}, next.port);
    const post = await testPost();
    const mail = readyMail("GONE1", 300);
    await run([mail], post);
    expect([...(await post.states()).values()]).toEqual(["sent"]);
    await settled();
    await next.close();
    const [returned] = await postfix.mailbox("desk");
    expect(await readBounce(returned ?? Buffer.alloc(0))).toEqual({
      kind: "returned",
      messageId: mail.about.messageId,
      to: "gone1@example.org",
      reply: expect.stringMatching(/^5\.1\.1 .*this mailbox is gone/),
    });
  });
});
