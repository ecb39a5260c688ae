import type { Answer } from "../dataset/answer.ts";
import type { Dataset, Organisation } from "../dataset/dataset.ts";
import { isNumeric, type Measure } from "../dataset/measure.ts";
import type { Grouping } from "../dataset/round.ts";
import type { OptionCount } from "../position/comparison.ts";
import { quantile } from "../statistics/quantile.ts";
import type { Everyone, ForAll } from "./everyone.ts";

/** Code of the specimen's reader. */
export const specimenCode = "specimen";

/** How many made-up participants each made-up group has; the reader is the first of the first. */
const sizes = [9, 8, 7] as const;
const letters = ["A", "B", "C"] as const;
const all = sizes.reduce<number>((sum, size) => sum + size, 0);

/**
 * A made-up round with the measures of this one, to show anyone what a report is like. It is made from what anyone may
 * know and nothing else: each answer is drawn from all answers to its measure, each measure in an order of its own, so
 * that no made-up participant is like anybody.
 */
export function specimenOf(everyone: Everyone): Dataset {
  const { round, words, groupings, sources, glossary, fewest } = everyone;
  const main = groupings.slice(0, 1);
  const organisations = Array.from({ length: all }, (_, i) => organisation(i, main, words.participant));
  const measures = everyone.measures.filter(({ all: whole }) => whole.figures.kind !== "withheld" && whole.figures.kind !== "none");
  return {
    round: { ...round, notice: `Specimen: every ${words.participant} and every answer is made up` },
    words,
    groupings: main,
    organisations,
    measures: measures.map(({ measure }) => measure),
    answers: new Map(
      measures.map((one, m) => [
        one.measure.code,
        new Map(organisations.map(({ code }, i) => [code, answerAt(one, (i * 5 + m * 7) % all)])),
      ]),
    ),
    earlier: [],
    sources,
    glossary,
    contacts: [],
    fewest,
  };
}

function organisation(i: number, [grouping]: readonly Grouping[], word: string): Organisation {
  const group = i < sizes[0] ? 0 : i < sizes[0] + sizes[1] ? 1 : 2;
  const short = i === 0 ? "Specimen" : `${letters[group]}${i + 1}`;
  return {
    code: i === 0 ? specimenCode : `${specimenCode} ${i}`,
    name: i === 0 ? `Specimen ${word}` : `Made-up ${word} ${short}`,
    short,
    language: undefined,
    groups: grouping === undefined ? new Map() : new Map([[grouping.name, `Made-up group ${letters[group] ?? "A"}`]]),
    member: undefined,
    participating: true,
  };
}

/** The answer at a place of the distribution: 0 the lowest, `all` − 1 the highest. */
function answerAt({ measure, all: whole, marks }: ForAll, place: number): Answer {
  const share = (place + 0.5) / all;
  const { figures } = whole;
  if (isNumeric(measure)) {
    const value =
      quantile(
        marks.map(({ value: mark }) => mark),
        share,
      ) ?? middleOf(figures);
    return value === undefined ? { kind: "missing", reason: "not answered" } : { kind: "number", value };
  }
  if (figures.kind === "options") return optionAt(measure, figures.counts, share);
  if (figures.kind === "parts") return partsAt(figures.shares, share);
  return { kind: "text", text: "The participant’s own words stand here." };
}

function middleOf(figures: ForAll["all"]["figures"]): number | undefined {
  return figures.kind === "numbers" ? figures.median : undefined;
}

function optionAt({ kind }: Measure, counts: readonly OptionCount[], share: number): Answer {
  if (kind === "choices") {
    const chosen = counts.filter(({ share: of }, i) => (of / 100 + i * 0.37 + share) % 1 < of / 100);
    return { kind: "options", options: chosen.map(({ option }) => option) };
  }
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let below = 0;
  const found = counts.find(({ count }) => {
    below += count;
    return below >= share * total;
  });
  return { kind: "option", option: found?.option ?? counts[0]?.option ?? "" };
}

/** A tenth of the first part more or less, so that not all are alike. */
function partsAt(shares: readonly number[], share: number): Answer {
  const [first = 0, ...rest] = shares;
  const moved = first * (0.9 + share * 0.1);
  const amounts = rest.length === 0 ? [first] : [moved, (rest[0] ?? 0) + first - moved, ...rest.slice(1)];
  return { kind: "parts", amounts, total: amounts.reduce((sum, amount) => sum + amount, 0) };
}
