import type { Ccg } from "./ccgs.ts";

/** Two pairs of STPs that became one in June 2018, so that 44 became 42. */
const joined: ReadonlyMap<string, string> = new Map([
  ["North Fells", "Fells & Tarns"],
  ["Tarnside", "Fells & Tarns"],
  ["Rose Shires", "Shires & Colleges"],
  ["Levels & Colleges", "Shires & Colleges"],
]);

/** The STP of June 2018. */
export function laterStp({ place }: Ccg): string {
  return joined.get(place.stp) ?? place.stp;
}

/** CCGs that might merge, by the name of what they would become; the rest would stay as they are. */
const proposals: ReadonlyMap<string, string> = new Map([
  ["Skellthwaite", "North Fells"],
  ["Ulverfell", "North Fells"],
  ["Llanfair Ŵyl", "Western Marches"],
  ["Tŷ Gwyn & Border", "Western Marches"],
  ["Oakthorpe", "Oak Forest"],
  ["Swithby", "Oak Forest"],
  ["Rutwell", "Oak Forest"],
]);

export function proposedMerger({ short }: Ccg): string | undefined {
  return proposals.get(short);
}
