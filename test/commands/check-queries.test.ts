import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import PostalMime from "postal-mime";
import { runCheck } from "../../src/commands/check.ts";
import type { Contact, Dataset } from "../../src/dataset/dataset.ts";
import type { Finding } from "../../src/dataset/finding.ts";
import { failingDisk, putWorkbook, type SmallWorld, smallRound, smallStages, smallWorld } from "./small-world.ts";

const contact = (participant: string, email: string, role?: string): Contact => ({ participant, name: "Alex Brown", email, role });
const query = (participant: string, problem = "Cost per head: 4 is odd."): Finding => ({
  severity: "query",
  where: "Submissions!B4",
  participant,
  problem,
  remedy: "Ask whether it is right.",
});

const mailed: Dataset = {
  ...smallRound(),
  contacts: [contact("T001", "chief@one.org", "cc"), contact("T001", "alex.brown@one.org"), contact("T002", "a,b@two.org")],
  mail: { from: "desk@here.org", replyTo: undefined, domains: [], service: undefined },
};

async function checked(dataset: Dataset, findings: readonly Finding[], world?: SmallWorld) {
  const desk = world ?? (await smallWorld());
  await cp(join(import.meta.dirname, "../../templates/mail"), join(desk.folders.templates, "mail"), { recursive: true });
  await putWorkbook(desk);
  const exit = await runCheck({}, desk, smallStages(dataset, findings));
  const folder = join(desk.folders.output, "2018");
  return { exit, folder, said: desk.printed.join("\n"), desk };
}

const namesIn = (folder: string) => readdir(folder).catch(() => []);

describe("footprint check", () => {
  test("writes queries.xlsx and a draft to each participant's first contact that is not for information", async () => {
    const { exit, folder, said } = await checked(mailed, [query("T001"), query("T002"), query("T003")]);
    expect(exit).toBe(0);
    expect(await readdir(folder)).toEqual(["queries.xlsx", "query-letters"]);
    const [name = ""] = await readdir(join(folder, "query-letters"));
    expect(name).toBe("T001-trust-1-queries.eml");
    const mail = await PostalMime.parse(await readFile(join(folder, "query-letters", name)));
    expect(mail.headers.find(({ key }) => key === "x-unsent")?.value).toBe("1");
    expect([mail.from?.address, mail.to?.map(({ address }) => address), mail.cc, mail.html]).toEqual([
      "desk@here.org",
      ["alex.brown@one.org"],
      undefined,
      undefined,
    ]);
    expect(mail.text).toContain(
      "1. Cost per head (£ per head)\n   4 is odd.\n   Please confirm that it is right, or send the right figure.",
    );
    expect(said).toContain("3 queries to participants: output/2018/queries.xlsx\n1 letter to look at");
    expect(said).toContain('No letter to T002: "a,b@two.org" is not one plain address: it holds more than one address.');
    expect(said).toContain("No letter to T003: Contacts has no address for it.");
  });

  test("a second time leaves a letter that says the same as it is, and names one that is settled", async () => {
    const first = await checked(mailed, [query("T001")]);
    const file = join(first.folder, "query-letters", "T001-trust-1-queries.eml");
    const before = await readFile(file, "utf8");
    const later = { ...first.desk, run: { ...first.desk.run, now: () => Date.UTC(2019, 1, 1) } };
    await checked(mailed, [query("T001")], later);
    expect(await readFile(file, "utf8")).toBe(before);
    const { said } = await checked({ ...mailed, contacts: [contact("T004", "x@four.org")] }, [query("T004")], later);
    expect(said).toContain("Settled, so not to be sent again: T001-trust-1-queries.eml");
  });

  test("without anybody to ask writes nothing", async () => {
    const { desk } = await checked(mailed, [{ ...query("T001"), severity: "note" }]);
    expect(await namesIn(desk.folders.output)).toEqual([]);
  });

  test("writes no letter while an address stands under two codes, and the list all the same", async () => {
    const both = [contact("T001", "alex.brown@one.org"), contact("T002", "alex.brown@one.org")];
    const { folder, said } = await checked({ ...mailed, contacts: both }, [query("T001")]);
    expect(await readdir(folder)).toEqual(["queries.xlsx"]);
    expect(said).toContain("No letters: Contacts: alex.brown@one.org stands under T001 and T002.");
  });

  test("says in one line that the queries could not be written, and ends with 2", async () => {
    const world = await smallWorld({ disk: failingDisk("ENOSPC", (path) => path.includes("queries")) });
    const { exit, said } = await checked(mailed, [query("T001")], world);
    expect(exit).toBe(2);
    expect(said).toMatch(/The queries could not be written\. .*The disk is full\./);
  });
});
