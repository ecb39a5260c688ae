import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readAddress } from "../../src/mail/address.ts";
import { isAllowed, readDomain } from "../../src/mail/domains.ts";
import { compose } from "../../src/mail/message.ts";
import { hostile, plain } from "./hostile.ts";
import { address } from "./room.ts";

const domains = ["example.org", "*.example.org"];

function allowed(typed: string): boolean {
  const read = readAddress(typed);
  return read.kind === "address" && isAllowed(read.address.domain, domains);
}

test("no hostile address is one a mail may go to, and each is refused with a reason", () => {
  expect(new Set(hostile).size).toBeGreaterThanOrEqual(60);
  expect(hostile.filter(allowed)).toEqual([]);
});

test("plain addresses are read whole, their domain in small letters", () => {
  expect(plain.filter((typed) => !allowed(typed))).toEqual([]);
  const read = readAddress("Alex.Brown@Example.ORG");
  expect(read).toEqual({
    kind: "address",
    address: { text: "Alex.Brown@example.org", domain: "example.org", key: "alex.brown@example.org" },
  });
});

test("whatever is typed, an address that is read is exactly what was typed", () => {
  const bits = fc.constantFrom(
    "a",
    "b.c",
    "@",
    "example.org",
    "evil.example",
    ",",
    ";",
    "<",
    ">",
    '"',
    " ",
    "\n",
    ".",
    "-",
    "%",
    "!",
    "(",
    ")",
    ":",
    "а",
    "\u200b",
    "'",
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 9 }), (parts) => {
      const typed = parts.join("");
      const read = readAddress(typed);
      if (read.kind === "refused") return read.because !== "";
      return read.address.text.toLowerCase() === typed.toLowerCase() && /^[^@\s,;<>"]+@[a-z0-9.-]+$/.test(read.address.text);
    }),
    { numRuns: 2000 },
  );
});

test("a star stands for domains below, never for the domain itself or one that only ends alike", () => {
  expect(isAllowed("nhs.uk", ["*.nhs.uk"])).toBe(false);
  expect(isAllowed("ashdale.nhs.uk", ["*.nhs.uk"])).toBe(true);
  expect(isAllowed("evilnhs.uk", ["*.nhs.uk"])).toBe(false);
  expect(isAllowed("nhs.net", ["nhs.net"])).toBe(true);
  expect(isAllowed("mail.nhs.net", ["nhs.net"])).toBe(false);
  expect([readDomain("@NHS.net"), readDomain("*.nhs.uk"), readDomain("*"), readDomain("*.*"), readDomain("nhs")]).toEqual([
    "nhs.net",
    "*.nhs.uk",
    undefined,
    undefined,
    undefined,
  ]);
});

test("whatever a name holds, the mail has one recipient: the address", async () => {
  const names = [
    "b@evil.example",
    "a, b@evil.example",
    "<b@evil.example>",
    'x" <b@evil.example>',
    "x\r\nBcc: b@evil.example",
    "x\nTo: b@evil.example",
    "x;y",
    "=?utf-8?q?b=40evil?=",
    "group: b@evil.example;",
    "Siân O’Hara",
  ];
  for (const name of names) {
    const { raw, envelope } = await compose({
      from: { name, address: address("desk@example.org") },
      to: { name, address: address("a@example.org") },
      replyTo: undefined,
      subject: `Report for ${name}`,
      text: "text",
      html: "<p>text</p>",
      attachment: undefined,
      messageId: "footprint.1@example.org",
      date: new Date(0),
    });
    expect(envelope).toEqual({ from: "desk@example.org", to: "a@example.org" });
    const head = raw.toString().split("\r\n\r\n")[0] ?? "";
    expect(head.match(/^(to|cc|bcc):/gim)).toEqual(["To:"]);
    expect(/^To: (.*)$/m.exec(head)?.[1]?.match(/[^\s<>]+@[^\s<>]+/g)).toEqual(["a@example.org"]);
  }
});
