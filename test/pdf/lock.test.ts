import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { getDocument, PermissionFlag } from "pdfjs-dist/legacy/build/pdf.mjs";
import { checkPdf } from "../../src/pdf/check.ts";
import { PdfFile } from "../../src/pdf/file/file.ts";
import { lockWith } from "../../src/pdf/lock.ts";
import { printReport } from "../../src/pdf/pdf.ts";
import { codeInPdf } from "../../src/send/code-in-pdf.ts";
import { spoken } from "./reading.ts";
import { everyBlock, heading, paragraph, report, Sample } from "./sample.ts";
import { readTheme } from "./theme.ts";

const WORDS = "heron ladder quietly";
const lock = lockWith(WORDS);
const theme = readTheme();
let locked: Uint8Array;

beforeAll(async () => {
  const { report, drawings } = everyBlock();
  locked = (await printReport(report, drawings, theme, lock)).bytes;
});

async function small(words: string, by = lock): Promise<Uint8Array> {
  const sample = new Sample();
  const blocks = [heading(1, "First", "first"), paragraph(words)];
  return (await printReport(report(blocks, {}, sample), sample.drawings, theme, by)).bytes;
}

const opened = (bytes: Uint8Array, password?: string) =>
  getDocument({ data: bytes.slice(), verbosity: 0, ...(password === undefined ? {} : { password }) }).promise;
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("a locked report", () => {
  test("opens in pdf.js with its password and reads as it would open, and not with another or none", async () => {
    const pdf = await opened(locked, WORDS);
    expect(await spoken(pdf, 4)).toContain("H1: Running cost per head");
    const files: Record<string, { content: Uint8Array }> = await pdf.getAttachments();
    expect(Buffer.from(files["ashdale-data.csv"]?.content ?? []).toString()).toContain("Running cost,23.62");
    await expect(opened(locked, "heron ladder")).rejects.toThrow("Incorrect Password");
    await expect(opened(locked)).rejects.toThrow("No password given");
  });

  test("may be printed, copied, commented on and read aloud, and not altered", async () => {
    const permissions = (await (await opened(locked, WORDS)).getPermissions()) ?? [];
    const { PRINT, COPY, MODIFY_ANNOTATIONS, COPY_FOR_ACCESSIBILITY, PRINT_HIGH_QUALITY } = PermissionFlag;
    expect([...permissions].sort((a, b) => a - b)).toEqual([PRINT, COPY, MODIFY_ANNOTATIONS, COPY_FOR_ACCESSIBILITY, PRINT_HIGH_QUALITY]);
  });

  test("is found whole by qpdf, locked with AES-256", () => {
    const folder = mkdtempSync(join(tmpdir(), "locked-"));
    try {
      writeFileSync(join(folder, "locked.pdf"), locked);
      const said = execFileSync("qpdf", [`--password=${WORDS}`, "--check", join(folder, "locked.pdf")], { encoding: "utf8" });
      expect(said).toContain("file encryption method: AESv3");
      expect(said).toContain("No syntax or stream encoding errors found");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("claims PDF/UA and not PDF/A; whose it is can be seen without the password, and no figure can", () => {
    expect(latin(locked)).toContain("<pdfuaid:part>1<");
    expect(latin(locked)).not.toContain("pdfaid:part");
    expect(codeInPdf(locked)).toBe("P101");
    expect(latin(locked)).not.toContain("Running cost");
  });

  test("is the same bytes for the same report and password, and shares no key or salt with another", async () => {
    expect(Buffer.compare(await small("One."), await small("One."))).toBe(0);
    const secrets = (bytes: Uint8Array) => [...latin(bytes).matchAll(/\/(?:U|UE|O|OE|Perms)<([0-9a-f]+)>/g)].map((match) => match[1] ?? "");
    const all = [await small("One."), await small("Two."), await small("One.", lockWith("heron ladder quickly"))].map(secrets);
    expect(all.map((one) => one.length)).toEqual([5, 5, 5]);
    expect(new Set(all.flat()).size).toBe(15);
    const salts = all.flatMap(([user = "", , owner = ""]) => [user, owner].flatMap((one) => [one.slice(64, 80), one.slice(80, 96)]));
    expect(new Set(salts).size).toBe(12);
  });

  test("passes the check, which opens it with its password alone", () => {
    expect(checkPdf(locked, lock)).toEqual([]);
    expect(checkPdf(locked)).toEqual(["The file is locked."]);
    expect(checkPdf(locked, lockWith("heron ladder quickly"))).toEqual(["The file does not open with the password."]);
  });

  test("is faulty when it is open, weak, claims PDF/A, or keeps screen readers out", async () => {
    const { report, drawings } = everyBlock();
    expect(checkPdf((await printReport(report, drawings, theme)).bytes, lock)).toEqual(["The file is not locked."]);
    const spoilt = (from: string, to: string) => Buffer.from(latin(locked).replace(from, to), "latin1");
    expect(checkPdf(spoilt("/V 5/R 6/", "/V 5/R 5/"), lock)).toEqual(["The file is locked in a way that is weak or not known."]);
    expect(checkPdf(spoilt("/P -1292", "/P -1804"), lock)).toEqual(["The file is locked against screen readers."]);
    expect(checkPdf(spoilt("<pdfuaid:part>1<", "<pdfaid:part>3</"), lock)).toContain(
      "The file is locked and claims PDF/A, which forbids locks.",
    );
  });
});

describe("a password", () => {
  test.each([
    ["short", "fewer than 12 characters"],
    ["twelve\u0007characters", "cannot be typed"],
    [" twelve characters", "begins or ends with a space"],
    ["ŵ".repeat(64), "too long"],
  ])("%j is refused", (password, fault) => {
    expect(() => lockWith(password)).toThrow(fault);
    expect(() => lockWith(password)).not.toThrow(password);
  });

  test("is the same however its letters are composed", async () => {
    expect(lockWith("Llanfairpwll ŵy").name).toBe(lockWith("Llanfairpwll w\u0302y").name);
    const pdf = await opened(await small("Dau.", lockWith("Llanfairpwll w\u0302y")), "Llanfairpwll ŵy");
    expect(pdf.numPages).toBe(2);
  });

  test("is not told by its lock's name", () => {
    expect(lock.name).toMatch(/^[0-9a-f]{64}$/);
    expect(lock.name).not.toBe(lockWith("heron ladder quickly").name);
    expect(lock.name).not.toContain(Buffer.from(lock.secret).toString("hex"));
  });
});

test("a stream's dictionary may hold no string, which would stay legible", () => {
  expect(() => new PdfFile().stream("/Params<</CheckSum<00>>>", new Uint8Array())).toThrow("may not hold a string");
  expect(() => new PdfFile().stream("/Name(x)", new Uint8Array())).toThrow("may not hold a string");
});
