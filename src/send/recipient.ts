import type { Contact } from "../dataset/dataset.ts";
import { didYouMean } from "../dataset/nearest.ts";
import { type Address, readAddress } from "../mail/address.ts";
import { type Domains, isAllowed } from "../mail/domains.ts";

/** Somebody a participant's report goes to. */
export interface Recipient {
  readonly address: Address;
  readonly name: string | undefined;
  /** For information (role cc). Each recipient gets a mail of their own all the same. */
  readonly copy: boolean;
  /** The workbook says that this address stands for several participants on purpose. */
  readonly shared: boolean;
}

/** A row of Contacts to which nothing is sent, and why. */
export interface RefusedContact {
  readonly typed: string;
  readonly because: string;
}

export type ReadContact =
  | { readonly kind: "recipient"; readonly code: string; readonly recipient: Recipient }
  | { readonly kind: "refused"; readonly code: string; readonly refused: RefusedContact };

/** Reads each row of Contacts by itself: one plain address, in an allowed domain, with a role that is known. */
export function readContact({ participant, name, email, role }: Contact, domains: Domains): ReadContact {
  const refuse = (because: string): ReadContact => ({ kind: "refused", code: participant, refused: { typed: email, because } });
  const read = readAddress(email);
  if (read.kind === "refused") return refuse(`"${email}" is not one plain address: ${read.because}.`);
  const { address } = read;
  if (!isAllowed(address.domain, domains))
    return refuse(
      `Mail may not go to ${address.domain}, which is not among the Mail domains of Settings.${didYouMean(address.domain, domains)}`,
    );
  const words = (role ?? "to")
    .toLowerCase()
    .split(/[\s,;/&]+/)
    .filter((word) => word !== "" && word !== "and");
  if (!words.every((word) => ["to", "cc", "shared"].includes(word)))
    return refuse(`The role "${role}" is not known: type to, cc or shared.`);
  const recipient = { address, name, copy: words.includes("cc"), shared: words.includes("shared") };
  return { kind: "recipient", code: participant, recipient };
}
