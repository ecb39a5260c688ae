import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runStart } from "../../src/commands/start.ts";
import { runStatus } from "../../src/commands/status.ts";
import { type LedgerLine, writeLine } from "../../src/mail/ledger-line.ts";
import { ledgerState } from "../../src/mail/ledger-state.ts";
import { ledgerFile } from "../../src/output/sending-files.ts";
import { type TestDesk, testDesk } from "../send/desk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
  await desk.make();
});
afterAll(() => desk.server.close());

const at = "2018-06-15T10:00:00.000Z";
const about = {
  round: "Round, 2018",
  to: "t000@example.org",
  mail: "report",
  file: "T000.pdf",
  sha256: "a".repeat(64),
  subject: "s",
} as const;

function mail(code: string, ...more: readonly ("dot" | "sent" | "failed" | "deferred")[]): readonly LedgerLine[] {
  const messageId = `<${code}@example.org>`;
  return [
    { line: "attempt", at, messageId, ...about, code },
    ...more.map(
      (each): LedgerLine => (each === "dot" ? { line: "dot", at, messageId } : { line: "outcome", at, messageId, state: each, reply: "" }),
    ),
  ];
}

describe("the next step, when all reports are made,", () => {
  test.each<readonly [string, readonly LedgerLine[], string]>([
    ["is to look at them and at the list of mails", [], "then see who would be sent what: footprint send"],
    [
      "is to go on where sending stopped",
      [...mail("T000", "dot", "sent"), ...mail("T001")],
      "Go on sending where it stopped: footprint send --live",
    ],
    [
      "is to find out about a mail that is not known, before anything else",
      [...mail("T003", "dot"), ...mail("T001")],
      "footprint sent T003",
    ],
    ["is to mend an address that was refused", [...mail("T000", "dot", "sent"), ...mail("T001", "failed")], "Mend the addresses"],
    ["is to see how each mail stands", mail("T000", "dot", "sent"), "See how each mail stands in output/2018/status.xlsx"],
  ])("%s", async (_, lines, words) => {
    await writeFile(desk.path(ledgerFile), lines.map(writeLine).join(""));
    expect(ledgerState(lines).mails.length).toBe(new Set(lines.map((line) => "messageId" in line && line.messageId)).size);
    for (const run of [() => runStart(desk.world, desk.stages), () => runStatus({}, desk.world, desk.stages)]) {
      await run();
      expect(desk.world.printed.at(-1)).toMatch(/^Next: /);
      expect(desk.world.printed.at(-1)).toContain(words);
    }
  });
});
