import { tellsOfOneOrTwo, withSum } from "../statistics/few-in-sums.ts";
import type { Coarse } from "./coarse.ts";
import { crossed } from "./cross.ts";
import type { By, Crosstab } from "./crosstab.ts";
import { isOpen } from "./policy.ts";
import type { Published } from "./published.ts";
import type { Setting } from "./setting.ts";

/** The answers to one question by others, each table judged beside the group figures and the tables that were made before it. */
export function crossTables(coarse: Coarse, setting: Setting, published: Published): (by: By) => Crosstab | undefined {
  const { measure, positions, unnamed } = setting;
  let { sums } = published;
  return (by) => {
    const found = crossed(coarse, positions, measure, by, published);
    if (found === undefined || isOpen(measure)) return found?.table;
    const rows = found.known.map((members) => unnamed({ kind: "all" }).map(({ organisation }) => Number(members.includes(organisation))));
    const withIt = rows.reduce(withSum, sums);
    if (tellsOfOneOrTwo(withIt)) return undefined;
    sums = withIt;
    return found.table;
  };
}
