import { type Place, places, setPopulations } from "./places.ts";
import { diceFor } from "./random.ts";

/** An invented CCG and what makes it what it is: every figure of the example is drawn around these. */
export interface Ccg {
  readonly code: string;
  readonly name: string;
  /** "Ashdale": the name without "NHS" and "CCG". */
  readonly short: string;
  readonly language: string | undefined;
  readonly place: Place;
  readonly csu: string | undefined;
  /** Wave of authorisation, 1 to 4. */
  readonly wave: number;
  readonly member: boolean;
  readonly participating: boolean;
  /** People registered with its practices in 2018. */
  readonly population: number;
  /** Square kilometres. */
  readonly area: number;
  /** Share of its people aged 65 and over, 0 to 1. */
  readonly older: number;
  /** On the scale of the index of multiple deprivation: 6 is well off, 50 is very deprived. */
  readonly deprivation: number;
  /** How much of its work others do for it, 0 to 1. */
  readonly outsourcing: number;
  /** How well run it is, as a standard normal score; ratings, stakeholders and money follow it loosely. */
  readonly grip: number;
}

/** All 207, in order of their codes. */
export function inventCcgs(): readonly Ccg[] {
  const shorts = places.flatMap((place) => place.ccgs);
  return places.flatMap((place) => {
    const populations = shareOut(place);
    return place.ccgs.map((short, n) => inventCcg(short, place, code(shorts.indexOf(short)), populations[n] ?? 0, n < place.taking));
  });
}

/**
 * "02B", "02S", "02U", "02Z", "03B" … The letters are four of those the real register never uses
 * (B, I, O, S, U, Z), so an invented code is never a real CCG's; I and O are left out as too like 1 and 0.
 */
function code(n: number): string {
  return `${String(2 + Math.floor(n / 4)).padStart(2, "0")}${"BSUZ"[n % 4]}`;
}

/** The STP's people shared among its CCGs: very unequally, as they are, and nobody by accident below 104,000. */
function shareOut(place: Place): number[] {
  const set = place.ccgs.map((short) => setPopulations.get(short));
  const left = place.people - set.reduce<number>((sum, people) => sum + (people ?? 0), 0);
  const weights = place.ccgs.map((short, n) => (set[n] === undefined ? Math.exp(0.42 * diceFor(short, "size").normal()) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const least = (short: string) => Math.round(diceFor(short, "least").between(104_000, 131_000));
  return place.ccgs.map((short, n) => set[n] ?? Math.max(least(short), Math.round((left * (weights[n] ?? 0)) / total)));
}

function inventCcg(short: string, place: Place, code: string, population: number, participating: boolean): Ccg {
  const dice = diceFor(code, "character");
  const density = Math.min(15_200, Math.max(52, Math.exp(densities[place.landscape] + 0.75 * dice.normal())));
  const csu = dice.chance(0.06) ? undefined : csuOf(place);
  return {
    code,
    name: `NHS ${short} CCG`,
    short,
    language: short.includes("ŵ") || short.includes("ŷ") || short.includes("Ŵ") ? "cy" : undefined,
    place,
    csu,
    wave: waveOf(code),
    member: dice.chance(participating ? 0.72 : 0.2),
    participating,
    population,
    area: population / density,
    older: Math.max(0.065, Math.min(0.31, ages[place.landscape] - (place.region === "London" ? 0.035 : 0) + 0.024 * dice.normal())),
    deprivation: Math.max(5.8, Math.min(50.5, hardship(place) + 5.6 * dice.normal())),
    outsourcing: Math.max(0.06, Math.min(0.86, (csu === undefined ? 0.16 : 0.42) + 0.17 * dice.normal())),
    grip: dice.normal(),
  };
}

/** Natural logarithm of people per square kilometre. */
const densities = { city: 8.0, town: 6.5, coast: 5.9, shire: 5.1 } as const;
const ages = { city: 0.138, town: 0.172, coast: 0.222, shire: 0.208 } as const;

function hardship(place: Place): number {
  const landscape = { city: 28, town: 21, coast: 22, shire: 15.5 }[place.landscape];
  return landscape + { North: 3.5, "Midlands and East": 0, London: -1, South: -4 }[place.region];
}

/** Six commissioning support units; the two smallest serve one STP each. */
function csuOf(place: Place): string {
  if (place.stp === "Black Forge") return "Forge CSU";
  if (place.stp === "Silverstrand Bay") return "Bay & Fell CSU";
  return { North: "Northern Arc CSU", "Midlands and East": "Middle Shires CSU", London: "Capital CSU", South: "South & Weald CSU" }[
    place.region
  ];
}

/** Authorised in four waves: about a sixth, a third, a third and the rest. */
function waveOf(code: string): number {
  const draw = diceFor(code, "wave").uniform();
  return draw < 0.165 ? 1 : draw < 0.49 ? 2 : draw < 0.81 ? 3 : 4;
}
