import type { Helper, Subject } from "./helper.ts";
import { notKnown, notRead, type Source } from "./refusal.ts";
import { plain, type Said, something } from "./sheet.ts";
import type { Charts, Meaning, Vocabulary } from "./vocabulary.ts";

/** Where a name stands. A piece may serve several scopes, so what a scope does not know is refused when it is asked for. */
export interface Place<S extends Subject> {
  readonly source: Source;
  readonly vocabulary: Vocabulary<S>;
}

type Expression = hbs.AST.Expression;

export function wordsOf<S extends Subject>(expression: Expression, place: Place<S>): (scope: S) => Said {
  return (scope) => {
    const meaning = meaningOf(expression, scope, place);
    if (meaning.kind !== "words") throw notKnown(nameOf(expression), place.source, expression);
    return meaning.say(scope);
  };
}

export function listOf<S extends Subject>(expression: Expression, place: Place<S>): (scope: S) => readonly S[] {
  return (scope) => {
    const meaning = meaningOf(expression, scope, place);
    if (meaning.kind !== "list") throw notKnown(nameOf(expression), place.source, expression);
    return meaning.through(scope);
  };
}

/** A word with something to say, a question that holds, a list with something in it. */
export function truthOf<S extends Subject>(expression: Expression, place: Place<S>): (scope: S, charts: Charts) => boolean {
  return (scope, charts) => {
    const holds = truth(meaningOf(expression, scope, place), scope, charts);
    if (holds === undefined) throw notKnown(nameOf(expression), place.source, expression);
    return holds;
  };
}

/** What is given to a helper, by parameter: by its place before by its name. */
export function givenTo<S extends Subject>(
  { positional }: Helper<S>,
  { params, hash }: Pick<hbs.AST.MustacheStatement, "params" | "hash">,
  place: Place<S>,
): ReadonlyMap<string, (scope: S) => string> {
  const named = (hash?.pairs ?? []).map((pair) => [pair.key, givenValue(pair.value, place)] as const);
  const placed = positional.flatMap(({ name }, i) => {
    const expression = params[i];
    return expression === undefined ? [] : [[name, givenValue(expression, place)] as const];
  });
  return new Map([...named, ...placed]);
}

/** As typed: paths up ("../") and to data ("@index") are no names, so they are not known. */
export function nameOf(expression: Expression): string {
  return String((expression as hbs.AST.PathExpression).original);
}

function meaningOf<S extends Subject>(expression: Expression, scope: S, { vocabulary, source }: Place<S>): Meaning<S> {
  const name = nameOf(expression);
  const meaning = vocabulary.meaningOf(name, scope);
  if (meaning === undefined) throw notKnown(name, source, expression);
  return meaning;
}

function truth<S extends Subject>(meaning: Meaning<S>, scope: S, charts: Charts): boolean | undefined {
  switch (meaning.kind) {
    case "words":
      return something(meaning.say(scope)) !== undefined;
    case "fact":
      return meaning.holds(scope, charts);
    case "list":
      return meaning.through(scope).length > 0;
  }
}

/** Words in quotation marks, or a word of the vocabulary, their spaces closed up. */
function givenValue<S extends Subject>(expression: Expression, place: Place<S>): (scope: S) => string {
  if (expression.type === "StringLiteral") {
    const text = closed((expression as hbs.AST.StringLiteral).value);
    return () => text;
  }
  if (expression.type !== "PathExpression") throw notRead(place.source, expression.loc.start.line);
  const words = wordsOf(expression, place);
  return (scope) => closed(plain(words(scope) ?? ""));
}

function closed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
