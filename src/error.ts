/**
 * A problem the person running Footprint can put right, as opposed to a bug.
 * It is written as a letter: what is wrong, where, and what to do.
 */
export class Problem extends Error {
  readonly what: string;
  /** A sheet and cell, a file or an option; undefined when the whole run is meant. */
  readonly where: string | undefined;
  readonly remedy: string;

  constructor(letter: { what: string; where?: string; remedy: string }) {
    super(`${letter.where ? `${letter.where}: ` : ""}${letter.what} ${letter.remedy}`);
    this.name = "Problem";
    this.what = letter.what;
    this.where = letter.where;
    this.remedy = letter.remedy;
  }
}

/**
 * A fault of the program that it found itself, such as a report that would shut out a reader: nobody using it can mend it, and
 * its words may be shown all the same.
 */
export class Fault extends Error {
  override readonly name = "Fault";
}
