import type { Asking } from "../ask.ts";
import { Problem } from "../error.ts";
import { type Lock, lockWith } from "../pdf/lock.ts";

/**
 * The lock for the reports, from FOOTPRINT_PASSWORD or, without it, from a question asked twice; never from the command line,
 * which others can read. Throws a Problem when there is no password, or none that is fit.
 */
export async function lockFor({ environment, ask }: Asking): Promise<Lock> {
  const typed = environment.FOOTPRINT_PASSWORD || (await askedTwice(ask));
  if (typed) return lockWith(typed);
  throw new Problem({ what: "There is no password to lock the reports with.", remedy: "Type it when asked, or set FOOTPRINT_PASSWORD." });
}

async function askedTwice(ask: Asking["ask"]): Promise<string | undefined> {
  const typed = await ask("Password for the reports: ", true);
  if (!typed || typed === (await ask("The same once more: ", true))) return typed;
  throw new Problem({ what: "The two passwords are not the same, so nothing was made.", remedy: "Give the command again." });
}
