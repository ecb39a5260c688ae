import type { Answer } from "../answer.ts";
import type { Answers, Dataset, EarlierRound, Organisation } from "../dataset.ts";
import { type Finding, letter, type Say } from "../finding.ts";
import type { Measure } from "../measure.ts";
import { codeKey } from "../tables/code.ts";
import { keyOf } from "../text.ts";
import { definitionChanges } from "./definition-changes.ts";
import type { ReadMeasure } from "./measure.ts";

/** The workbook of an earlier round, read by itself. */
export interface EarlierWorkbook {
  readonly file: string;
  readonly dataset: Dataset;
  readonly measures: readonly ReadMeasure[];
  /** What would stop that round's own reports. */
  readonly stops: readonly Finding[];
}

/** What the earlier answers are to stand beside. */
export interface Present {
  readonly measures: readonly ReadMeasure[];
  readonly organisations: readonly Organisation[];
  /** Name of this round. */
  readonly current: string;
}

/** Names of the rounds a workbook holds, oldest first: its own is the last. */
export function roundsOf({ dataset }: EarlierWorkbook): readonly string[] {
  return [...dataset.earlier.map(({ name }) => name), dataset.round.name];
}

/**
 * The rounds of Earlier rounds (`known`) and those of the earlier round's workbook together, oldest first. A round that stands in both
 * is taken from the sheet. A measure that was defined differently then is noted, and its answers are left out.
 */
export function withEarlierWorkbook(known: readonly EarlierRound[], workbook: EarlierWorkbook, now: Present, say: Say): EarlierRound[] {
  const unusable = whyUnusable(workbook, now);
  if (unusable !== undefined) {
    say({ severity: "stop", where: workbook.file, ...unusable });
    return [...known];
  }
  sayStrangers(workbook, now, say);
  const pairs = now.measures.flatMap((measure) => comparable(measure, workbook, say));
  const { round, answers, earlier } = workbook.dataset;
  const rounds = [...earlier, { name: round.name, period: round.period, answers }].map((each) => ({
    ...each,
    answers: translated(each.answers, pairs, now),
  }));
  return sinceAsked(inOrder(known, rounds), now);
}

function whyUnusable({ stops, dataset, file }: EarlierWorkbook, { current }: Present): Pick<Finding, "problem" | "remedy"> | undefined {
  const [first] = stops;
  if (first !== undefined) {
    const remedy = `See all that is wrong with it with: footprint check ${file}`;
    return { problem: `The earlier round's workbook cannot be read as it is. ${letter(first)}`, remedy };
  }
  if (keyOf(dataset.round.name) !== keyOf(current)) return undefined;
  return {
    problem: `The earlier round's workbook is of the round "${dataset.round.name}", as this one is.`,
    remedy: "Name the workbook of the round before, or correct Round in Settings.",
  };
}

/** Answers of organisations that are no longer there, merged ones for instance, are not used. */
function sayStrangers({ dataset, file }: EarlierWorkbook, { organisations }: Present, say: Say): void {
  const known = new Set(organisations.map(({ code }) => codeKey(code)));
  const gone = dataset.organisations.filter(({ code, participating }) => participating && !known.has(codeKey(code)));
  if (gone.length === 0) return;
  const names = gone.map(({ code, short }) => `${code} ${short}`);
  const problem = `${gone.length} of those that took part in ${dataset.round.name} ${gone.length === 1 ? "is" : "are"} not in Organisations now: ${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}.`;
  say({ severity: "note", where: file, problem, remedy: "Nothing, if they are gone; otherwise correct their codes." });
}

interface Pair {
  readonly now: Measure;
  readonly before: Measure;
}

/** The measure and what it was then; none when it was not asked, or asked differently. */
function comparable(read: ReadMeasure, { measures, dataset, file }: EarlierWorkbook, say: Say): Pair[] {
  const then = measures.find(({ measure }) => keyOf(measure.code) === keyOf(read.measure.code));
  if (then === undefined) return [];
  const changes = definitionChanges(read, then);
  if (changes.length === 0) return [{ now: read.measure, before: then.measure }];
  say({
    severity: "note",
    where: read.row.at("code"),
    typed: read.measure.code,
    problem: `${read.measure.title} was defined differently in ${dataset.round.name}: ${changes.join("; ")}. It is not compared with then.`,
    remedy: `Nothing, if that is right; otherwise correct Measures, here or in ${file}.`,
  });
  return [];
}

/** The answers under today's codes of measures and organisations. */
function translated(answers: Answers, pairs: readonly Pair[], { organisations }: Present): Answers {
  const codes = new Map(organisations.map(({ code }) => [codeKey(code), code]));
  const all = pairs.map(({ now, before }): [string, ReadonlyMap<string, Answer>] => {
    const own = [...(answers.get(before.code) ?? [])].flatMap(([organisation, answer]): [string, Answer][] => {
      const code = codes.get(codeKey(organisation));
      return code === undefined ? [] : [[code, inOptions(answer, now)]];
    });
    return [now.code, new Map(own)];
  });
  return new Map(all.filter(([, own]) => own.size > 0));
}

/** Options in today's spelling; one that is none of them today is no answer that could be compared. */
function inOptions(answer: Answer, { options }: Measure): Answer {
  const today = (option: string): string | undefined => options.find((each) => keyOf(each) === keyOf(option));
  if (answer.kind === "option") {
    const option = today(answer.option);
    return option === undefined ? { kind: "missing", reason: "invalid" } : { kind: "option", option };
  }
  return answer.kind === "options" ? { kind: "options", options: answer.options.flatMap((option) => today(option) ?? []) } : answer;
}

/** The workbook's rounds in its own order, after those only the sheet knows. */
function inOrder(known: readonly EarlierRound[], rounds: readonly EarlierRound[]): EarlierRound[] {
  const inSheet = new Map(known.map((round) => [keyOf(round.name), round]));
  const inBook = new Set(rounds.map(({ name }) => keyOf(name)));
  return [...known.filter(({ name }) => !inBook.has(keyOf(name))), ...rounds.map((round) => inSheet.get(keyOf(round.name)) ?? round)];
}

/** Without the figures from before a measure's first round. */
function sinceAsked(rounds: readonly EarlierRound[], { measures }: Present): EarlierRound[] {
  const first = new Map(
    measures.flatMap(({ measure, row }) => {
      const { askedSince } = row.values;
      const place = askedSince === undefined ? -1 : rounds.findIndex(({ name }) => keyOf(name) === keyOf(askedSince));
      return askedSince === undefined ? [] : [[measure.code, place === -1 ? rounds.length : place] as const];
    }),
  );
  return rounds.map((round, place) => ({
    ...round,
    answers: new Map([...round.answers].filter(([code]) => place >= (first.get(code) ?? 0))),
  }));
}
