import type { Dataset } from "../dataset/dataset.ts";
import { Problem } from "../error.ts";
import { type Address, readAddress } from "../mail/address.ts";
import { type Domains, readDomain } from "../mail/domains.ts";
import { type Profile, profiles } from "../mail/server.ts";

/** Who sends, and by which rules: what Settings says of it, checked. */
export interface Sender {
  readonly from: Address;
  readonly name: string;
  readonly replyTo: Address | undefined;
  readonly profile: Profile;
}

/** Throws a Problem naming the setting that is missing or cannot be used. */
export function senderOf({ mail, round }: Dataset): Sender {
  const from = mail?.from;
  if (from === undefined) throw missing("Mail from", "the address the reports are sent from");
  const { contact, publisher } = round;
  return {
    from: addressIn("Mail from", from),
    name: contact.name === publisher ? publisher : `${contact.name}, ${publisher}`,
    replyTo: mail?.replyTo === undefined ? undefined : addressIn("Reply to", mail.replyTo),
    profile: profileOf(mail?.service),
  };
}

/** The domains mail may go to. Throws a Problem when none is given: then nothing would keep a mistyped address from being used. */
export function domainsOf({ mail, contacts }: Dataset): Domains {
  const given = mail?.domains ?? [];
  const seen = [...new Set(contacts.map(({ email }) => email.split("@").at(-1)?.toLowerCase() ?? ""))];
  if (given.length === 0)
    throw missing("Mail domains", `the only domains mail may go to. In Contacts there are now: ${seen.slice(0, 8).join("; ") || "none"}`);
  return given.map(
    (typed) => readDomain(typed) ?? unreadable("Mail domains", typed, "a domain such as nhs.net, or *.nhs.uk for all below it"),
  );
}

function profileOf(service: string | undefined): Profile {
  const wanted = service ?? "nhsmail";
  const found = profiles.find(({ name }) => name === wanted.toLowerCase().replace(/[^a-z]/g, ""));
  return found ?? unreadable("Mail service", wanted, profiles.map(({ name }) => name).join(" or "));
}

function addressIn(setting: string, typed: string): Address {
  const read = readAddress(typed);
  return read.kind === "address" ? read.address : unreadable(setting, typed, "one plain address, such as name@nhs.net");
}

function missing(setting: string, what: string): Problem {
  return new Problem({ where: "Settings", what: `There is no row "${setting}".`, remedy: `Add it, and under Value ${what}.` });
}

function unreadable(setting: string, typed: string, what: string): never {
  throw new Problem({ where: "Settings", what: `"${typed}" cannot be used as ${setting}.`, remedy: `Type ${what}.` });
}
