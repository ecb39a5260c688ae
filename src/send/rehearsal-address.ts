import { Problem } from "../error.ts";
import { type Address, readAddress } from "../mail/address.ts";
import { isAllowed } from "../mail/domains.ts";
import type { OpenPost } from "./open-post.ts";
import { domainsOf } from "./sender.ts";

/** The one address of a rehearsal. Throws a Problem when it is not one, or not in a domain that reports may be sent to. */
export function rehearsalAddress(typed: string, { round }: OpenPost): Address {
  const read = readAddress(typed);
  if (read.kind === "refused")
    throw new Problem({
      where: "--to",
      what: `"${typed}" is not one plain address: ${read.because}.`,
      remedy: "Give your own address: --to name@nhs.net",
    });
  if (isAllowed(read.address.domain, domainsOf(round.dataset))) return read.address;
  throw new Problem({
    where: "--to",
    what: `Reports may not be sent to ${read.address.domain}, which is not among the Mail domains of Settings.`,
    remedy: "Give an address in one of these domains.",
  });
}
