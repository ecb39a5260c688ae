import type { Grouping } from "../dataset/round.ts";

/** A participant's own group in one grouping ("Wolds & Coast", an STP), or everyone. */
export type Group = { readonly kind: "group"; readonly grouping: Grouping; readonly name: string } | { readonly kind: "all" };

/** How one participant stands on one measure within one group. */
export interface Comparison {
  readonly group: Group;
  /** Organisations of the group that were asked: participants for a questionnaire, all for public data. */
  readonly asked: number;
  /** Of those, the ones with a usable value; the n of every figure below. */
  readonly answered: number;
  readonly figures: Figures;
}

export type Figures =
  | Numbers
  /** yes-no, choice, choices, rating: one entry an option of the measure, in its order. */
  | { readonly kind: "options"; readonly counts: readonly OptionCount[] }
  /** split: each part's share of the whole in percent, by the named average, adding to 100. */
  | { readonly kind: "parts"; readonly shares: readonly number[] }
  | { readonly kind: "texts" }
  /** Nobody in the group has a usable value. */
  | { readonly kind: "none" }
  /** There are figures and this reader may not see them; made only in disclosure/. */
  | { readonly kind: "withheld"; readonly because: Withheld };

export interface Numbers {
  readonly kind: "numbers";
  readonly median: number;
  /** Middle half, quantile type 7; undefined with fewer than 4 values. */
  readonly quartiles: readonly [number, number] | undefined;
  /** Lowest and highest; undefined where showing them would show somebody's figure. */
  readonly range: readonly [number, number] | undefined;
  /** The measure's named average for the group; undefined when it cannot be formed (no denominators). */
  readonly average: number | undefined;
  /** The participant's own place; undefined when it has no value. */
  readonly standing: Standing | undefined;
}

export interface Standing {
  /** 1 is the highest value, unless `from` is "lowest" (a measure where low is better). Ties share the best place. */
  readonly rank: number;
  readonly from: "highest" | "lowest";
  /** Values ranked: the n of the rank. */
  readonly of: number;
  /** How many others share the rank, because their printed value is the same. */
  readonly ties: number;
  /** How many have a lower and a higher printed value. */
  readonly below: number;
  readonly above: number;
  /** Own value less the median, in the measure's unit. */
  readonly gap: number;
}

export interface OptionCount {
  readonly option: string;
  readonly count: number;
  /** Percent of those who answered. */
  readonly share: number;
}

/** Why a figure is not shown. */
export type Withheld =
  /** Fewer contributors than the round's minimum; how many there are is no secret. */
  | { readonly kind: "too few"; readonly contributors: number; readonly needed: number }
  /** The measure's policy shows a reader only its own value. */
  | { readonly kind: "own only" }
  /** Enough contributed, and yet the figures would tell somebody's answer; how is for the co-ordinator alone to know. */
  | { readonly kind: "telling" };

/** A change since the last round, or why there is none. */
export type Change =
  | {
      readonly kind: "change";
      readonly from: number;
      readonly to: number;
      /** to less from, in the measure's unit (points, for a share). */
      readonly difference: number;
      /** Relative change in percent; undefined from a base of 0 or for a share. */
      readonly percent: number | undefined;
      readonly direction: "up" | "down" | "about the same";
      /** Only when the measure has a polarity and the direction is not "about the same". */
      readonly better: boolean | undefined;
      readonly since: string;
    }
  | { readonly kind: "none"; readonly because: "no earlier round" | "no value now" | "no value then" | "not asked then" };
