import type { Inline } from "../blocks.ts";

/**
 * Where a link may lead: an https: or mailto: address, or "#id" inside the report.
 * Anything else (http:, javascript:, a file) gives undefined.
 */
export function linkTo(address: string): Inline["link"] {
  if (/^#[a-z0-9-]+$/.test(address)) return { to: "inside", id: address.slice(1) };
  if (/^mailto:[^\s<>"?&,;:@]+@[^\s<>"?&,;:@]+$/.test(address)) return { to: "outside", address };
  return /^https:\/\/[^\s<>"]+$/.test(address) && URL.canParse(address) ? { to: "outside", address } : undefined;
}
