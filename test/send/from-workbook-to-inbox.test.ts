import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { PDFDocument } from "pdf-lib";
import { realStages } from "../../src/batch/real-stages.ts";
import { runGenerate } from "../../src/commands/generate.ts";
import { runSend } from "../../src/commands/send.ts";
import type { ExampleSheet } from "../../src/example/column.ts";
import { smallSheets } from "../../src/example/small.ts";
import { connect } from "../../src/mail/connection.ts";
import { codeInPdf } from "../../src/send/code-in-pdf.ts";
import type { Outside } from "../../src/send/outside.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { type SmallWorld, smallWorld } from "../commands/small-world.ts";
import { certificate, login } from "../mail/fault-server.ts";
import { type Arrived, type Inbox, openInbox } from "../mail/inbox.ts";
import { fastClock } from "../mail/room.ts";
import { open } from "../pdf/reading.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const codes = ["MH1", "MH3", "MH6"];

let world: SmallWorld;
let inbox: Inbox;
let outside: Outside;
const answers: string[] = [];

beforeAll(async () => {
  const clock = fastClock();
  world = await smallWorld({ run: { process: 100, host: "desk", now: clock.now, booted: 0, alive: () => true } });
  await cp(join(repository, "templates"), world.folders.templates, { recursive: true, force: true });
  await writeFile(join(world.folders.input, "round.xlsx"), writeBook(roundToSend()));
  await world.disk.unlink(join(world.folders.templates, "report", "10.md"));
  inbox = await openInbox();
  outside = {
    environment: { FOOTPRINT_MAIL_SERVER: `localhost:${inbox.port}`, FOOTPRINT_MAIL_USER: login.user },
    ask: async () => answers.shift(),
    sleep: clock.sleep,
    connect: (server) => connect({ ...server, authority: certificate }),
  };
  expect(await runGenerate({ only: codes }, world, realStages)).toBe(0);
}, 240_000);
afterAll(() => inbox.close());

/** The small round with what sending needs: a sender, where mail may go, and contacts, two of them for one participant. */
function roundToSend(): readonly ExampleSheet[] {
  const [settings, ...others] = smallSheets();
  if (settings === undefined) throw new Error("The small workbook has no Settings.");
  const mail = [
    ["Mail from", "benchmarking@example.org"],
    ["Mail domains", "*.example.org"],
    ["Mail service", "relay"],
  ];
  const contacts = codes.map((code) => [code, `Reader of ${code}`, `first@${code.toLowerCase()}.example.org`, "to"]);
  const second = [codes[1], "Second reader", "second@mh3.example.org", "cc"];
  return [
    { ...settings, rows: [...settings.rows, ...mail] },
    ...others,
    { name: "Contacts", rows: [["Participant", "Name", "Email", "Role"], ...contacts, second] },
  ];
}

/** Participant code → addresses in Contacts, from the list that send prints. */
function listed(): ReadonlyMap<string, readonly string[]> {
  const rows = world.printed.flatMap((line) => {
    const match = /^ {4}(\w+) {2}.*<(\S+)> {2}/.exec(line);
    return match ? [[match[1] ?? "", match[2] ?? ""] as const] : [];
  });
  return new Map(codes.map((code) => [code, rows.filter(([other]) => other === code).map(([, address]) => address)]));
}

/** The attached report, opened by three readers that share nothing. */
async function opened({ mail }: Arrived): Promise<{
  readonly name: string;
  readonly code: string | undefined;
  readonly keywords: string | undefined;
  readonly words: string;
  readonly bytes: Uint8Array;
}> {
  const [attachment, ...more] = mail.attachments;
  expect(more).toEqual([]);
  const bytes = new Uint8Array(attachment?.content as ArrayBuffer);
  const page = await (await open(bytes)).getPage(1);
  const { items } = await page.getTextContent();
  const words = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { name: attachment?.filename ?? "", code: codeInPdf(bytes), keywords: document.getKeywords(), words, bytes };
}

test("from the workbook to the inbox: each reader gets the report of their own participant, well named, that opens", async () => {
  expect(await runSend({}, world, realStages, outside)).toBe(0);
  const addresses = listed();
  const count = [...addresses.values()].flat().length;
  expect(count).toBeGreaterThanOrEqual(codes.length);
  expect(inbox.arrived).toEqual([]);

  answers.push(login.password);
  expect(await runSend({ to: "me@desk.example.org", only: ["MH3"] }, world, realStages, outside)).toBe(0);
  expect(inbox.arrived.map(({ to }) => to.join())).toEqual(addresses.get("MH3")?.map(() => "me@desk.example.org"));
  const rehearsed = inbox.arrived.length;

  answers.push(String(count), login.password);
  expect(await runSend({ live: true }, world, realStages, outside)).toBe(0);
  const arrived = inbox.arrived.slice(rehearsed);
  expect(arrived.map(({ to }) => to.join())).toEqual([...addresses.values()].flat());
  for (const each of arrived) {
    const code = codes.find((one) => addresses.get(one)?.includes(each.to.join())) ?? "";
    const { name, code: inside, keywords, words, bytes } = await opened(each);
    expect([inside, keywords]).toEqual([code, `participant ${code}`]);
    expect(name).toMatch(new RegExp(`^${code}-[a-z-]+\\.pdf$`));
    expect(Buffer.from(bytes).equals(await readFile(join(world.folders.output, "2024", name)))).toBe(true);
    const short = name.slice(code.length + 1, -4).replaceAll("-", " ");
    expect(words.toLowerCase()).toContain(short);
    expect(each.mail.subject).toContain(`(${code})`);
    expect(each.mail.to).toEqual([expect.objectContaining({ address: each.to.join() })]);
    expect([each.secure, each.user, each.from]).toEqual([true, login.user, "benchmarking@example.org"]);
  }

  expect(await runSend({ live: true }, world, realStages, outside)).toBe(0);
  expect(inbox.arrived).toHaveLength(rehearsed + count);
});

test("a report that was exchanged for another's after the list was shown reaches nobody", async () => {
  const files = (await world.disk.readdir(join(world.folders.output, "2024"))).filter((name) => name.endsWith(".pdf")).sort();
  const [one, two] = files.map((name) => join(world.folders.output, "2024", name));
  if (!one || !two) throw new Error("There are no reports.");
  const before = inbox.arrived.length;
  for (const [from, to] of [
    [one, `${one}.x`],
    [two, one],
    [`${one}.x`, two],
  ] as const)
    await world.disk.rename(from, to);
  await runSend({ again: codes.slice(0, 2) }, world, realStages, outside);
  answers.push("3", login.password);
  await runSend({ again: codes.slice(0, 2), live: true }, world, realStages, outside).catch(() => undefined);
  expect(inbox.arrived).toHaveLength(before);
  expect(world.printed.join("\n")).toContain("Its file was changed or replaced after it was made");
});
