import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import PostalMime from "postal-mime";
import { runBounces } from "../../src/commands/bounces.ts";
import { runHold } from "../../src/commands/hold.ts";
import { runSent } from "../../src/commands/sent.ts";
import { runStatus } from "../../src/commands/status.ts";
import type { SendOutcome } from "../../src/send/outcome.ts";
import { send } from "../../src/send.ts";
import { isMail } from "../../src/send-plan.ts";
import { smallRound } from "../commands/small-world.ts";
import { type FaultServer, faultServer, type Taken } from "../mail/fault-server.ts";
import { contact, mailed, smallContacts, type TestDesk, testDesk } from "./desk.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await faultServer();
});
afterAll(() => server.close());

let desk: TestDesk;
let before: number;
beforeEach(async () => {
  server.setFaults(() => undefined);
  desk = await testDesk({ server });
  await desk.make();
  before = server.taken.length;
});

function taken(): readonly Taken[] {
  return server.taken.slice(before);
}

/** Code → how its mail stands, as the plan has it. */
function plan(outcome: Awaited<ReturnType<TestDesk["send"]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(done(outcome).sending.plan.steps.map(({ code, kind }) => [code, kind]));
}

function done(outcome: Awaited<ReturnType<TestDesk["send"]>>): SendOutcome {
  if (outcome.kind === "refused") throw new Error("The workbook was refused.");
  return outcome;
}

const everybody = ["T000", "T001", "T002", "T003", "T004"];
const all = (kind: string) => Object.fromEntries(everybody.map((code) => [code, kind]));

describe("a list", () => {
  test("sends nothing, and says to whom what would go", async () => {
    const { mails } = done(await desk.send());
    expect(mails.map(({ about }) => [about.code, about.to, about.file])).toEqual(
      everybody.map((code, i) => [code, `t00${i}@example.org`, `${code}-trust-${i}.pdf`]),
    );
    expect(taken()).toEqual([]);
  });

  test("names everyone who gets nothing, with the reason", async () => {
    desk.dataset = mailed(desk.dataset, [
      contact("T000"),
      contact("T001", { email: "x@evil.example" }),
      contact("T002", { role: "left" }),
      contact("T003", { email: "nobody" }),
    ]);
    const { sending } = done(await desk.send());
    expect(
      sending.plan.steps.filter((step) => !isMail(step)).map((step) => [step.code, step.kind, "because" in step && step.because]),
    ).toEqual([
      ["T001", "refused", "Mail may not go to evil.example, which is not among the Mail domains of Settings."],
      ["T002", "refused", 'The role "left" is not known: type to, cc or shared.'],
      ["T003", "refused", '"nobody" is not one plain address: it has no @.'],
      ["T004", "no address", "There is no row for it in Contacts."],
    ]);
  });

  test("puts aside a report whose figures have changed in the workbook since it was made", async () => {
    desk.dataset = mailed(smallRound([10, 20, 30, 40, 55]), smallContacts());
    expect(plan(await desk.send())).toMatchObject({ T003: "not fit", T004: "not fit" });
  });

  test("asks for what is missing in Settings", async () => {
    const { mail } = desk.dataset;
    desk.dataset = {
      ...desk.dataset,
      mail: { from: undefined, replyTo: undefined, service: undefined, domains: [], ...(mail && { domains: mail.domains }) },
    };
    await expect(desk.send()).rejects.toThrow('Settings: There is no row "Mail from"');
    desk.dataset = { ...desk.dataset, mail: { from: "a@example.org", replyTo: undefined, service: undefined, domains: [] } };
    await expect(desk.send()).rejects.toThrow(
      'Settings: There is no row "Mail domains". Add it, and under Value the only domains mail may go to. In Contacts there are now: example.org',
    );
  });
});

describe("a live run", () => {
  test("sends each its own report, once, to one address", async () => {
    const { tried, ending } = done(await desk.sendAll());
    expect([tried.map(({ delivery }) => delivery.kind), ending]).toEqual([Array(5).fill("sent"), { kind: "done" }]);
    for (const [i, mail] of taken().entries()) {
      expect(mail.to).toEqual([`t00${i}@example.org`]);
      const { subject, to, attachments, text, html } = await PostalMime.parse(mail.raw);
      expect(subject).toBe(`Round, 2018: your report for Trust ${i} (T00${i})`);
      expect(to).toEqual([{ address: `t00${i}@example.org`, name: "" }]);
      expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([[`T00${i}-trust-${i}.pdf`, "application/pdf"]]);
      expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(await readFile(desk.path(`T00${i}-trust-${i}.pdf`)))).toBe(true);
      expect(text).toContain(`Attached is the report for Trust ${i}`);
      expect(html).toContain(`Attached is the report for <strong>Trust ${i}</strong>`);
    }
    expect(plan(await desk.send())).toEqual(all("already sent"));
    await desk.sendAll();
    expect(taken()).toHaveLength(5);
  });

  test("sends nothing before the list was looked at", async () => {
    await expect(desk.send({ kind: "live", yes: 5 })).rejects.toThrow("You have not looked at this list yet.");
    expect(taken()).toEqual([]);
  });

  test("asks for the number of mails, and takes nothing else for a yes", async () => {
    await desk.send();
    for (const typed of ["", "y", "yes", "4", "05", "5 mails"]) {
      desk.answers.push(typed);
      await expect(desk.send({ kind: "live", yes: undefined })).rejects.toThrow("is not the number of mails, 5");
    }
    await expect(desk.send({ kind: "live", yes: undefined })).rejects.toThrow("Nobody is there to type the number of mails.");
    await expect(desk.send({ kind: "live", yes: 4 })).rejects.toThrow("4 mails were expected, and 5 would go out.");
    expect(taken()).toEqual([]);
    desk.answers.push(" 5 ");
    await desk.send({ kind: "live", yes: undefined });
    expect(taken()).toHaveLength(5);
    expect(desk.questions.at(-1)).toBe("5 mails are about to go out. Type their number to send them: ");
  });

  test("goes to those named with --only, and --again sends once more under another name", async () => {
    await desk.sendAll({ only: ["T002", "T003"] });
    await desk.sendAll({ again: ["T003"] });
    expect(taken().map(({ to }) => to.join())).toEqual(["t002@example.org", "t003@example.org", "t003@example.org"]);
    expect(new Set(taken().map(({ messageId }) => messageId)).size).toBe(3);
    await expect(desk.send({ kind: "list" }, { only: ["T0O2"] })).rejects.toThrow(/No trust has the code "T0O2"/);
  });

  test("that sends some once more and is stopped goes on with the rest, and not with those who have it", async () => {
    await desk.sendAll();
    const stop = { asked: false };
    server.setFaults((stage, _taken, to) => {
      if (stage === "done" && to === "t001@example.org") stop.asked = true;
      return undefined;
    });
    const stopping = { ...desk.desk, world: { ...desk.world, stopAsked: () => stop.asked } };
    await desk.send({ kind: "list" }, { again: everybody });
    const request = {
      workbook: `${desk.world.folders.input}/round.xlsx`,
      out: undefined,
      mail: "report",
      only: undefined,
      again: everybody,
      way: { kind: "live", yes: 5 },
    } as const;
    expect(done(await send(request, stopping)).ending).toEqual({ kind: "stopped" });
    expect(plan(await desk.sendAll())).toEqual({ ...all("send"), T000: "already sent", T001: "already sent" });
    expect(taken().map(({ to }) => to.join())).toEqual([...everybody, ...everybody].map((code) => `${code.toLowerCase()}@example.org`));
    expect(plan(await desk.send())).toEqual(all("already sent"));
  });

  test("sends each contact of a participant a mail of their own", async () => {
    desk.dataset = mailed(desk.dataset, [
      contact("T000", { name: "Alex Brown", email: "alex@example.org" }),
      contact("T000", { name: "Sam Taylor", email: "sam@example.org", role: "cc" }),
      contact("T000", { email: "ALEX@example.org" }),
    ]);
    await desk.sendAll();
    expect(taken().map(({ to }) => to)).toEqual([["alex@example.org"], ["sam@example.org"]]);
    const [first, second] = await Promise.all(taken().map(({ raw }) => PostalMime.parse(raw)));
    expect([first?.text?.includes("for information"), second?.text?.includes("for information")]).toEqual([false, true]);
    expect(second?.text).toContain("Dear Sam Taylor,");
  });

  test("goes on where it was stopped, and what failed is tried again", async () => {
    let refuse = true;
    server.setFaults((stage, _taken, to) =>
      stage === "rcpt" && to === "t001@example.org" && refuse ? { stage, answer: "550 5.2.2 mailbox full" } : undefined,
    );
    const { tried } = done(await desk.sendAll());
    expect(tried.map(({ delivery }) => delivery.kind)).toEqual(["sent", "refused", "sent", "sent", "sent"]);
    refuse = false;
    await desk.sendAll();
    expect(taken().map(({ to }) => to.join())).toEqual([
      "t000@example.org",
      "t002@example.org",
      "t003@example.org",
      "t004@example.org",
      "t001@example.org",
    ]);
  });

  test("writes status.xlsx: how each stands, what was said, and what to do", async () => {
    server.setFaults((stage, _taken, to) =>
      stage === "dot" && to === "t001@example.org" ? { stage, and: "reset", take: true } : undefined,
    );
    await desk.sendAll({ only: ["T000", "T001"] });
    const [status] = JSON.parse(await readFile(desk.path("status.xlsx"), "utf8"));
    const [header, ...rows] = status.rows;
    expect(header.slice(0, 5)).toEqual(["Code", "Name", "Person", "Address", "State"]);
    expect(rows.map((row: string[]) => [row[0], row[4]])).toEqual([
      ["T000", "sent"],
      ["T001", "unknown"],
      ["T002", "to send"],
      ["T003", "to send"],
      ["T004", "to send"],
    ]);
    expect(rows[1][7]).toBe("Ask whether it arrived. If so: footprint sent T001. If not: footprint send --again T001");
  });

  test("sends all the same when status.xlsx is open elsewhere, and says so", async () => {
    await desk.world.disk.mkdir(desk.path("status.xlsx"));
    const { tried, unsaved } = done(await desk.sendAll());
    expect([tried.length, unsaved.length]).toEqual([5, 1]);
    expect(plan(await desk.send())).toEqual(all("already sent"));
  });

  test("is told of by footprint status too", async () => {
    server.setFaults((stage, _taken, to) =>
      stage === "dot" && to === "t001@example.org" ? { stage, and: "reset", take: true } : undefined,
    );
    await desk.sendAll({ only: ["T000", "T001"] });
    await runHold({ codes: "T004" }, desk.world, desk.stages, desk.outside);
    await runStatus({}, desk.world, desk.stages);
    expect(desk.world.printed.join("\n")).toContain(
      "\nMails\nUnknown                 1  T001\nSent                    1\nHeld back               1  T004\n",
    );
  });

  test("that another run is doing is not done twice at the same time", async () => {
    await desk.send();
    const [one, two] = await Promise.allSettled([desk.send({ kind: "live", yes: 5 }), desk.send({ kind: "live", yes: 5 })]);
    expect([one.status, two.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(taken()).toHaveLength(5);
  });
});

describe("a mail whose fate is not known", () => {
  beforeEach(async () => {
    server.setFaults((stage, _taken, to) =>
      stage === "dot" && to === "t001@example.org" ? { stage, and: "reset", take: true } : undefined,
    );
    await desk.sendAll();
    server.setFaults(() => undefined);
  });

  test("is named and never sent again by itself", async () => {
    const outcome = await desk.sendAll();
    expect(plan(outcome)).toEqual({ ...all("already sent"), T001: "unknown" });
    expect(taken().filter(({ to }) => to.join() === "t001@example.org")).toHaveLength(1);
  });

  test("counts as sent once the co-ordinator says so", async () => {
    expect(await runSent({ codes: "T001" }, desk.world, desk.stages, desk.outside)).toBe(0);
    expect(desk.world.printed.at(-1)).toBe("T001: T001-trust-1.pdf to t001@example.org counts as sent.");
    expect(plan(await desk.send())).toEqual(all("already sent"));
    await expect(runSent({ codes: "T001" }, desk.world, desk.stages, desk.outside)).rejects.toThrow("No mail to it is unknown");
  });

  test("goes out once more when she asks, under the same name, so that a server that has it can tell", async () => {
    await desk.sendAll({ again: ["T001"] });
    const names = taken()
      .filter(({ to }) => to.join() === "t001@example.org")
      .map(({ messageId }) => messageId);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
    expect(plan(await desk.send())).toEqual(all("already sent"));
  });
});

describe("a correction", () => {
  const corrected = () => mailed(smallRound([10, 20, 30, 40, 55]), smallContacts());

  test("goes only to those who hold other figures, and says what reads differently", async () => {
    await desk.sendAll({ only: ["T000", "T001", "T003", "T004"] });
    desk.dataset = corrected();
    await desk.make();
    const report = done(await desk.send());
    const changed = report.sending.plan.steps.filter(({ kind }) => kind === "changed since sent").map(({ code }) => code);
    expect(changed).toContain("T004");
    expect(plan(report).T002).toBe("send");
    const { tried, sending } = done(await desk.sendAll({ mail: "correction" }));
    expect(tried.map(({ step }) => step.code)).toEqual(changed.filter((code) => plan({ ...report, sending })[code] === "send"));
    expect(plan({ ...report, sending }).T002).toBe("not sent before");
    const own = await PostalMime.parse(taken().findLast(({ to }) => to.join() === "t004@example.org")?.raw ?? "");
    expect(own.subject).toBe("Round, 2018: corrected report for Trust 4 (T004)");
    expect(own.text).toContain("that we sent you on 15 June 2018");
    expect(own.text).toContain("- Cost per head, your own figure: £50.00 → £55.00");
    const again = await desk.send({ kind: "list" }, { mail: "correction" });
    expect(plan(again).T004).toBe("already sent");
  });

  test("says on the new report's first page what reads differently, and goes on saying so once it is sent", async () => {
    const first = await readFile(desk.path("T004-trust-4.pdf"), "utf8");
    expect(first).not.toContain("correction");
    await desk.sendAll();
    await desk.make();
    expect(await readFile(desk.path("T004-trust-4.pdf"), "utf8")).toBe(first);
    desk.dataset = corrected();
    await desk.make();
    const second = await readFile(desk.path("T004-trust-4.pdf"), "utf8");
    expect(second).toContain(
      '"correction":{"since":"2018-06-15","changes":[{"measure":"Cost per head","name":"own value","before":"£50.00","after":"£55.00"}',
    );
    await desk.sendAll({ mail: "correction" });
    desk.dataset = { ...corrected(), contacts: [...smallContacts(), contact("T004", { email: "late@example.org" })] };
    await desk.make();
    expect(await readFile(desk.path("T004-trust-4.pdf"), "utf8")).toBe(second);
  });

  test("is not sent where beside the earlier report it would tell another's answer, unless it is asked for", async () => {
    const wide = (values: readonly number[]) => {
      const dataset = mailed(smallRound(values), smallContacts());
      return { ...dataset, measures: dataset.measures.map((measure) => ({ ...measure, policy: "anonymous" as const })) };
    };
    desk.dataset = wide([10, 20, 30, 40, 50]);
    await desk.make();
    await desk.sendAll();
    desk.dataset = wide([10, 20, 33, 40, 50]);
    await desk.make();
    const alone = done(await desk.send({ kind: "list" }, { mail: "correction" }));
    expect(plan(alone)).toEqual({ ...all("telling"), T002: "send" });
    const [step] = alone.sending.plan.steps;
    expect(step?.kind === "send" ? "" : step?.because).toContain(
      "1 other has another answer on “Cost per head” than in a version it may hold",
    );
    expect(plan(await desk.send({ kind: "list" }, { mail: "correction", again: ["T000"] })).T000).toBe("send");
    desk.dataset = wide([10, 26, 33, 44, 55]);
    await desk.make();
    expect(plan(await desk.send({ kind: "list" }, { mail: "correction" }))).toEqual(all("send"));
  });

  test("is not sent for a report that was made again and prints the same figures", async () => {
    await desk.sendAll();
    desk.dataset = { ...desk.dataset, round: { ...desk.dataset.round, notice: "Corrected notice" } };
    await desk.make();
    expect(plan(await desk.send({ kind: "list" }, { mail: "correction" }))).toEqual(all("same figures"));
    expect(plan(await desk.send())).toEqual(all("changed since sent"));
  });
});

describe("a reminder", () => {
  test("goes once, without the report, to those who were sent theirs", async () => {
    await desk.sendAll({ only: ["T000", "T001"] });
    const { tried } = done(await desk.sendAll({ mail: "reminder" }));
    expect(tried.map(({ step }) => step.code)).toEqual(["T000", "T001"]);
    const mail = await PostalMime.parse(taken().at(-1)?.raw ?? "");
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('The subject of that message was "Round, 2018: your report for Trust 1 (T001)"');
    await desk.sendAll({ mail: "reminder", again: ["T001"] });
    expect(taken()).toHaveLength(5);
    expect(plan(await desk.send())).toEqual({ ...all("send"), T000: "already sent", T001: "already sent" });
    expect(plan(await desk.send({ kind: "list" }, { mail: "reminder" }))).toEqual({
      ...all("not sent before"),
      T000: "already sent",
      T001: "already sent",
    });
  });
});

describe("a rehearsal", () => {
  test("brings every mail to one address, says for whom it is, and leaves no trace in the ledger", async () => {
    const { tried } = done(await desk.send({ kind: "rehearsal", to: "me@example.org" }));
    expect(tried).toHaveLength(5);
    expect(taken().map(({ to }) => to)).toEqual(Array(5).fill(["me@example.org"]));
    const { subject, to } = await PostalMime.parse(taken()[2]?.raw ?? "");
    expect([subject, to]).toEqual([
      "[Rehearsal, for t002@example.org] Round, 2018: your report for Trust 2 (T002)",
      [{ address: "me@example.org", name: "" }],
    ]);
    expect((await desk.ledger()).mails).toEqual([]);
    expect(plan(await desk.send())).toEqual(all("send"));
  });
});

describe("drafts", () => {
  test("open in Outlook as mails to be sent, and are not sent by a live run too", async () => {
    const { drafts } = done(await desk.send({ kind: "drafts" }));
    expect(await readdir(desk.path("drafts"))).toEqual(everybody.map((code, i) => `${code}-trust-${i}-report-1.eml`));
    const draft = await readFile(drafts[0] ?? "");
    expect(draft.toString()).toMatch(/^X-Unsent: 1\r$/m);
    const { to, attachments } = await PostalMime.parse(draft);
    expect([to, attachments[0]?.filename]).toEqual([[{ address: "t000@example.org", name: "" }], "T000-trust-0.pdf"]);
    expect(taken()).toEqual([]);
    expect(plan(await desk.sendAll())).toEqual(all("drafted"));
    await runSent({ codes: "T000,T001" }, desk.world, desk.stages, desk.outside);
    expect(plan(await desk.send())).toEqual({ ...all("drafted"), T000: "already sent", T001: "already sent" });
  });
});

describe("a report that is held", () => {
  test("stays until it is let go", async () => {
    await runHold({ codes: "T001", because: "figures in dispute" }, desk.world, desk.stages, desk.outside);
    expect(plan(await desk.sendAll())).toEqual({ ...all("send"), T001: "held" });
    await runHold({ codes: "T001", release: true }, desk.world, desk.stages, desk.outside);
    await desk.sendAll();
    expect(taken().map(({ to }) => to.join())).toEqual([
      "t000@example.org",
      "t002@example.org",
      "t003@example.org",
      "t004@example.org",
      "t001@example.org",
    ]);
  });
});

describe("mails that came back", () => {
  test("are noted once, and wait for another address or for the word", async () => {
    await desk.sendAll();
    const { messageId } = taken()[1] ?? { messageId: "" };
    const folder = await returned({
      "a.eml": report("failed", "5.1.1", "t001@example.org", messageId),
      "b.eml": report("delayed", "4.4.1", "t002@example.org", "x@y"),
      "c.eml": "Subject: Out of office\r\n\r\nBack on Monday.\r\n",
      "d.msg": "x",
    });
    for (const _ of [1, 2]) expect(await runBounces({ folder }, desk.world, desk.stages, desk.outside)).toBe(0);
    expect(desk.world.printed.slice(-8)).toEqual([
      "a.eml: the mail to T001, t001@example.org came back: 5.1.1 smtp; 550 5.1.1 <t001@example.org>: no such user",
      "b.eml: about no mail of this round.",
      "c.eml: not a delivery report (“Out of office”).",
      expect.stringMatching(/^d.msg: Outlook's own format cannot be read/),
      "a.eml: the mail to T001, t001@example.org came back, as noted before.",
      "b.eml: about no mail of this round.",
      "c.eml: not a delivery report (“Out of office”).",
      expect.stringMatching(/^d.msg/),
    ]);
    expect(plan(await desk.sendAll())).toEqual({ ...all("already sent"), T001: "returned" });
    desk.dataset = mailed(desk.dataset, smallContacts().with(1, contact("T001", { email: "new@example.org" })));
    await desk.sendAll();
    expect(taken().at(-1)?.to).toEqual(["new@example.org"]);
  });
});

async function returned(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = `${desk.world.here}/returned`;
  await desk.world.disk.mkdir(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = await desk.world.disk.open(`${folder}/${name}`, "w");
    await file.writeFile(content);
    await file.close();
  }
  return folder;
}

/** A delivery report as Postfix writes it (RFC 3464). */
function report(action: string, status: string, to: string, messageId: string): string {
  return [
    "From: MAILER-DAEMON@mail.example.org",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "I am sorry to have to tell you",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.example.org",
    "",
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; 550 5.1.1 <${to}>: no such`,
    "    user",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <${messageId}>`,
    "Subject: Round",
    "",
    "--b--",
    "",
  ].join("\r\n");
}
