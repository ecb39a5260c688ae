import type { Dataset } from "../dataset/dataset.ts";
import type { Step } from "../plan.ts";

/** Each hand is given about so many portions, so that none is left with a long one at the end. */
const portionsEach = 4;

/** Participants of one footprint, in the order of the workbook. A participant in none is a footprint of its own. */
export function byFootprint<Of extends { readonly code: string }>({ groupings, organisations }: Dataset, all: readonly Of[]): Of[][] {
  const [main] = groupings;
  const footprint = new Map(organisations.map(({ code, groups }) => [code, main && groups.get(main.name)]));
  const together = new Map<string | symbol, Of[]>();
  for (const one of all) {
    const name = footprint.get(one.code) ?? Symbol(one.code);
    together.set(name, [...(together.get(name) ?? []), one]);
  }
  return [...together.values()];
}

/**
 * The work as portions for the hands. A footprint stays together, because its members share charts; one that is much larger
 * than the others is cut, or a hand would still be at it when all others have done. For one hand: all, footprint by footprint.
 */
export function portionsOf(steps: readonly Step[], hands: number, dataset: Dataset): readonly (readonly Step[])[] {
  const coded = steps.map((step) => ({ code: step.report.code, step }));
  const footprints = byFootprint(dataset, coded).map((footprint) => footprint.map(({ step }) => step));
  if (hands <= 1) return [footprints.flat()];
  const most = Math.ceil(steps.length / (hands * portionsEach));
  return footprints.flatMap((footprint) => cut(footprint, most));
}

function cut(steps: readonly Step[], most: number): readonly (readonly Step[])[] {
  return Array.from({ length: Math.ceil(steps.length / most) }, (_, i) => steps.slice(i * most, (i + 1) * most));
}
