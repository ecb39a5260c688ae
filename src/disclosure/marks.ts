import type { Answer } from "../dataset/answer.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import { belongs, type Entry } from "../position/asked.ts";
import type { Comparison } from "../position/comparison.ts";
import { anyone } from "./anyone.ts";
import type { Compared } from "./compare.ts";
import { isNamed, isOpen, needed, showsMarks } from "./policy.ts";
import { countOthers } from "./refusals.ts";
import { keyOf, type Setting } from "./setting.ts";
import type { Mark, Role } from "./view.ts";

/** A mark's role and name for one reader. */
export interface Dress {
  readonly role: (organisation: Organisation) => Role;
  readonly name: (organisation: Organisation) => string | undefined;
}

/**
 * Every value the reader may see on a numeric measure, ascending. Values are coarse, the reader's own too where others'
 * are; those that are equal stand in the order of their roles, so that the order tells nothing.
 */
export function marksOf(setting: Setting): (reader: Organisation, own: Answer, compared: Compared) => readonly Mark[] {
  const { measure, positions, isSmall } = setting;
  if (!isNumeric(measure) || !showsMarks(measure)) return () => [];
  const entries = positions.entries(measure, { kind: "all" }).flatMap(numbered);
  const large = entries.filter(({ organisation }) => !isSmall(measure, organisation));
  return (reader, own, compared) => {
    if (!maySeeMarks(setting, reader, compared)) return [];
    const { role, name } = dressFor(setting, reader, compared);
    const shown = isSmall(measure, reader) ? entries.filter((entry) => entry.organisation === reader || large.includes(entry)) : large;
    return shown
      .map(({ organisation, value }) => ({
        role: role(organisation),
        value: organisation === reader && isOpen(measure) && own.kind === "number" ? own.value : value,
        name: name(organisation),
      }))
      .sort(inOrder);
  };
}

function numbered({ organisation, answer }: Entry): readonly { organisation: Organisation; value: number }[] {
  return answer.kind === "number" ? [{ organisation, value: answer.value }] : [];
}

const order: Readonly<Record<Role, number>> = { other: 0, peer: 1, own: 2 };

function inOrder(a: Mark, b: Mark): number {
  return a.value - b.value || order[a.role] - order[b.role];
}

/** Whether there are enough unknown others for their values to be drawn: of two, each would be one of two names'. */
export function maySeeMarks(setting: Setting, reader: Organisation, { all }: Compared): boolean {
  return isOpen(setting.measure) || (all.figures.kind === "numbers" && hidesAmong(setting, setting.unnamed(all.group), reader));
}

/** Tells the reader's own and its group's marks from the rest, where both the group and the rest are large enough for that. */
export function dressFor(setting: Setting, reader: Organisation, { main, all }: Compared): Dress {
  const { measure } = setting;
  const apart =
    main.group.kind === "group" && main.figures.kind !== "withheld" && (isOpen(measure) || maySetApart(setting, reader, main, all));
  return {
    role: (organisation) => (organisation === reader ? "own" : apart && belongs(organisation, main.group) ? "peer" : "other"),
    name: (organisation) => (organisation === reader || mayName(measure, organisation, reader) ? organisation.short : undefined),
  };
}

function maySetApart(setting: Setting, reader: Organisation, main: Comparison, all: Comparison): boolean {
  const rest = setting.nested(all.group).find(({ group }) => keyOf(group) === keyOf(main.group))?.between ?? [];
  return hidesAmong(setting, setting.unnamed(main.group), reader) && hidesAmong(setting, rest, reader);
}

function mayName(measure: Measure, organisation: Organisation, reader: Organisation): boolean {
  return isOpen(measure) || (reader !== anyone && isNamed(measure, organisation));
}

/** Whether there is nobody unknown here but the reader, or as many as a group figure needs. */
function hidesAmong({ measure, fewest }: Setting, unnamed: readonly Entry[], reader: Organisation): boolean {
  const hidden = countOthers(unnamed, reader);
  return hidden === 0 || hidden >= needed(measure, fewest);
}
