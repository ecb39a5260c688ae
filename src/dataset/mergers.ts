export interface Merger {
  /** ISO date of the successor's first day; it may lie after the round. */
  readonly date: string;
  /** At least two. Those that are gone need not be organisations of the round. */
  readonly predecessors: readonly Party[];
  readonly successor: Party;
}

export interface Party {
  readonly code: string;
  readonly name: string | undefined;
}

/** How many organisations there are from a day on. */
export interface RegistryCount {
  /** ISO date; undefined for the time before the first merger. */
  readonly from: string | undefined;
  readonly count: number;
}
