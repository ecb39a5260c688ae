import { readFile, rename, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Contact } from "../../src/dataset/dataset.ts";
import { type FaultServer, faultServer } from "../mail/fault-server.ts";
import { contact, mailed, smallContacts, type TestDesk, testDesk } from "./desk.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await faultServer();
});
afterAll(() => server.close());

let desk: TestDesk;
let before: number;
beforeEach(async () => {
  desk = await testDesk({ server });
  await desk.make();
  await desk.send();
  before = server.taken.length;
});

/** Whoever got anything, got the report of their own code: t003@… that of T003. */
function expectOwnReportsOnly(): void {
  for (const { to, raw } of server.taken.slice(before)) {
    const body = Buffer.from(raw.split(/\r\n\r\n/).find((part) => part.startsWith("JVBERi")) ?? "", "base64").toString();
    const inside = /participant (T\d+)/.exec(body)?.[1];
    expect(to).toEqual([`${inside?.toLowerCase()}@example.org`]);
  }
}

/** Sends all there is to send without looking at the list again; a letter is as good as nothing sent. */
async function sendUnseen(yes: number): Promise<string> {
  return desk.send({ kind: "live", yes }).then(
    () => "",
    (error: Error) => error.message,
  );
}

const files = ["T000-trust-0.pdf", "T001-trust-1.pdf"] as const;

describe("a file that is not what was made is not sent", () => {
  test("two reports whose files were exchanged stay where they are, and the others go", async () => {
    await rename(desk.path(files[0]), desk.path("x"));
    await rename(desk.path(files[1]), desk.path(files[0]));
    await rename(desk.path("x"), desk.path(files[1]));
    const outcome = await desk.sendAll();
    expect(outcome.kind === "done" && outcome.tried.map(({ step }) => step.code)).toEqual(["T002", "T003", "T004"]);
    expectOwnReportsOnly();
  });

  test("a report with any one byte edited stays where it is", async () => {
    const good = await readFile(desk.path(files[0]));
    for (const place of [0, 1, 5, 60, 100, 101, 150, good.length >> 1, good.length - 2, good.length - 1]) {
      const edited = Buffer.from(good);
      edited[place] = (edited[place] ?? 0) ^ 1;
      await writeFile(desk.path(files[0]), edited);
      const outcome = await desk.send();
      expect(outcome.kind === "done" && outcome.sending.steps.map(({ code }) => code)).not.toContain("T000");
    }
  });

  test("a report that is exchanged between the list and the handing-over stops everything", async () => {
    const list = JSON.parse(await readFile(desk.path("manifest.json"), "utf8"));
    const [a, b] = list.reports;
    const [one, two] = [await readFile(desk.path(files[0])), await readFile(desk.path(files[1]))];
    await writeFile(desk.path(files[0]), two);
    await writeFile(desk.path(files[1]), one);
    for (const field of ["sha256", "bytes", "madeFrom"]) [a[field], b[field]] = [b[field], a[field]];
    await writeFile(desk.path("manifest.json"), JSON.stringify(list));
    const said = await sendUnseen(5);
    expect(said).toMatch(/inside this file|not on the list|expected/);
    expect(server.taken.length).toBe(before);
  });

  test("no single field of the list of reports can be exchanged between two of them", async () => {
    const good = await readFile(desk.path("manifest.json"), "utf8");
    for (const field of ["code", "name", "file", "sha256", "bytes"]) {
      const list = JSON.parse(good);
      const [a, b] = list.reports;
      [a[field], b[field]] = [b[field], a[field]];
      await writeFile(desk.path("manifest.json"), JSON.stringify(list));
      const said = await sendUnseen(5);
      if (field === "bytes" && a.bytes === b.bytes) expect(said).toBe("");
      else expect([field, said]).toEqual([field, expect.stringMatching(/\S/)]);
      expectOwnReportsOnly();
    }
  });
});

describe("a sheet of contacts that slipped sends nothing", () => {
  async function withContacts(contacts: readonly Contact[]): Promise<string> {
    desk.dataset = mailed(desk.dataset, contacts);
    return sendUnseen(5);
  }

  test("two addresses exchanged after the list was looked at are not on that list", async () => {
    const [a, b, ...rest] = smallContacts();
    const said = await withContacts([contact("T000", { email: b?.email ?? "" }), contact("T001", { email: a?.email ?? "" }), ...rest]);
    expect(said).toMatch(/2 of these mails were not on the list/);
    expect(server.taken.length).toBe(before);
  });

  test("every exchange of two rows, and every shift of the column, is refused", async () => {
    const plain = smallContacts();
    const emails = plain.map(({ email }) => email);
    const swaps = emails.flatMap((_, i) => emails.slice(i + 1).map((_other, k) => exchanged(emails, i, i + 1 + k)));
    const shifts = emails.slice(1).map((_, by) => [...emails.slice(by + 1), ...emails.slice(0, by + 1)]);
    for (const order of [...swaps, ...shifts]) {
      expect(await withContacts(plain.map(({ participant }, i) => contact(participant, { email: order[i] ?? "" })))).toMatch(
        /not on the list/,
      );
    }
    expect(server.taken.length).toBe(before);
    expect(swaps.length + shifts.length).toBe(14);
  });

  test("a name beside another's address is noticed even on the list itself", async () => {
    const rows = [
      contact("T000", { name: "Alex Brown", email: "sam.taylor@example.org" }),
      contact("T001", { name: "Sam Taylor", email: "alex.brown@example.org" }),
    ];
    const said = await withContacts(rows);
    expect(said).toMatch(/Alex Brown \(T000\) stands sam.taylor@example.org, which is the name of Sam Taylor \(T001\)/);
  });

  test("an address under two codes stops everything, unless each row says that it is shared", async () => {
    const rows = [contact("T000"), contact("T001", { email: "t000@example.org" })];
    expect(await withContacts(rows)).toMatch(/t000@example.org stands under T000 and T001/);
    desk.dataset = mailed(
      desk.dataset,
      rows.map((row) => ({ ...row, role: "to; shared" })),
    );
    const outcome = await desk.sendAll();
    expect(outcome.kind === "done" && outcome.tried.map(({ step, delivery }) => [step.code, delivery.kind])).toEqual([
      ["T000", "sent"],
      ["T001", "sent"],
    ]);
    expect(server.taken.slice(before).map(({ to }) => to)).toEqual([["t000@example.org"], ["t000@example.org"]]);
  });

  test("an address that was sent another participant's report before stops everything", async () => {
    await desk.sendAll({ only: ["T000"] });
    desk.dataset = mailed(desk.dataset, [contact("T001", { email: "t000@example.org" })]);
    const outcome = await desk.send();
    expect(outcome.kind === "done" && outcome.sending.plan.doubts).toEqual([
      expect.stringMatching(/stands under T001, and was written to about T000/),
    ]);
    await expect(desk.send({ kind: "live", yes: 1 })).rejects.toThrow("Nothing is sent until this is settled");
  });
});

function exchanged(list: readonly string[], i: number, k: number): readonly string[] {
  return list.map((each, n) => (n === i ? (list[k] ?? "") : n === k ? (list[i] ?? "") : each));
}
