import type { Contact, Organisation } from "../dataset.ts";
import type { Say } from "../finding.ts";
import type { Source, Term } from "../round.ts";
import { contactsSheet, glossarySheet, sourcesSheet } from "../sheets/reference.ts";
import { readEntries } from "../tables/entries.ts";
import type { Table } from "../tables/table.ts";
import { keyOf } from "../text.ts";
import { knownOrganisation } from "./known-organisation.ts";

export function readSources(table: Table | undefined, say: Say): Source[] {
  const seen = new Set<string>();
  return readEntries(table, sourcesSheet, "note", say).flatMap(({ values, at }): Source[] => {
    const { code, title, publisher, period, licence, link, retrieved } = values;
    if (code === undefined || title === undefined) {
      say({
        severity: "note",
        where: at("code"),
        problem: "The source has no code or no title, so it is not listed.",
        remedy: "Type both.",
      });
      return [];
    }
    if (seen.has(keyOf(code))) {
      say({
        severity: "stop",
        where: at("code"),
        typed: code,
        problem: `The source ${code} is listed twice.`,
        remedy: "Give each source a code of its own.",
      });
      return [];
    }
    seen.add(keyOf(code));
    return [{ code, title, publisher, period, licence, link: safeLink(link, at("link"), say), retrieved }];
  });
}

/** Only https is printed as a link: a link in a report must not be able to do anything else. */
function safeLink(link: string | undefined, where: string, say: Say): string | undefined {
  if (link === undefined || /^https:\/\/[^\s"'<>]{3,500}$/i.test(link)) return link;
  say({
    severity: "note",
    where,
    typed: link,
    problem: "The link is not an https address, so it is not printed.",
    remedy: "Type the address in full, beginning with https://.",
  });
  return undefined;
}

export function readGlossary(table: Table | undefined, say: Say): Term[] {
  const seen = new Set<string>();
  return readEntries(table, glossarySheet, "note", say).flatMap(({ values: { term, meaning }, at }): Term[] => {
    if (term !== undefined && meaning !== undefined && !seen.has(keyOf(term))) {
      seen.add(keyOf(term));
      return [{ term, meaning }];
    }
    const problem =
      term === undefined || meaning === undefined
        ? "The term or its meaning is missing, so it is not printed."
        : `The term ${term} is explained twice; the first is used.`;
    say({ severity: "note", where: at("term"), problem, remedy: "Complete or delete the row." });
    return [];
  });
}

export function readContacts(table: Table | undefined, organisations: readonly Organisation[], say: Say): Contact[] {
  return readEntries(table, contactsSheet, "note", say).flatMap(({ values, at }): Contact[] => {
    const participant = knownOrganisation(values.participant, organisations, "contact", at("participant"), say);
    if (participant === undefined) return [];
    const email = oneAddress(values.email, at("email"), participant, say);
    return email === undefined ? [] : [{ participant, name: values.name, email, role: values.role }];
  });
}

/** Exactly one plain ASCII address: anything else could send a report to somebody else (trust.md §5). */
function oneAddress(typed: string | undefined, where: string, participant: string, say: Say): string | undefined {
  if (
    typed !== undefined &&
    typed.length <= 254 &&
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}$/.test(typed)
  )
    return typed;
  const several = /[,;]|@.*@/.test(typed ?? "");
  const problem =
    typed === undefined
      ? "The contact has no address."
      : several
        ? `"${typed.slice(0, 80)}" is more than one address, so none is used.`
        : `"${typed.slice(0, 80)}" is no e-mail address, so it is not used.`;
  say({
    severity: "note",
    where,
    participant,
    ...(typed !== undefined && { typed }),
    problem,
    remedy: several ? "Give each address a row of its own." : "Type one address, like name@example.org.",
  });
  return undefined;
}
