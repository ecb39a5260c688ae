import type { Typed } from "./column.ts";

/**
 * Answers that can be read, though not as they were asked for: what a co-ordinator finds in any round. Each
 * is the drawn figure typed in another manner, so that the totals stay what they are.
 */
export function asTyped(short: string, header: string, drawn: Typed): Typed {
  const rewrite = awkward.get(`${short}: ${header}`);
  return rewrite === undefined ? drawn : rewrite(drawn);
}

type Rewrite = (drawn: Typed) => Typed;

const grouped: Rewrite = (drawn) => figure(drawn).toLocaleString("en-GB");
const pounds: Rewrite = (drawn) => `£${grouped(drawn)}`;
const spaced: Rewrite = (drawn) => `\u00a0${grouped(drawn)} `;
const percentText: Rewrite = (drawn) => ` ${figure(drawn)}% `;
const percentCell: Rewrite = (drawn) => ({ percent: figure(drawn) / 100 });
const always =
  (text: string): Rewrite =>
  () =>
    text;

/** A manner of typing figures needs a figure: that there is one is a matter of the seed, and checked here. */
function figure(drawn: Typed): number {
  if (typeof drawn !== "number") throw new Error("There is no figure here to type in another manner.");
  return drawn;
}

const awkward: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ["Carrick Bay: BCF pooled fund (£)", pounds],
  ["Carrick Bay: BCF from health (£)", pounds],
  ["Carrick Bay: BCF from social care (£)", pounds],
  ["East Haven: CSU contract (£)", grouped],
  ["Silverstrand: CHC spend (£)", spaced],
  ["Larkbeck: WTE employed", (drawn) => `${figure(drawn)} WTE`],
  ["Donbeck: Sickness absence (%)", percentText],
  ["Haydale: Work carried out by others (%)", percentCell],
  ["Yarehaven: Work carried out by others (%)", percentText],
  ["Thornby: Joint posts with local authorities", always("<5")],
  ["Hopfield: Joint posts with local authorities", always("None")],
  ["Wearbank: Joint posts with local authorities", always("-")],
  ["Marram Coast: Localities", always("c. 4")],
  ["Clunmoor: Governing body cost (£)", always("TBC")],
  ["Docklow: Governing body cost (£)", always("not known")],
  ["Holbeck Fen: Shares accountable officer", always("Y")],
  ["Gritstone: Co-located with another body", always(" yes")],
  ["Ashhurst: Governance framework", always("agreed & published")],
  ["Norwick: Greatest challenge", always("MONEY")],
  ["Dunstow: Powers devolved to localities", always("Prescribing;Service changes;")],
  ["Ashdale: What would help most", always("Shared posts with our neighbours & a clear framework of who is responsible for what.")],
  ["Bracken Park: CHC spend (£)", always("n/a")],
]);
