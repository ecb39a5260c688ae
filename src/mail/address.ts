/** One mailbox, exactly as a server will be told. */
export interface Address {
  /** As typed, with the domain in small letters: "Alex.Brown@nhs.net". */
  readonly text: string;
  readonly domain: string;
  /** Small letters throughout: the same for two spellings of one mailbox. */
  readonly key: string;
}

export type ReadAddress = { readonly kind: "address"; readonly address: Address } | { readonly kind: "refused"; readonly because: string };

/** Letters, figures and the few signs that occur in real names; `%` and `!` can re-route a mail, quotes and brackets can hide one. */
const local = /^[A-Za-z0-9](?:[A-Za-z0-9_'+&~-]|\.(?!\.))*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * The one address a text holds. Anything that could mean another mailbox, or several, is refused with the reason:
 * mail programs read "a@x.org <b@y.org>" as b's, and a comma as two (RFC 5321 and 5322 allow far more than is ever typed in earnest).
 */
export function readAddress(typed: string): ReadAddress {
  const because = whyNot(typed);
  if (because !== undefined) return { kind: "refused", because };
  const at = typed.indexOf("@");
  const domain = typed.slice(at + 1).toLowerCase();
  return { kind: "address", address: { text: `${typed.slice(0, at)}@${domain}`, domain, key: typed.toLowerCase() } };
}

function whyNot(typed: string): string | undefined {
  if (typed === "") return "there is no address";
  if (!/^[\x21-\x7e]*$/.test(typed)) return "it holds a space or a letter that no plain address has";
  if (/[,;]/.test(typed)) return "it holds more than one address";
  const [name = "", domain, ...more] = typed.split("@");
  if (domain === undefined) return "it has no @";
  if (more.length > 0) return "it has more than one @";
  if (typed.length > 254 || name.length > 64) return "it is too long";
  if (!local.test(name) || /[.'-]$/.test(name)) return `"${name}" is not a plain mailbox name`;
  return whyNotDomain(domain);
}

function whyNotDomain(domain: string): string | undefined {
  const labels = domain.split(".");
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return `"${domain}" is not a domain`;
  if (!/^[A-Za-z]{2,}$/.test(labels.at(-1) ?? "")) return `"${domain}" is not a domain`;
  if (labels.some((part) => /^xn--/i.test(part))) return `"${domain}" holds letters of another alphabet`;
  return undefined;
}
