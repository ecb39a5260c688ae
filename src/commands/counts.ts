import { Problem } from "../error.ts";

/** Reads an option that counts something: "4" → 4. Throws a Problem for anything but a whole number above 0. */
export function wholeNumber(option: string): (typed: string) => number {
  return (typed) => {
    if (/^[1-9]\d{0,3}$/.test(typed)) return Number(typed);
    throw new Problem({ where: option, what: `"${typed}" is not a whole number above 0.`, remedy: `Give one, for instance: ${option} 2` });
  };
}
