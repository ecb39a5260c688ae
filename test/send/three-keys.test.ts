import { expect, test } from "@jest/globals";
import { sha256 } from "../../src/output/fingerprint.ts";
import { codeInPdf } from "../../src/send/code-in-pdf.ts";
import { threeKeys } from "../../src/send/three-keys.ts";
import type { MailStep } from "../../src/send-plan.ts";
import { address } from "../mail/room.ts";
import { contact, smallPdf } from "./desk.ts";

const bytes = smallPdf("T000", "figures");
const contacts = [contact("T000"), contact("T001")];

function step(changes: Partial<MailStep["report"]> = {}, code = "T000", file = bytes): MailStep {
  const report = {
    code,
    name: "Trust",
    file: `${code}.pdf`,
    pages: 2,
    bytes: file.length,
    sha256: sha256(file),
    missing: [],
    dataset: "",
    madeFrom: "",
    madeWith: "",
    ...changes,
  };
  const recipient = { address: address(`${code.toLowerCase()}@example.org`), name: undefined, copy: false, shared: false };
  return { kind: "send", code, name: "Trust", short: "Trust", mail: "report", recipient, report, follows: undefined, moved: [] };
}

test("when all three agree, the mail may go", () => {
  expect(() => threeKeys(step(), bytes, contacts)).not.toThrow();
});

test("a file with any one bit of any byte turned is refused", () => {
  const whole = step();
  for (let place = 0; place < bytes.length; place += 1) {
    const edited = Buffer.from(bytes);
    edited[place] = (edited[place] ?? 0) ^ (1 << (place % 8));
    expect(() => threeKeys(whole, edited, contacts)).toThrow("This file is not the one that was made");
  }
  for (const cut of [bytes.subarray(1), bytes.subarray(0, -1), Buffer.alloc(0), Buffer.concat([bytes, Buffer.from("\n")])])
    expect(() => threeKeys(whole, cut, contacts)).toThrow("This file is not the one that was made");
});

test("a report of another participant is refused by the code inside it, though the list of reports vouches for it", () => {
  const other = smallPdf("T001", "figures");
  expect(() => threeKeys(step({}, "T000", other), other, contacts)).toThrow(
    "The report inside this file is that of T001, and it was about to go to Trust (T000).",
  );
  const nobodys = Buffer.from("%PDF-1.7\n");
  expect(() => threeKeys(step({}, "T000", nobodys), nobodys, contacts)).toThrow("The report inside this file is nobody's");
});

test("a list of reports that names another participant is refused", () => {
  expect(() => threeKeys(step({ code: "T001" }), bytes, contacts)).toThrow("the report of Trust (T001)");
  expect(() => threeKeys(step({ name: "Another" }), bytes, contacts)).toThrow("the report of Another (T000)");
});

test("an address that no row of Contacts gives to the participant is refused", () => {
  expect(() => threeKeys({ ...step(), recipient: { ...step().recipient, address: address("t001@example.org") } }, bytes, contacts)).toThrow(
    "Contacts has no row that gives t001@example.org to Trust (T000).",
  );
  expect(() => threeKeys(step(), bytes, [contact("T001", { email: "t000@example.org" })])).toThrow("Contacts has no row");
});

test("the code is read from one metadata packet, and from nowhere else in the file", () => {
  expect(codeInPdf(bytes)).toBe("T000");
  expect(codeInPdf(smallPdf("A &amp; B", ""))).toBe("A & B");
  expect(codeInPdf(Buffer.concat([bytes, bytes]))).toBeUndefined();
  expect(codeInPdf(Buffer.concat([Buffer.from("x"), bytes]))).toBeUndefined();
  expect(codeInPdf(smallPdf("T000</pdf:Keywords><pdf:Keywords>participant T001", ""))).toBeUndefined();
  expect(codeInPdf(Buffer.from("%PDF-1.7\n<pdf:Keywords>participant T000</pdf:Keywords>"))).toBeUndefined();
});
