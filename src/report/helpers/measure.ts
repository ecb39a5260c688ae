import type { Kind, Measure } from "../../dataset/measure.ts";
import { Problem } from "../../error.ts";
import { shared } from "../../position/shared.ts";
import type { Block, Heading } from "../blocks.ts";
import type { Helper } from "../engine/helper.ts";
import { type MeasureScope, measureId } from "../engine/scope.ts";
import { each, put } from "../settle/unchanged.ts";

/** Kinds that are written about alike. */
const families: Readonly<Record<Kind, string>> = {
  amount: "number",
  rate: "number",
  share: "number",
  score: "number",
  "yes-no": "options",
  choice: "options",
  choices: "options",
  rating: "options",
  split: "split",
  text: "text",
};

/** The pieces that may hold a measure's page, the most particular first. */
export function piecesFor(code: string, kind: Kind, space: Measure["space"]): string[] {
  const general = [kind, families[kind]].flatMap((name) => [`measure/${name}-${space}`, `measure/${name}`]);
  return [...new Set([`measures/${code}`, ...general])];
}

const namesFor = shared(({ code, kind, space }: Measure) => piecesFor(code, kind, space));

export const measure: Helper = {
  name: "measure",
  meaning:
    "A measure's page or half page: measures/<code>, else measure/<kind>-<page or half>, measure/<kind>, and the same for its family (number, options, split, text).",
  encloses: false,
  within: ["measure"],
  positional: [],
  named: [],
  make: ({ scope, piece }) => {
    if (scope.kind !== "measure") return [];
    const { measure } = scope.measure;
    const names = namesFor(measure);
    for (const name of names) {
      const blocks = piece(name);
      if (blocks) return addressed(blocks, scope);
    }
    throw new Problem({
      what: `There is no template for the measure "${measure.code}" (${measure.kind}).`,
      where: "templates/report/measure",
      remedy: `Write one of: ${names.map((name) => `${name}.md`).join(", ")}.`,
    });
  },
};

const at = shared((heading: Heading, id: string): Heading => ({ ...heading, id }));

/** The first heading becomes the place links to the measure lead to. */
function addressed(blocks: readonly Block[], scope: MeasureScope): readonly Block[] {
  let met = false;
  const visit = (block: Block): Block => {
    if (met) return block;
    if (block.kind === "heading") {
      met = true;
      return at(block, measureId(scope.measure.measure.code));
    }
    return block.kind === "together" || block.kind === "box" ? put(block, "blocks", each(block.blocks, visit)) : block;
  };
  return each(blocks, visit);
}
