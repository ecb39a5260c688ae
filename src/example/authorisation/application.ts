import { sheets } from "../../dataset/sheets.ts";
import { clamp, type ExampleSheet, type Typed } from "../column.ts";
import { personAt } from "../people.ts";
import { diceFor } from "../random.ts";
import type { Applicant } from "./applicants.ts";
import { allowance } from "./figures.ts";

/** What each group said of itself in its application, a row a group. */
export function applicationsSheet(applicants: readonly Applicant[]): ExampleSheet {
  const { name, columns } = sheets.submissions;
  const header = [columns.code, columns.name, columns.submittedOn, columns.submittedBy].map((column) => column.name);
  const rows = applicants.map((applicant) => [
    ...[applicant.code, applicant.ccg.name, submittedOn(applicant), personAt(applicant.ccg, 0).name],
    ...answers.map(({ typed }) => typed(applicant)),
  ]);
  return { name, rows: [[...header, ...answers.map((answer) => answer.header)], ...rows] };
}

const answers: readonly { readonly header: string; readonly typed: (applicant: Applicant) => Typed }[] = [
  { header: "Membership model", typed: membership },
  { header: "Uses localities", typed: (applicant) => (localityCount(applicant) > 0 ? "Yes" : "No") },
  { header: "Localities", typed: localities },
  { header: "Powers devolved to localities", typed: powers },
  { header: "Planned running cost (£)", typed: plannedCost },
  { header: "Running cost of localities (£)", typed: localityCost },
  { header: "Role in primary care", typed: primaryCare },
  { header: "Role in primary care, in words", typed: inWords },
];

/** The waves applied in July, September, October and November. */
function submittedOn({ code, wave }: Applicant): Typed {
  const month = ["07", "09", "10", "11"][wave - 1] ?? "07";
  return { date: `2012-${month}-${String(1 + Math.floor(diceFor(code, "application").between(0, 20))).padStart(2, "0")}` };
}

/** A few practices can own and run their group together; where there are many, they select who does. */
function membership({ code, people }: Applicant): string {
  const small = 1.9 * Math.log(230_000 / people) + 0.9 * diceFor(code, "membership").normal();
  return small > 0.55 ? "Owned by its members" : small > -0.15 ? "Members decide some matters" : "Members select the governing body";
}

/** Two of three groups have localities, the larger ones more of them. */
function localityCount({ code, people }: Applicant): number {
  const dice = diceFor(code, "localities of 2012");
  if (!dice.chance(people < 120_000 ? 0.4 : 0.72)) return 0;
  return clamp(Math.round(people / 75_000 + 0.8 * dice.normal()), 2, 10);
}

function localities(applicant: Applicant): Typed {
  return localityCount(applicant);
}

/** Many had localities and had not said what these may do. */
function powers(applicant: Applicant): Typed {
  if (localityCount(applicant) === 0) return "Not applicable";
  const dice = diceFor(applicant.code, "powers of 2012");
  const devolved = [
    dice.chance(0.24) ? "Budgets" : "",
    dice.chance(0.12) ? "Contracts" : "",
    dice.chance(0.37) ? "Service changes" : "",
    dice.chance(0.44) ? "Prescribing" : "",
  ].filter((power) => power !== "");
  return devolved.length === 0 ? "Not yet decided" : devolved.join("; ");
}

/** Localities cost management time; small groups have less to spare. */
function plannedCost(applicant: Applicant): number {
  const { code, people } = applicant;
  const share =
    0.9 - 0.035 * Math.log(people / 230_000) + 0.007 * localityCount(applicant) + 0.035 * diceFor(code, "planned cost").normal();
  return hundreds(clamp(share, 0.74, 0.998) * allowance(applicant));
}

function localityCost(applicant: Applicant): number {
  const each = diceFor(applicant.code, "locality cost").between(38_000, 96_000);
  return hundreds(Math.min(each * localityCount(applicant), 0.3 * plannedCost(applicant)));
}

function primaryCare({ code }: Applicant): string {
  const draw = diceFor(code, "primary care").uniform();
  return draw < 0.19
    ? "Agreed and understood"
    : draw < 0.52
      ? "Agreed, not yet understood"
      : draw < 0.84
        ? "Under discussion"
        : "Avoided so far";
}

/** Three in ten left it empty. */
function inWords({ code }: Applicant): Typed {
  const dice = diceFor(code, "primary care in words");
  return dice.chance(0.3) ? undefined : dice.pick(words);
}

function hundreds(pounds: number): number {
  return Math.round(pounds / 100) * 100;
}

const words: readonly string[] = [
  "We are our practices: we can encourage one another, and we cannot be one another's inspector.",
  "Improving the quality of general practice is our first duty, and our members have said so in the constitution.",
  "It is not clear to us where our role ends and the area team's begins.",
  "Peer review of referrals each quarter; the figures are shown with the practices' names.",
  "A light touch. The contract is held by others.",
  "Members are nervous that a supportive visit will turn into a judgement.",
  "A locality lead visits every practice once a year – with cake.",
  "Two practices have asked us for help already & have had it.",
  "We lead by showing what the best practices do; nobody likes to be last.",
  "We have no levers, only conversation.",
  "A scheme of £1.50 a patient pays for the time of practices that take part in change.",
  "To be discussed once we are authorised.",
];
