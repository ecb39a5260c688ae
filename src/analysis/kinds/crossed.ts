import type { Measure } from "../../dataset/measure.ts";
import type { Crosstab } from "../../disclosure/crosstab.ts";
import type { Everyone, ForAll } from "../../disclosure/everyone.ts";
import { number } from "../../position/format.ts";
import { capital } from "../../position/words/grammar.ts";
import { organisations } from "../../position/words/names.ts";
import { answerWords } from "../../position/words/option-sentence.ts";
import { type Homogeneity, homogeneity } from "../../statistics/homogeneity.ts";
import { largestRemainder } from "../../statistics/largest-remainder.ts";
import { type Across, acrossOf, briefPlace, categoryLabel, categoryPlace } from "../by.ts";
import type { Pictured, Proof } from "../highlight.ts";
import { percentOf, portion } from "../portions.ts";
import { coverageOf, measuresOf, voiceOf } from "../words.ts";
import type { AnalysisKind } from "./kind.ts";

export const crossed: AnalysisKind = {
  name: "crossed",
  purpose: "How the answers to a question differ by another question, by a number in bands or by a grouping, with every n.",
  needs:
    "One measure whose answers are words. By: a grouping, or the code of another measure; a number is cut at Number, or into quarters. Words: what those who gave the first answer have in common.",
  find: (analysis, everyone) => {
    const [one] = measuresOf(analysis, everyone);
    const across = acrossOf(analysis, everyone);
    const table = across && one?.crossed(across.by);
    if (one === undefined || across === undefined || table === undefined || table.rows.length < 2 || table.columns.length < 2)
      return undefined;
    const focus = focusOf(one.measure, table);
    const ends = extremes(table, focus);
    const test = homogeneity(table.rows.map((row) => ({ n: row.n, count: countIn(row, focus) })));
    const cross: Cross = { one, across, table, focus, ...ends, test, everyone, words: analysis.words };
    return {
      analysis,
      title: titleOf(cross),
      finding: findingOf(cross),
      details: tested(cross),
      coverage: coverageOf(everyone, one.measure, one.all),
      picture: pictureOf(cross),
      proof: proofOf(cross),
      cautions: cautionsOf(cross),
      facts: factsOf(cross),
    };
  },
};

/** A cross table and what is said of it. */
interface Cross {
  readonly one: ForAll;
  readonly across: Across;
  readonly table: Crosstab;
  /** The columns the finding counts. */
  readonly focus: readonly number[];
  readonly most: Counted;
  readonly least: Counted;
  readonly test: Homogeneity | undefined;
  readonly everyone: Everyone;
  readonly words: string | undefined;
}

interface Counted {
  readonly row: Crosstab["rows"][number] | undefined;
  readonly count: number;
  readonly n: number;
}

/** The better half of a rating, yes of a yes-no, and else the most frequent answer. */
function focusOf({ kind, options }: Measure, { rows, columns }: Crosstab): readonly number[] {
  if (kind === "rating") {
    const good = new Set(options.slice(0, Math.floor(options.length / 2)));
    return columns.flatMap((of, i) => (of.every((option) => good.has(option)) ? [i] : []));
  }
  if (kind === "yes-no")
    return [
      Math.max(
        0,
        columns.findIndex((of) => of[0] === options[0]),
      ),
    ];
  const sums = columns.map((of, i) => (of.length > 1 ? -1 : rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0)));
  return [sums.indexOf(Math.max(...sums))];
}

function countIn({ counts }: { readonly counts: readonly number[] }, focus: readonly number[]): number {
  return focus.reduce((sum, i) => sum + (counts[i] ?? 0), 0);
}

function extremes({ rows }: Crosstab, focus: readonly number[]): Pick<Cross, "most" | "least"> {
  const counted = rows
    .filter(({ category }) => category.kind !== "missing")
    .map((row) => ({ row, n: row.n, count: countIn(row, focus) }))
    .sort((a, b) => b.count / b.n - a.count / a.n);
  const nothing: Counted = { row: undefined, count: 0, n: 0 };
  return { most: counted[0] ?? nothing, least: counted.at(-1) ?? nothing };
}

/** A difference is one only beyond chance, and where there are enough to tell. */
function differs({ test }: Cross): boolean {
  return test?.reliable === true && test.p < 0.05;
}

/** "“Good” or better"; Yes and No stand for themselves. */
function optionWords({ one: { measure }, table, focus }: Cross): string {
  const last = answerWords(measure, table.columns[focus.at(-1) ?? 0]?.at(-1) ?? "");
  return measure.kind === "rating" && focus.length > 1 ? `${last} or better` : last;
}

function did(cross: Cross): string {
  const { one, words } = cross;
  const { kind, origin } = one.measure;
  const verb = kind === "rating" && origin === "public" ? "are rated" : origin === "public" ? "have the answer" : "answered";
  return words ?? `${verb} ${optionWords(cross)}`;
}

/** The first of two places is told in full, the second as briefly as may be. */
function placesOf({ across, most, least }: Cross): readonly [string, string] {
  return [
    most.row === undefined ? "" : categoryPlace(most.row.category, across),
    least.row === undefined ? "" : briefPlace(least.row.category, across),
  ];
}

function titleOf(cross: Cross): string {
  const { one, across, most, least, words, test } = cross;
  if (test?.reliable !== true) return `Too few to tell whether ${one.measure.phrase} differs by ${across.phrase}`;
  if (!differs(cross)) return `${capital(one.measure.phrase)}: no difference by ${across.phrase} beyond chance`;
  const [first, second] = placesOf(cross);
  const [high, low] = [percentOf(most.count, most.n), percentOf(least.count, least.n)];
  const place = first.replace(/ \([^()]*\)$/, "");
  return words === undefined
    ? `${capital(one.measure.kind === "yes-no" ? one.measure.phrase : optionWords(cross))}: ${high} ${place}, ${low} ${second}`
    : `${high} ${words} ${place}, ${low} ${second}`;
}

function findingOf(cross: Cross): string {
  const { one, most, least, everyone } = cross;
  const who = organisations(one.measure, voiceOf(everyone));
  const [first, second] = placesOf(cross);
  const start = `${number(most.count, 0)} of the ${number(most.n, 0)} ${who} ${first} ${did(cross)} (${percentOf(most.count, most.n)})`;
  return `${start}, against ${number(least.count, 0)} of the ${number(least.n, 0)} ${second} (${percentOf(least.count, least.n)}).`;
}

/** "A chi-squared test of the rows: 9.1 with 3 degrees of freedom, p = 0.03." */
function tested({ test }: Cross): readonly string[] {
  if (test === undefined) return [];
  if (!test.reliable) return ["Some rows are too small for a test of whether they differ beyond chance."];
  const p = test.p < 0.001 ? "p < 0.001" : `p = ${number(test.p, test.p < 0.1 ? 3 : 2)}`;
  const found = test.p < 0.05 ? "The rows differ by more than chance" : "The rows differ by no more than chance would explain";
  return [`${found} (chi-squared ${number(test.chi2, 1)}, ${number(test.freedom, 0)} d.f., ${p}).`];
}

function cautionsOf(cross: Cross): readonly string[] {
  const { table, one } = cross;
  const merged = table.rows.some(({ category }) => category.kind === "several") || table.columns.some(({ length }) => length > 1);
  return [
    ...(merged ? [`Rows and answers of fewer than ${cross.everyone.fewest} are put together, so that no single answer can be told.`] : []),
    ...(table.several ? [`Several answers could be given to “${one.measure.title}”, so a row may add to more than its n.`] : []),
  ];
}

/** A bar has four tones. */
const mostParts = 4;

function pictureOf(cross: Cross): Pictured {
  const { one, across, table, focus } = cross;
  const subtitle = `${one.measure.title}, by ${across.phrase}`;
  const rows = table.rows.map(({ category, n, counts }) => ({ label: categoryLabel(category, across), n, counts }));
  const description = `Bars, one a row. ${rows.map(({ label, n, counts }) => `${label}: ${table.columns.map((of, i) => `${columnName(of)} ${counts[i] ?? 0}`).join(", ")}, of ${n}`).join("; ")}.`;
  if (table.several) {
    const bars = rows.map(({ label, ...row }) => {
      const count = countIn(row, focus);
      return { label, value: (count / row.n) * 100, printed: portion(count, row.n), strong: true };
    });
    return { picture: { kind: "ranked-bars", rows: bars }, subtitle: `${subtitle}: ${did(cross)}`, description };
  }
  const parts = partsOf(table);
  return {
    picture: {
      kind: "stacked",
      parts: parts.map(({ name }) => name),
      rows: rows.map(({ label, n, counts }) => ({
        label,
        shares:
          largestRemainder(
            parts.map(({ of }) => of.reduce((sum, i) => sum + (counts[i] ?? 0), 0)),
            0,
          ) ?? [],
        beside: `n = ${number(n, 0)}`,
      })),
    },
    subtitle,
    description,
  };
}

/** The columns as parts of a bar; of more than four the smallest together. */
function partsOf({ columns, rows }: Crosstab): readonly { readonly name: string; readonly of: readonly number[] }[] {
  const all = columns.map((of, i) => ({ name: columnName(of), of: [i], sum: rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0) }));
  if (all.length <= mostParts) return all;
  const kept = new Set([...all].sort((a, b) => b.sum - a.sum).slice(0, mostParts - 1));
  const rest = all.filter((part) => !kept.has(part));
  return [...all.filter((part) => kept.has(part)), { name: "Other answers", of: rest.flatMap(({ of }) => of) }];
}

function columnName(options: readonly string[]): string {
  return options.length === 1 ? (options[0] ?? "") : "Other answers";
}

function proofOf({ table, across, one }: Cross): Proof {
  const first = across.measure?.short ?? capital(across.phrase);
  return {
    summary: `Answers to ${one.measure.title}, counted by ${across.phrase}.`,
    columns: [
      { title: first, align: "left" },
      ...table.columns.map((of) => ({ title: columnName(of), align: "right" as const })),
      { title: "In all", align: "right" },
    ],
    rows: table.rows.map(({ category, n, counts }) => [
      categoryLabel(category, across),
      ...counts.map((count) => number(count, 0)),
      number(n, 0),
    ]),
  };
}

function factsOf({ table, across }: Cross): Readonly<Record<string, number>> {
  const cells = table.rows.flatMap(({ category, counts, n }) => {
    const label = categoryLabel(category, across);
    return [...table.columns.map((of, i) => [`${label}: ${columnName(of)}`, counts[i] ?? 0] as const), [`${label}: n`, n] as const];
  });
  return Object.fromEntries([["n", table.n] as const, ...cells]);
}
