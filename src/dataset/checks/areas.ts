import type { Draft } from "../build/draft.ts";
import type { Placed } from "../build/registers.ts";
import type { AreaClaim, Dataset } from "../dataset.ts";
import type { Finding } from "../finding.ts";
import { named, others, together } from "./register.ts";

/** A practice or area that several participants claim: its people would be counted twice. Each of them is asked. */
export function areas({ registers, dataset }: Draft): readonly Finding[] {
  return together(registers.areas, ({ area }) => area).flatMap((claims) => [
    ...claims.flatMap((claim) => overlap(claim, claims, dataset)),
    ...claims.flatMap((claim, index) => repeated(claim, claims.slice(0, index))),
  ]);
}

function overlap(claim: Placed<AreaClaim>, claims: readonly Placed<AreaClaim>[], dataset: Dataset): Finding[] {
  const { area, organisation, people, name } = claim.value;
  const against = claims.filter(({ value }) => value.organisation !== organisation);
  if (against.length === 0) return [];
  const counted = people === undefined ? "" : ` Its ${people.toLocaleString("en-GB")} people would be counted more than once.`;
  return [
    {
      severity: "query",
      where: claim.where,
      participant: organisation,
      typed: area,
      subject: "Responsibility for practices and areas",
      problem: `${name === undefined ? area : `${name} (${area})`} is the responsibility of ${named(organisation, dataset)} and also of ${others(against, dataset)}.${counted}`,
      remedy: "Agree whose responsibility it is.",
    },
  ];
}

function repeated({ value, where }: Placed<AreaClaim>, before: readonly Placed<AreaClaim>[]): Finding[] {
  const first = before.find((other) => other.value.organisation === value.organisation);
  if (first === undefined) return [];
  const problem = `${value.organisation} has the area ${value.area} twice (also in ${first.where}).`;
  return [{ severity: "note", where, typed: value.area, problem, remedy: "Delete one of the rows." }];
}
