/** A sentence the program can say: the function that says it, when, and an example that it said itself of made-up figures. */
export interface Example {
  readonly name: string;
  readonly when: string;
  readonly example: string;
}

/** The examples of one function; each says one case. A case in which the function has nothing to say is a bug here. */
export function examplesOf(name: string, cases: readonly (readonly [when: string, said: string | undefined])[]): readonly Example[] {
  return cases.map(([when, said]) => {
    if (said === undefined || said === "") throw new Error(`${name} says nothing ${when}.`);
    return { name, when, example: said };
  });
}
