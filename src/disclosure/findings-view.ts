import type { Merger, RegistryCount } from "../dataset/mergers.ts";
import type { StandardWords } from "../dataset/standards.ts";
import type { Scheme, SeverityCount, Unmet } from "../position/standards.ts";

/** What an assessment against criteria found, as anyone may know it. */
export interface Assessment {
  readonly words: StandardWords;
  /** How many were assessed. */
  readonly assessed: number;
  /** The composite under the workbook's weights first, then under others. */
  readonly schemes: readonly [Scheme, ...Scheme[]];
  /** Most often unmet first. */
  readonly league: readonly Unmet[];
  /** How many of the league stand out clearly. */
  readonly ahead: number;
  /** Mildest first. */
  readonly severities: readonly SeverityCount[];
}

/** What the public registers of the workbook say; each undefined when the workbook has no such sheet. */
export interface Registers {
  readonly mergers: { readonly all: readonly Merger[]; readonly counts: readonly RegistryCount[] } | undefined;
  readonly offices: Offices | undefined;
  readonly areas: Areas | undefined;
}

/** Who shares officers with whom; nobody is named, for who holds an office is told by the organisations themselves. */
export interface Offices {
  readonly people: number;
  readonly shared: readonly SharedOffice[];
}

export interface SharedOffice {
  /** As typed by the first: "Accountable officer". */
  readonly role: string;
  /** Short names, in the order of the register; at least two. */
  readonly organisations: readonly string[];
  /** Whether each of them says that a framework tells who is responsible for what. */
  readonly framework: "yes" | "no" | "not by all";
}

export interface Areas {
  readonly areas: number;
  readonly overlaps: readonly Overlap[];
}

/** An area that more than one organisation says is its own. */
export interface Overlap {
  readonly area: string;
  /** Short names; at least two. */
  readonly organisations: readonly string[];
  readonly people: number | undefined;
}
