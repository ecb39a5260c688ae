export interface Round {
  /** "CCG functions benchmarking" */
  readonly title: string;
  /** "2018" or "Autumn 2018": names the output folder too. */
  readonly name: string;
  /** "2017/18" */
  readonly period: string;
  /** ISO date of publication; stamps every PDF, so that the same input gives the same bytes. */
  readonly published: string;
  readonly publisher: string;
  readonly contact: { readonly name: string; readonly email: string | undefined; readonly phone: string | undefined };
  /** Printed in the footer of every page when given: "Invented data". */
  readonly notice: string | undefined;
  /** A paragraph about the project for the method section. */
  readonly about: string | undefined;
}

/** The network's own words, from Settings. */
export interface Words {
  /** "CCG", "CCGs" */
  readonly participant: string;
  readonly participants: string;
  /** BCP 47 tag of the report's language: "en-GB". */
  readonly language: string;
}

export interface Grouping {
  /** The column's header as typed: "STP", "Region". Unique. */
  readonly name: string;
  /** As it stands inside a sentence: "STP", "region". */
  readonly word: string;
  readonly plural: string;
}

export interface Source {
  readonly code: string;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly period: string | undefined;
  readonly licence: string | undefined;
  readonly link: string | undefined;
  readonly retrieved: string | undefined;
}

/** A measure that says who is like whom, and how much it counts. */
export interface Likeness {
  /** Code of an open measure with numbers. */
  readonly measure: string;
  /** Above 0; 1 is usual. */
  readonly weight: number;
}

export interface Term {
  readonly term: string;
  readonly meaning: string;
}
