import type { Answer } from "../dataset/answer.ts";
import type { Measure } from "../dataset/measure.ts";
import type { Comparison, Figures, Numbers, Withheld } from "../position/comparison.ts";
import { isOpen, large, needed } from "./policy.ts";
import type { Judge, Refusal } from "./refusals.ts";
import type { Setting } from "./setting.ts";
import type { Instead } from "./view.ts";

/** With whom a reader is compared on one measure. */
export interface Compared {
  /** Its groups from the closest on, as far as `main`, and everyone last; what a page does not need is not in a View. */
  readonly comparisons: readonly Comparison[];
  /** The closest group that it can be compared with. */
  readonly main: Comparison;
  readonly all: Comparison;
  /** Why `main` is not the closest of all. */
  readonly instead: Instead | undefined;
}

/**
 * Everyone is judged first, then the reader's groups from the closest on until one may be shown. A group that is refused
 * for what its members answered is followed by everyone: the next one would tell, with the refusal, what they answered.
 * @param exact the reader within each of its groups, everyone last.
 * @param own the reader's exact answer.
 */
export function comparedWith({ measure, fewest }: Setting, exact: readonly Comparison[], judge: Judge, own: Answer): Compared {
  const everyone = exact.at(-1);
  if (everyone === undefined) throw new Error("A reader has no group, not even everyone.");
  const permitted = (comparison: Comparison, refusal: Refusal | undefined): Comparison => ({
    ...comparison,
    figures: refusal ? { kind: "withheld", because: because(refusal) } : figuresFor(measure, comparison, own),
  });
  const all = permitted(everyone, judge(everyone.group));
  const tried: Comparison[] = [];
  for (const comparison of exact.slice(0, -1)) {
    const refusal = judge(comparison.group);
    const next = permitted(comparison, refusal);
    tried.push(next);
    if (measure.kind === "text" || refusal?.kind === "alike" || refusal?.kind === "small" || compares(next)) break;
  }
  const comparisons = [...tried, all];
  const first = comparisons[0] ?? all;
  const main = measure.kind === "text" ? first : (comparisons.find(compares) ?? first);
  const instead = main === first ? undefined : { wanted: first.group, because: reason(measure, first, fewest) };
  return { comparisons, main, all, instead };
}

/** What a reader may be told of a refusal: that the others are alike would tell what they are. */
function because(refusal: Refusal): Withheld {
  return refusal.kind === "too few" || refusal.kind === "own only" ? refusal : { kind: "telling" };
}

function reason(measure: Measure, first: Comparison, fewest: number): Instead["because"] {
  if (first.figures.kind === "withheld") return first.figures.because;
  if (first.answered === 0) return { kind: "nobody answered" };
  return { kind: "too few", contributors: first.answered, needed: Math.max(2, needed(measure, fewest)) };
}

/** A group that holds nobody's value but the reader's compares with nothing. */
function compares({ figures, answered }: Comparison): boolean {
  return figures.kind !== "withheld" && figures.kind !== "none" && answered >= 2;
}

/** A group's figures as a reader with this answer is shown them, when they are not refused. */
export function figuresFor(measure: Measure, { figures, answered }: Comparison, own: Answer): Figures {
  if (figures.kind !== "numbers") return figures;
  const beside = besideOwn(measure, figures, own);
  if (isOpen(measure)) return beside;
  return answered < large ? ofFew(measure, beside) : { ...beside, range: measure.policy === "anonymous" ? beside.range : undefined };
}

/**
 * The figures beside the reader's exact value: ranks are told from the grid, where those in one step tie, and the gap is
 * the one a reader would work out. Whoever is in the middle of the order has the median, to its last digit.
 */
function besideOwn(measure: Measure, figures: Numbers, own: Answer): Numbers {
  const { standing } = figures;
  if (standing === undefined || own.kind !== "number") return figures;
  const isMiddle = !isOpen(measure) && standing.below === standing.above;
  const median = isMiddle ? own.value : figures.median;
  const average = measure.average === "median" ? median : figures.average;
  return { ...figures, median, average, standing: { ...standing, gap: own.value - median } };
}

/** Of a few, ends and quarters are somebody's; and where sizes are public, a ratio of sums tells whose value is whose. */
function ofFew(measure: Measure, figures: Numbers): Numbers {
  return { ...figures, quartiles: undefined, range: undefined, average: measure.average === "ratio" ? undefined : figures.average };
}
