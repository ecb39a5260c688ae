import type { Ccg } from "../ccgs.ts";
import { type Column, clamp, highest, score, type Typed, type Year } from "../column.ts";
import { diceFor } from "../random.ts";

/** Answers about how participants are led, and with whom. */
export function governanceColumns(participants: readonly Ccg[]): readonly Column[] {
  const sharing = sharingByYear(participants);
  const shares = (ccg: Ccg, year: Year) => sharing(year).has(ccg.code);
  return [
    { header: "Shares management structure", since: 2017, typed: (ccg, year) => yes(shares(ccg, year)) },
    { header: "Shares management with", since: 2017, typed: (ccg, year) => (shares(ccg, year) ? partners(ccg) : "Not applicable") },
    { header: "Shares accountable officer", since: 2017, gaps: 0.02, typed: (ccg, year) => yes(sharesOfficer(ccg, shares(ccg, year))) },
    { header: "Co-located with another body", since: 2017, gaps: 0.03, typed: (ccg, year) => yes(sharesOffices(ccg, shares(ccg, year))) },
    { header: "Governance framework", since: 2018, gaps: 0.03, typed: (ccg, year) => framework(ccg, shares(ccg, year)) },
    { header: "Localities", since: 2017, gaps: 0.03, typed: localities },
    { header: "Powers devolved to localities", since: 2017, gaps: 0.04, typed: powers },
    { header: "Direction of integration", since: 2017, gaps: 0.03, typed: direction },
  ];
}

export function yes(so: boolean): string {
  return so ? "Yes" : "No";
}

/** Small CCGs share more often: 30 of the 93 in this round, 26 the year before. */
function sharingByYear(participants: readonly Ccg[]): (year: Year) => ReadonlySet<string> {
  const need = (year: Year) => (ccg: Ccg) => 1.2 * score(ccg, "shares management", year) - Math.log(ccg.population);
  const now = highest(participants, 30, need(2018));
  const before = highest(participants, 26, need(2017));
  return (year) => (year === 2018 ? now : before);
}

function partners(ccg: Ccg): string {
  const dice = diceFor(ccg.code, "partners");
  const drawn = [
    dice.chance(0.72) ? "Another CCG" : "",
    dice.chance(0.3) ? "A local authority" : "",
    dice.chance(0.1) ? "An NHS trust" : "",
    dice.chance(0.1) ? "Another body" : "",
  ].filter((partner) => partner !== "");
  return drawn.length === 0 ? "Another CCG" : drawn.join("; ");
}

function sharesOfficer(ccg: Ccg, sharesManagement: boolean): boolean {
  return diceFor(ccg.code, "officer").chance(sharesManagement ? 0.87 : 0.36);
}

function sharesOffices(ccg: Ccg, sharesManagement: boolean): boolean {
  return diceFor(ccg.code, "offices").chance(sharesManagement ? 0.66 : 0.22);
}

function framework(ccg: Ccg, sharesManagement: boolean): string {
  if (!sharesManagement && !sharesOfficer(ccg, sharesManagement)) return "Not applicable";
  const draw = diceFor(ccg.code, "framework").uniform();
  return draw < 0.32 ? "Agreed and published" : draw < 0.63 ? "Agreed, not published" : draw < 0.86 ? "In draft" : "None";
}

/** About one for every 80,000 people, and none at all in one CCG of eight. */
function localityCount(ccg: Ccg): number {
  const dice = diceFor(ccg.code, "localities");
  if (dice.chance(0.125)) return 0;
  return clamp(Math.round(ccg.population / 80_000 + 0.9 * dice.normal()), 1, 11);
}

function localities(ccg: Ccg): Typed {
  return localityCount(ccg) === 0 && diceFor(ccg.code, "nil").chance(0.5) ? "nil" : localityCount(ccg);
}

function powers(ccg: Ccg): string {
  if (localityCount(ccg) === 0) return "Not applicable";
  const dice = diceFor(ccg.code, "powers");
  const devolved = [
    dice.chance(0.34) ? "Budgets" : "",
    dice.chance(0.18) ? "Contracts" : "",
    dice.chance(0.46) ? "Service changes" : "",
    dice.chance(0.55) ? "Prescribing" : "",
  ].filter((power) => power !== "");
  return devolved.length === 0 ? "None" : devolved.join("; ");
}

function direction(ccg: Ccg, year: Year): string {
  const leaning = score(ccg, "integration", year) + 0.5;
  return leaning > 0.1
    ? "Towards closer integration"
    : leaning > -0.65
      ? "Keeping what there is"
      : leaning > -1.35
        ? "Not decided"
        : "Towards more separation";
}
