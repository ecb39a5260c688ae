import { createHash, hkdfSync, scryptSync } from "node:crypto";
import { Problem } from "../error.ts";

/** What reports are locked with: made once a batch, for it takes a tenth of a second on purpose. */
export interface Lock {
  /** UTF-8, as viewers make it of what is typed. */
  readonly password: Uint8Array;
  /** What the keys and salts of every file come from, with the file's content: only who knows the password can make it. */
  readonly secret: Uint8Array;
  /** Tells two passwords apart and does not give them away: 64 hexadecimal digits. */
  readonly name: string;
}

/** Fewer characters than this can be guessed by trying. */
const FEWEST = 12;
/** ISO 32000-2, 7.6.4.3.3: what is longer is cut by viewers, and not by all alike. */
const MOST_BYTES = 127;

/**
 * A password as a lock. The same password gives the same lock, so that the same report is the same bytes: nothing here is left
 * to chance, and everything rests on the password, which scrypt (RFC 7914) makes slow to guess.
 * Throws a Problem for a password that is short, or that could not be typed alike everywhere.
 */
export function lockWith(typed: string): Lock {
  const password = prepared(typed);
  const root = scryptSync(password, "Footprint reports", 64, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 });
  const part = (purpose: string) => Buffer.from(hkdfSync("sha256", root, new Uint8Array(), purpose, 32));
  return { password, secret: part("secret"), name: createHash("sha256").update(part("name")).digest("hex") };
}

/** Letters that look alike are made alike (what SASLprep, RFC 4013, does to all that may be in a password). */
function prepared(typed: string): Uint8Array {
  const password = typed.normalize("NFKC");
  const bytes = Buffer.from(password, "utf8");
  if ([...password].length < FEWEST) throw unfit(`has fewer than ${FEWEST} characters, and could be guessed`);
  if (bytes.length > MOST_BYTES) throw unfit("is too long for PDF viewers");
  if (/^\s|\s$|\p{C}/u.test(password)) throw unfit("begins or ends with a space, or holds a character that cannot be typed");
  return bytes;
}

function unfit(fault: string): Problem {
  return new Problem({
    where: "FOOTPRINT_PASSWORD",
    what: `The password for the reports ${fault}.`,
    remedy: "Three words that do not belong together make a good one, with a space between them.",
  });
}
