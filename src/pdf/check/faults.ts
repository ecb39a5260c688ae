/** The faults found in one file, each a sentence. */
export class Faults {
  readonly found: string[] = [];

  add(fault: string): void {
    if (!this.found.includes(fault)) this.found.push(fault);
  }

  unless(holds: boolean, fault: string): void {
    if (!holds) this.add(fault);
  }
}
