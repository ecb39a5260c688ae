import type { Answer } from "../dataset/answer.ts";
import type { Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import { belongs, type Entry } from "../position/asked.ts";
import type { Comparison } from "../position/comparison.ts";
import { anyone } from "./anyone.ts";
import type { Compared } from "./compare.ts";
import type { Crowd } from "./crowd.ts";
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
  const entries = positions
    .entries(measure, { kind: "all" })
    .flatMap(numbered)
    .sort((a, b) => a.value - b.value);
  const large = entries.filter(({ organisation }) => !isSmall(measure, organisation));
  const line = lineOf(measure, large, false);
  return (reader, own, compared) => {
    if (!maySeeMarks(setting, reader, compared)) return [];
    const isShown = ({ organisation }: Valued) => organisation === reader || line.places.has(organisation);
    const isUsual = reader !== anyone && !isSmall(measure, reader);
    const { marks, places } = isUsual ? line : lineOf(measure, entries.filter(isShown), reader === anyone);
    const { role, name } = dressFor(setting, reader, compared);
    const drawn = [...marks];
    const changed: number[] = [];
    let isMoved = false;
    // All but a few marks are the same for everybody, and are not made again.
    for (const organisation of new Set([reader, ...membersOf(setting, compared)])) {
      const place = places.get(organisation);
      const mark = place === undefined ? undefined : drawn[place];
      if (place === undefined || mark === undefined) continue;
      const exact = organisation === reader && isOpen(measure) && own.kind === "number" ? own.value : mark.value;
      if (exact !== mark.value) isMoved = true;
      drawn[place] = { role: role(organisation), value: exact, name: name(organisation) };
      changed.push(place);
    }
    return isMoved ? drawn.sort(inOrder) : inOrderAgain(drawn, changed);
  };
}

interface Valued {
  readonly organisation: Organisation;
  readonly value: number;
}

function numbered({ organisation, answer }: Entry): readonly Valued[] {
  return answer.kind === "number" ? [{ organisation, value: answer.value }] : [];
}

/** Marks as nobody's own, and the place of each organisation among them. */
function lineOf(measure: Measure, entries: readonly Valued[], toAnyone: boolean) {
  const marks = entries.map(({ organisation, value }): Mark => {
    return { role: "other", value, name: mayName(measure, organisation, toAnyone) ? organisation.short : undefined };
  });
  return { marks, places: new Map(entries.map(({ organisation }, i) => [organisation, i])) };
}

/** Those who may stand apart from the rest. */
function membersOf({ measure, positions }: Setting, { main }: Compared): readonly Organisation[] {
  return main.group.kind === "all" ? [] : positions.entries(measure, main.group).map(({ organisation }) => organisation);
}

const order: Readonly<Record<Role, number>> = { other: 0, peer: 1, own: 2 };

export function inOrder(a: Mark, b: Mark): number {
  return a.value - b.value || order[a.role] - order[b.role];
}

/**
 * Marks in order again when some have another role than before, and all the values they had: only those that are equal to a changed
 * one can have changed places. As `sort(inOrder)`, which asks every mark.
 */
export function inOrderAgain(marks: Mark[], changed: readonly number[]): Mark[] {
  for (const place of changed) {
    const value = marks[place]?.value;
    if (value === undefined) continue;
    let [from, to] = [place, place + 1];
    while (marks[from - 1]?.value === value) from--;
    while (marks[to]?.value === value) to++;
    const equal = to - from < 2 ? [] : marks.slice(from, to).sort(inOrder);
    for (const [i, mark] of equal.entries()) marks[from + i] = mark;
  }
  return marks;
}

/** Whether there are enough unknown others for their values to be drawn: of two, each would be one of two names'. */
export function maySeeMarks(setting: Setting, reader: Organisation, { all }: Compared): boolean {
  return isOpen(setting.measure) || (all.figures.kind === "numbers" && hidesAmong(setting, setting.hidden(all.group), reader));
}

/** Tells the reader's own and its group's marks from the rest, where both the group and the rest are large enough for that. */
export function dressFor(setting: Setting, reader: Organisation, { main, all }: Compared): Dress {
  const { measure } = setting;
  const apart =
    main.group.kind === "group" && main.figures.kind !== "withheld" && (isOpen(measure) || maySetApart(setting, reader, main, all));
  return {
    role: (organisation) => (organisation === reader ? "own" : apart && belongs(organisation, main.group) ? "peer" : "other"),
    name: (organisation) => (organisation === reader || mayName(measure, organisation, reader === anyone) ? organisation.short : undefined),
  };
}

function maySetApart(setting: Setting, reader: Organisation, main: Comparison, all: Comparison): boolean {
  const rest = setting.nested(main.group).find(({ group }) => keyOf(group) === keyOf(all.group))?.between;
  return hidesAmong(setting, setting.hidden(main.group), reader) && (rest === undefined || hidesAmong(setting, rest, reader));
}

function mayName(measure: Measure, organisation: Organisation, toAnyone: boolean): boolean {
  return isOpen(measure) || (!toAnyone && isNamed(measure, organisation));
}

/** Whether there is nobody unknown here but the reader, or as many as a group figure needs. */
function hidesAmong({ measure, fewest }: Setting, crowd: Crowd, reader: Organisation): boolean {
  const others = countOthers(crowd, reader);
  return others === 0 || others >= needed(measure, fewest);
}
