import type { Ccg } from "./ccgs.ts";
import { diceFor } from "./random.ts";

/** Somebody who works for an invented CCG. The address is under example.org, which is kept free for examples (RFC 2606). */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The nth person of a CCG; the same one every time. */
export function personAt(ccg: Ccg, n: number): Person {
  const dice = diceFor(ccg.code, "person", n);
  const [first, last] = [dice.pick(firstNames), dice.pick(lastNames)];
  return { name: `${first} ${last}`, email: `${plain(first)}.${plain(last)}@${plain(ccg.short)}.example.org` };
}

/** Letters that an address may hold: "Siân" → "sian", "St Alder's" → "st-alders". */
function plain(name: string): string {
  const letters = name.normalize("NFD").replace(/[\p{M}'’]/gu, "");
  return letters
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}

const firstNames =
  "Aisha Alan Amara Anita Beth Callum Carys Chidi Clare Daniel Deepa Eleri Emma Farah Gareth Grace Hannah Ian Imran Jo Kasia Leon Maria Mei Nia Omar Priya Rhys Rosa Sam Siân Tom Uma Yusuf Zoë".split(
    " ",
  );
const lastNames =
  "Abbott Adeyemi Ahmed Barker Bell Chaudhry Clegg Dale Ellis Farrow Gill Hale Hussain Iqbal Jarvis Kaur Kerr Lamb Lund Marsh Moss Naylor O’Hara Okafor Patel Penrose Quayle Rees Sharma Stone Tait Vaughan Ward Young".split(
    " ",
  );
