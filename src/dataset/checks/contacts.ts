import type { Draft } from "../build/draft.ts";
import type { Finding } from "../finding.ts";

/** Participants without an address, and addresses that serve several participants (each still gets a message of its own). */
export function contacts({ tables, dataset }: Draft): readonly Finding[] {
  if (tables.contacts === undefined) return [];
  const where = tables.contacts.sheet;
  const reached = new Set(dataset.contacts.map(({ participant }) => participant));
  const missing = dataset.organisations
    .filter(({ code, participating }) => participating && !reached.has(code))
    .map(
      ({ code }): Finding => ({
        severity: "note",
        where,
        participant: code,
        problem: `${code} takes part and has no contact.`,
        remedy: "Add its contact; its report cannot be sent without.",
      }),
    );
  return [...missing, ...shared(dataset.contacts, where)];
}

function shared(all: Draft["dataset"]["contacts"], where: string): Finding[] {
  const codes = new Map<string, Set<string>>();
  for (const { email, participant } of all) {
    const key = email.toLowerCase();
    codes.set(key, (codes.get(key) ?? new Set()).add(participant));
  }
  return [...codes]
    .filter(([, participants]) => participants.size > 1)
    .map(([email, participants]) => ({
      severity: "note",
      where,
      typed: email,
      problem: `${email} is the contact of ${[...participants].join(", ")}.`,
      remedy: "Nothing, if one person serves them all.",
    }));
}
