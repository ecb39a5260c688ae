import type { Dataset } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import type { Measure } from "../dataset/measure.ts";

/**
 * One query as the participant reads it: about an answer of its own, in its own words, and naming nobody else; or about what the
 * registers say of it, naming those it has to be settled with.
 */
export interface AskedBack {
  /** Title of the question, or the name of its column. */
  readonly question: string;
  /** As typed; "" when the query is about a figure that was worked out. */
  readonly typed: string;
  readonly problem: string;
  readonly request: string;
}

/** A participant's queries. */
export interface QueriesOf {
  readonly code: string;
  readonly queries: readonly AskedBack[];
  /** Whether the report is not made until they are settled. */
  readonly held: boolean;
}

/**
 * What each participant has to be asked, in the order of the workbook. Only findings about an answer or a register are the participant's to
 * mend: rows, codes and groups are the co-ordinator's, and some of those findings name another participant.
 */
export function askedBack({ organisations, measures }: Dataset, findings: readonly Finding[]): readonly QueriesOf[] {
  const names = questionNames(measures);
  const units = new Map(measures.map(({ title, unit }) => [title, unit.words]));
  return organisations.flatMap(({ code }): QueriesOf[] => {
    const own = findings.filter(({ participant, severity }) => participant === code && (severity === "query" || severity === "hold"));
    const about = own.flatMap((finding) => {
      if (finding.subject !== undefined) return [{ finding, query: ofTheRegisters(finding, finding.subject) }];
      const name = names.find((candidate) => finding.problem.startsWith(`${candidate}: `));
      return name === undefined ? [] : [{ finding, query: inTheirWords(finding, name, units.get(name)) }];
    });
    const held = about.some(({ finding }) => finding.severity === "hold");
    return about.length === 0 ? [] : [{ code, queries: about.map(({ query }) => query), held }];
  });
}

/** Who is responsible for what is no answer, and can be settled only by all whom it concerns; their cells are the co-ordinator's. */
function ofTheRegisters({ problem, remedy }: Finding, subject: string): AskedBack {
  return { question: subject, typed: "", problem: problem.replace(/, [^(),]+![A-Z]+\d+\)/g, ")"), request: remedy };
}

/** Findings begin with the title of the measure or the column; the longest first, because one may begin like another. */
function questionNames(measures: readonly Measure[]): readonly string[] {
  const names = measures
    .filter(({ origin }) => origin === "questionnaire")
    .flatMap(({ title, columns: { value, numerator, denominator, parts = [] } }) => [title, value, numerator, denominator, ...parts]);
  return [...new Set(names.filter((name) => name !== undefined))].sort((a, b) => b.length - a.length);
}

/** A figure that was worked out is nothing they typed, so its unit is named: "Staff employed (WTE per 100,000 people)". */
function inTheirWords({ problem, remedy, typed = "" }: Finding, name: string, unit = ""): AskedBack {
  return {
    question: typed === "" && unit !== "" ? `${name} (${unit})` : name,
    typed: typed.replace(/\s+/g, " "),
    // What stands in the middle of the others' figures may be confidential where the measure is.
    problem: problem.slice(name.length + 2).replace(/ \(median [^)]*\)/, ""),
    request: request(remedy),
  };
}

/** Remedies speak to the co-ordinator: "Ask whether it is right." */
function request(remedy: string): string {
  const [before, asked] = remedy.split(/(?:^|: )ask /i);
  if (asked === undefined) return remedy;
  const unit = /\bunit\b/.test(asked) ? "Please confirm that it is in the unit asked for, or send the right figure." : plain;
  return before === "" ? unit : `${before}. ${unit}`;
}

const plain = "Please confirm that it is right, or send the right figure.";
