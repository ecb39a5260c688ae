import * as files from "node:fs/promises";
import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { mailKinds } from "../../src/mail/ledger-line.ts";
import { type LetterWords, readLetter } from "../../src/mail/letter.ts";

const words: LetterWords = {
  participant: "NHS Ashdale CCG",
  code: "02B",
  contact: "Alex Brown",
  copy: false,
  title: "CCG functions benchmarking",
  round: "Autumn 2018",
  period: "2017/18",
  publisher: "The Benchmarking Network",
  sender: "Sam Taylor",
  senderEmail: "sam.taylor@example.org",
  senderPhone: "01632 960123",
  notice: "",
  file: "02B-ashdale.pdf",
  pages: 38,
  size: "320 KB",
  changes: ["Running cost per head, your own figure: £20.53 → £20.61"],
  moreChanges: 2,
  sentOn: "15 June 2018",
  sentSubject: "CCG functions benchmarking, Autumn 2018: your report",
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footprint letters "));
  await cp(fileURLToPath(new URL("../../templates/mail", import.meta.url)), join(folder, "mail"), { recursive: true });
});

describe("the letters", () => {
  test.each(mailKinds)(
    "%s has a subject on one line, reads the same as text and as HTML, and leaves no gap where there is nothing to say",
    async (kind) => {
      const letter = await readLetter(files, folder, kind);
      for (const filled of [
        words,
        { ...words, contact: "", sender: "", senderEmail: "", senderPhone: "", copy: true, moreChanges: 0, notice: "Invented data" },
      ]) {
        const { subject, text, html } = letter.write(filled);
        expect(subject).toMatch(/^CCG functions benchmarking, Autumn 2018: .*NHS Ashdale CCG \(02B\)/);
        expect(text).not.toMatch(/\n\n\n|undefined|\{\{|^\s/);
        expect(plainOf(html)).toBe(plainOf(text.replace(/^- /gm, "")));
        expect(html).not.toMatch(/<img|<a |http|\{\{/);
      }
    },
  );

  test("the report's letter reads as it should", async () => {
    const { subject, text } = (await readLetter(files, folder, "report")).write(words);
    expect(subject).toBe("CCG functions benchmarking, Autumn 2018: your report for NHS Ashdale CCG (02B)");
    expect(text).toMatch(/^Dear Alex Brown,\n\nAttached is the report for NHS Ashdale CCG from CCG functions benchmarking, Autumn 2018\./);
    expect(text).toMatch(/Sam Taylor\nThe Benchmarking Network\nsam.taylor@example.org\n01632 960123\n$/);
  });

  test("a correction lists what reads differently", async () => {
    const { text } = (await readLetter(files, folder, "correction")).write(words);
    expect(text).toContain("What reads differently:\n\n- Running cost per head, your own figure: £20.53 → £20.61\n- and 2 more\n\n");
  });

  test("text from the workbook is text, in HTML too", async () => {
    const { html, subject } = (await readLetter(files, folder, "report")).write({
      ...words,
      participant: '<b>A & "B"</b>\r\nBcc: x@y.org',
    });
    expect(html).toContain("&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;");
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe("a template", () => {
  test("with a word no letter has is named, with the words there are", async () => {
    await writeFile(join(folder, "mail", "report.txt"), "Subject\n\nDear {{contcat}}");
    const letter = await readLetter(files, folder, "report");
    expect(() => letter.write(words)).toThrow(
      /templates\/mail\/report.txt: A letter has no word "contcat". The words are: participant, code, contact/,
    );
  });

  test("that cannot be understood, or that reaches for more than words, is named", async () => {
    for (const text of [
      "{{#if}}",
      "{{#each}",
      "{{lookup this 'constructor'}}",
      "{{constructor.name}}",
      "{{> other}}",
      "{{log contact}}",
      "{{helper contact}}",
    ]) {
      await writeFile(join(folder, "mail", "report.txt"), `Subject\n\n${text}`);
      const letter = await readLetter(files, folder, "report");
      expect([text, said(() => letter.write(words))]).toEqual([text, expect.stringMatching(/^templates\/mail\/report.txt/)]);
    }
  });

  test("that is missing is named", async () => {
    await files.rm(join(folder, "mail", "reminder.html"));
    await expect(readLetter(files, folder, "reminder")).rejects.toThrow("templates/mail/reminder.html: This letter cannot be read.");
  });
});

/** Words only. */
function plainOf(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text
    .replace(/<title>.*?<\/title>|<[^>]+>/gs, " ")
    .replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/ ([,.:?"])/g, "$1")
    .trim();
}

function said(act: () => unknown): string {
  try {
    return JSON.stringify(act());
  } catch (error) {
    return (error as Error).message;
  }
}
