import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { runSend } from "../../src/commands/send.ts";
import { numberTyped, type SendOptions } from "../../src/commands/send-options.ts";
import { type FaultServer, faultServer } from "../mail/fault-server.ts";
import { contact, mailed, type TestDesk, testDesk } from "../send/desk.ts";
import { trustsOf } from "../send/kill-round.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await faultServer();
});
afterAll(() => server.close());

let desk: TestDesk;
beforeEach(async () => {
  server.setFaults(() => undefined);
  desk = await testDesk({
    server,
    contacts: [contact("T000", { name: "Alex Brown" }), contact("T001"), contact("T002", { email: "x@evil.example" }), contact("T003")],
  });
  await desk.make();
});

/** What the command printed, and the exit code. */
async function typed(options: SendOptions): Promise<readonly [string, number]> {
  const from = desk.world.printed.length;
  const exit = await runSend(options, desk.world, desk.stages, desk.outside);
  return [desk.world.printed.slice(from).join("\n"), exit];
}

describe("footprint send", () => {
  test("prints the list: to whom, which file, how large, under what subject, who gets none and why, and the next command", async () => {
    const [text, exit] = await typed({});
    expect(exit).toBe(0);
    expect(text).toMatch(
      /^Round, 2018\n\nTo be sent +3\n {4}T000 {2}Alex Brown <t000@example.org> {2}T000-trust-0.pdf, \d KB {2}“Round, 2018: your report for Trust 0 \(T000\)”\n {4}T001 {2}t001@example.org/,
    );
    expect(text).toMatch(/No address +1\n {4}T004 Trust 4: There is no row for it in Contacts.\n {4}Add a row to Contacts./);
    expect(text).toMatch(
      /Address not used +1\n {4}T002 Trust 2: Mail may not go to evil.example, which is not among the Mail domains of Settings.\n {4}Correct the row in Contacts./,
    );
    expect(text).toMatch(/Next: rehearse with footprint send --to you@…, then send 3 mails with footprint send --live$/);
  });

  test("many who get nothing for the same reason share a line, and each is named in it", async () => {
    desk.dataset = trustsOf(15);
    await desk.make();
    for (const name of await desk.world.disk.readdir(desk.folder))
      if (name.endsWith(".pdf")) await desk.world.disk.unlink(join(desk.folder, name));
    const [text] = await typed({});
    const codes = Array.from({ length: 15 }, (_, i) => `T${String(i).padStart(3, "0")}`).join(", ");
    expect(text).toMatch(new RegExp(`^Not to be sent as it is +15\n {4}${codes}: Its file is gone: make it again first\\.$`, "m"));
  });

  test("says what was sent, and ends with 0 when all was", async () => {
    await typed({});
    expect(await typed({ live: true, yes: 3 })).toEqual([expect.stringMatching(/Sent +3\n/), 0]);
    expect(desk.world.told).toEqual(expect.arrayContaining(["Sending 1/3  T000 Trust 0", "Sending 3/3  T003 Trust 3"]));
    expect(await typed({})).toEqual([expect.stringMatching(/To be sent +0\nAlready sent +3\n/), 0]);
  });

  test("ends with 2 when a part was sent, and says what became of the rest and what to do", async () => {
    server.setFaults((stage, _taken, to) => {
      if (stage === "rcpt" && to === "t000@example.org") return { stage, answer: "550 5.1.1 no such person" };
      return stage === "dot" && to === "t001@example.org" ? { stage, and: "close" } : undefined;
    });
    await typed({});
    const [text, exit] = await typed({ live: true, yes: 3 });
    expect(exit).toBe(2);
    expect(text).toMatch(
      /Sent +1\nRefused by the server +1\n {4}T000 {2}t000@example.org: 550 5.1.1 no such person\nUnknown: it may have arrived, or not +1\n {4}T001 {2}t001@example.org: Connection closed unexpectedly/,
    );
    expect(text).toContain("Ask whether it arrived. If so: footprint sent T001. If not: footprint send --again T001");
  });

  test("ends with 3 when nothing was sent, and with 1 while the contacts are in doubt", async () => {
    server.setFaults((stage) => (stage === "mail" ? { stage, answer: "550 5.7.60 not as this sender" } : undefined));
    await typed({});
    expect((await typed({ live: true, yes: 3 }))[1]).toBe(3);
    desk.dataset = mailed(desk.dataset, [contact("T000"), contact("T001", { email: "t000@example.org" })]);
    expect(await typed({})).toEqual([
      expect.stringMatching(/Nothing is sent until this is settled:\n {4}Contacts: t000@example.org stands under T000 and T001./),
      1,
    ]);
  });

  test("does one thing at a time", async () => {
    await expect(typed({ live: true, eml: true })).rejects.toThrow("--eml and --live: Only one of these can be done at a time.");
    await expect(typed({ to: "me@example.org", live: true })).rejects.toThrow("--to and --live");
    await expect(typed({ yes: 3 })).rejects.toThrow("--yes: The number of mails is given only with --live.");
    await expect(typed({ only: [] })).rejects.toThrow("--only: No code was given.");
    await expect(typed({ again: [] })).rejects.toThrow("--again: No code was given.");
    await expect(typed({ mail: "circular" })).rejects.toThrow(
      '--mail: There is no letter "circular". The letters are report, correction, reminder.',
    );
    expect(numberTyped("93")).toBe(93);
    for (const wrong of ["", "all", "9.5", "-1", "1e3"]) expect(() => numberTyped(wrong)).toThrow("is not a number of mails");
  });

  test("names the command in every advice as it is called here", async () => {
    const [text] = await typed({ only: ["T000"], mail: "report" });
    expect(text).toMatch(/Next: rehearse with footprint send --only T000 --mail report --to you@…/);
  });

  test("says that there is nothing to send before anything was made", async () => {
    const empty = await testDesk({ server });
    await expect(runSend({}, empty.world, empty.stages, empty.outside)).rejects.toThrow(
      "There are no reports here to send. Make them first: footprint generate",
    );
    await expect(runSend({ live: true }, empty.world, empty.stages, empty.outside)).rejects.toThrow("There are no reports here to send.");
  });
});

describe("the account", () => {
  test("with NHSmail is the address the mails come from, and its password is asked for", async () => {
    desk.dataset = { ...desk.dataset, mail: { from: "desk@nhs.net", replyTo: undefined, domains: ["example.org"], service: "NHSmail" } };
    await typed({});
    await expect(typed({ live: true, yes: 3 })).rejects.toThrow("There is no password for desk@nhs.net.");
    expect(desk.questions).toEqual(["Password of desk@nhs.net: "]);
    const other = { ...desk.outside, environment: { FOOTPRINT_MAIL_USER: "somebody@nhs.net", FOOTPRINT_MAIL_PASSWORD: "p" } };
    await expect(runSend({ live: true, yes: 3 }, desk.world, desk.stages, other)).rejects.toThrow(
      "nhsmail sends only from the account's own address: the account is somebody@nhs.net, and Mail from in Settings is desk@nhs.net.",
    );
    expect(server.heard.some((line) => line.includes("desk@nhs.net"))).toBe(false);
  });

  test("is never asked for where the relay wants none", async () => {
    await typed({});
    await typed({ live: true, yes: 3 });
    expect(desk.questions).toEqual([]);
  });
});
