import type { Dataset, Merger } from "../dataset/dataset.ts";
import { type RegistryCount, registryOverTime } from "../dataset/registry.ts";

export type { Merger };

/** What the public registers of the workbook say; each undefined when the workbook has no such sheet. */
export interface Registers {
  readonly mergers: { readonly all: readonly Merger[]; readonly counts: readonly RegistryCount[] } | undefined;
  readonly offices: Offices | undefined;
  readonly areas: Areas | undefined;
}

/** Who shares officers with whom; nobody is named, for who holds an office is told by the organisations themselves. */
export interface Offices {
  readonly people: number;
  readonly shared: readonly SharedOffice[];
}

export interface SharedOffice {
  /** As typed by the first: "Accountable officer". */
  readonly role: string;
  /** Short names, in the order of the register; at least two. */
  readonly organisations: readonly string[];
  /** Whether each of them says that a framework tells who is responsible for what. */
  readonly framework: "yes" | "no" | "not by all";
}

export interface Areas {
  readonly areas: number;
  readonly overlaps: readonly Overlap[];
}

/** An area that more than one organisation says is its own. */
export interface Overlap {
  readonly area: string;
  /** Short names; at least two. */
  readonly organisations: readonly string[];
  readonly people: number | undefined;
}

export function registersOf(dataset: Dataset): Registers {
  const { mergers, organisations } = dataset;
  const known = new Map(organisations.map(({ code, short }) => [code, short]));
  const short = (code: string) => known.get(code) ?? code;
  return {
    mergers: mergers && { all: mergers, counts: registryOverTime(dataset) },
    offices: officesOf(dataset, short),
    areas: areasOf(dataset, short),
  };
}

function officesOf({ officers }: Dataset, short: (code: string) => string): Offices | undefined {
  if (officers === undefined) return undefined;
  const people = groupedBy(officers, ({ person }) => person);
  const shared = people.flatMap((posts): SharedOffice[] => {
    const where = [...new Set(posts.map(({ organisation }) => organisation))];
    const [first] = posts;
    if (where.length < 2 || first === undefined) return [];
    const said = posts.map(({ framework }) => framework);
    const framework = said.every((one) => one === true) ? "yes" : said.every((one) => one !== true) ? "no" : "not by all";
    return [{ role: first.role ?? "Officer", organisations: where.map(short), framework }];
  });
  return { people: people.length, shared };
}

function areasOf({ areas }: Dataset, short: (code: string) => string): Areas | undefined {
  if (areas === undefined) return undefined;
  const claims = groupedBy(areas, ({ area }) => area);
  const overlaps = claims.flatMap((claim): Overlap[] => {
    const where = [...new Set(claim.map(({ organisation }) => organisation))];
    const [first] = claim;
    if (where.length < 2 || first === undefined) return [];
    return [{ area: first.name ?? first.area, organisations: where.map(short), people: first.people }];
  });
  return { areas: claims.length, overlaps };
}

function groupedBy<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
