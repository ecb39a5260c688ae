import type { Contact } from "../dataset/dataset.ts";
import type { Domains } from "../mail/domains.ts";
import type { LedgerState } from "../mail/ledger-state.ts";
import { isUndelivered } from "./history.ts";
import { type Recipient, type RefusedContact, readContact } from "./recipient.ts";

/** Everybody in Contacts, by participant code. */
export interface Contacts {
  readonly recipients: ReadonlyMap<string, readonly Recipient[]>;
  readonly refused: ReadonlyMap<string, readonly RefusedContact[]>;
  /** Signs that the sheet's rows or columns have slipped, as letters: while there is one, nothing at all is sent. */
  readonly doubts: readonly string[];
}

interface Named {
  readonly code: string;
  readonly recipient: Recipient;
}

/**
 * Reads the whole sheet, then looks at the rows together. An address under two codes, an address that carries the name of another row,
 * and an address that was sent another participant's report before, all mean that a report may be about to go to the wrong reader.
 */
export function readContacts(contacts: readonly Contact[], domains: Domains, ledger: LedgerState): Contacts {
  const rows = contacts.map((contact) => readContact(contact, domains));
  const named = once(rows.filter((row) => row.kind === "recipient"));
  return {
    recipients: grouped(named, ({ recipient }) => recipient),
    refused: grouped(
      rows.filter((row) => row.kind === "refused"),
      ({ refused }) => refused,
    ),
    doubts: [...underTwoCodes(named), ...crossed(named), ...sentAnother(named, ledger)],
  };
}

/** The same address twice under one code is one recipient. */
function once(rows: readonly Named[]): readonly Named[] {
  const same = (a: Named, b: Named) => a.code === b.code && a.recipient.address.key === b.recipient.address.key;
  return rows.filter((row, index) => rows.findIndex((other) => same(row, other)) === index);
}

function grouped<Row extends { readonly code: string }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), value(row)]);
  return groups;
}

function underTwoCodes(rows: readonly Named[]): string[] {
  const byAddress = new Map<string, Named[]>();
  for (const row of rows) byAddress.set(row.recipient.address.key, [...(byAddress.get(row.recipient.address.key) ?? []), row]);
  return [...byAddress].flatMap(([address, same]) => {
    const codes = new Set(same.map(({ code }) => code));
    if (codes.size === 1 || same.every(({ recipient }) => recipient.shared)) return [];
    return [
      `Contacts: ${address} stands under ${[...codes].join(" and ")}. If that is meant, type shared under Role in each of these rows.`,
    ];
  });
}

/** "Alex Brown" beside sam.taylor@…, while Sam Taylor stands elsewhere: a column was sorted or filled by itself. */
function crossed(rows: readonly Named[]): string[] {
  const people = rows.flatMap(({ code, recipient }) => {
    const words = nameWords(recipient.name);
    return words.length < 2 ? [] : [{ code, name: recipient.name ?? "", words }];
  });
  return rows.flatMap(({ code, recipient }) => {
    const mailbox = letters(recipient.address.key.split("@")[0] ?? "");
    const own = nameWords(recipient.name).at(-1);
    if (recipient.shared || own === undefined || mailbox.includes(own)) return [];
    const other = people.find((person) => person.code !== code && person.words.every((word) => mailbox.includes(word)));
    if (!other) return [];
    return [
      `Contacts: beside ${recipient.name} (${code}) stands ${recipient.address.text}, which is the name of ${other.name} (${other.code}). Compare the rows with your own list: a column may have slipped.`,
    ];
  });
}

function sentAnother(rows: readonly Named[], ledger: LedgerState): string[] {
  const mails = ledger.mails.filter((mail) => !isUndelivered(mail));
  return rows.flatMap(({ code, recipient }) => {
    if (recipient.shared || mails.some((mail) => mail.code === code && mail.to === recipient.address.key)) return [];
    const other = mails.find((mail) => mail.code !== code && mail.to === recipient.address.key);
    if (!other) return [];
    return [
      `Contacts: ${recipient.address.text} stands under ${code}, and was written to about ${other.code} before. If both are meant, type shared under Role.`,
    ];
  });
}

function nameWords(name: string | undefined): string[] {
  return (name ?? "")
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(letters)
    .filter((word) => word.length > 2);
}

/** Plain small letters: "O'Brien-Núñez" → "obriennunez". */
function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
