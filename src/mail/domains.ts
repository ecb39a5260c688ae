/** The domains mail may go to: "nhs.net" is that domain alone, "*.nhs.uk" every domain below nhs.uk. */
export type Domains = readonly string[];

/** "nhs.net; *.nhs.uk" → the domains, in small letters; undefined for a part that is neither form. */
export function readDomain(typed: string): string | undefined {
  const domain = typed.trim().toLowerCase().replace(/^@/, "");
  return /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(domain) ? domain : undefined;
}

/** Whether mail may go to the domain (in small letters). */
export function isAllowed(domain: string, allowed: Domains): boolean {
  return allowed.some((entry) => (entry.startsWith("*.") ? domain.endsWith(entry.slice(1)) : domain === entry));
}
