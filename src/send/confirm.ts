import { Problem } from "../error.ts";
import type { Outside } from "./outside.ts";

/**
 * Nothing goes out before the number of mails was given: typed now, or beforehand with --yes.
 * Throws a Problem when it is another number, or when nobody is there to type it.
 */
export async function confirmNumber(mails: number, given: number | undefined, ask: Outside["ask"]): Promise<void> {
  if (given !== undefined) {
    if (given !== mails)
      throw new Problem({
        where: "--yes",
        what: `${given} mails were expected, and ${mails} would go out.`,
        remedy: "Nothing was sent. Look at the list: footprint send",
      });
    return;
  }
  const typed = await ask(`${mails} ${mails === 1 ? "mail is" : "mails are"} about to go out. Type their number to send them: `);
  if (typed === undefined)
    throw new Problem({
      what: "Nobody is there to type the number of mails.",
      remedy: `In a script give it beforehand: --live --yes ${mails}`,
    });
  if (typed.trim() !== String(mails))
    throw new Problem({ what: `"${typed.trim()}" is not the number of mails, ${mails}.`, remedy: "Nothing was sent." });
}
