import type { Dataset } from "../dataset/dataset.ts";
import { registryOverTime } from "../dataset/registry.ts";
import type { Areas, Offices, Overlap, Registers, SharedOffice } from "./findings-view.ts";

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
