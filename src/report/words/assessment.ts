import type { OwnAssessment, SchemeStanding } from "../../disclosure/own-assessment.ts";
import type { View } from "../../disclosure/view.ts";
import { number, ordinal } from "../../position/format.ts";
import { capital, list, quoted } from "../../position/words/grammar.ts";

/** What stands above the reader's conditions: "Your conditions". */
export function assessmentTitle({ assessment }: View): string | undefined {
  return assessment && `Your ${assessment.words.conditions}`;
}

/** "Lyme Shore did not meet 5 of the 119 criteria". */
export function assessmentHeadline({ assessment, reader }: View): string | undefined {
  if (assessment === undefined) return undefined;
  const { conditions, criteria, words } = assessment;
  const all = `${number(criteria, 0)} ${words.criteria}`;
  return conditions.length === 0
    ? `${reader.short} met all ${all}`
    : `${reader.short} did not meet ${number(conditions.length, 0)} of the ${all}`;
}

/** How many conditions there are of each severity, the gravest first; without any, who else has none. */
export function assessmentSummary({ assessment, words: said }: View): string | undefined {
  if (assessment === undefined) return undefined;
  const { conditions, severities, words, hardest, assessed } = assessment;
  if (conditions.length === 0) {
    const others = hardest && ` So did ${number(hardest.metAll - 1, 0)} of the other ${number(assessed - 1, 0)} ${said.participants}.`;
    return `No ${words.condition} stands against it.${others ?? ""}`;
  }
  const levels = [...new Set(conditions.map(({ severity }) => severity))];
  const counts = levels.map((level) => {
    const n = conditions.filter(({ severity }) => severity === level).length;
    return `${number(n, 0)} of severity ${level.level}`;
  });
  const [mildest, gravest] = [severities[0], severities.at(-1)];
  const scale = severities.length > 1 ? `; severities run from ${mildest?.level}, the mildest, to ${gravest?.level}` : "";
  const only = conditions.length === 1 ? `It is of severity ${levels[0]?.level}` : `There are ${list(counts)}`;
  return `${only}${scale}.`;
}

/** Which criteria most stumbled over; undefined when none stands out, or the conditions are not open. */
export function hardestCriteria({ assessment }: View): string | undefined {
  const { standOut = 0, criteria = [] } = assessment?.hardest ?? {};
  if (assessment === undefined || standOut === 0) return undefined;
  const { words, assessed } = assessment;
  const named = criteria
    .slice(0, standOut)
    .map(({ criterion, count }) => `${quoted(criterion.text)} (${number(count, 0)} of ${number(assessed, 0)})`);
  const next = criteria[standOut];
  const rest = next === undefined ? "" : ` The next was not met by ${number(next.count, 0)}.`;
  const one = standOut === 1;
  return `${one ? `One ${words.criterion}` : capital(counted(standOut, words.criteria))} stand${one ? "s" : ""} out: ${list(named)}.${rest}`;
}

function counted(n: number, many: string): string {
  return `${["", "one", "two", "three"][n] ?? number(n, 0)} ${many}`;
}

/** A place that moves by more than a tenth of all depends on the weights. */
const far = 0.1;

/** The reader's place under every weighting, and whether it depends on them; undefined unless the conditions are open. */
export function assessmentStandings({ assessment, words, reader }: View): string | undefined {
  const [first, ...rest] = assessment?.standings ?? [];
  if (assessment === undefined || first === undefined) return undefined;
  const score = `Its score is the sum of the weights of its ${assessment.words.conditions}: ${number(first.score, 0)}.`;
  if (first.score === 0) return `${score} It would be 0 under any weights.`;
  const moves = rest.some(({ rank }) => Math.abs(rank - first.rank) > far * assessment.assessed);
  const depends = moves ? "depends on the weights" : "hardly depends on the weights";
  const places = [first, ...rest].map((standing) => `${placeOf(standing)} ${schemeWords(standing, assessment)}`);
  return `${score} Counted from the highest of all ${number(assessment.assessed, 0)} ${words.participants}, ${reader.short}’s place ${depends}: ${list(places)}.`;
}

function placeOf({ rank, ties }: SchemeStanding): string {
  return `${ties > 0 ? "joint " : ""}${ordinal(rank)}`;
}

function schemeWords({ name, weights }: SchemeStanding, { words }: OwnAssessment): string {
  switch (name) {
    case "number only":
      return `by the number of ${words.conditions} alone`;
    case "doubling":
      return "where each severity weighs double the one before";
    default:
      return `with ${name === "equal steps" ? name : "the weights used here"} (${weights.map((weight) => String(weight)).join(", ")})`;
  }
}
