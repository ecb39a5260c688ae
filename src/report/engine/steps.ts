import { remembered } from "../../position/remembered.ts";
import { blocksOf } from "./fill.ts";
import type { Helper, Subject } from "./helper.ts";
import { placedIn } from "./markdown.ts";
import { givenTo, listOf, nameOf, type Place, truthOf, wordsOf } from "./names.ts";
import { type Program, run, type Step } from "./program.ts";
import { notKnown, notRead } from "./refusal.ts";
import { handBlocks, handWords } from "./sheet.ts";

/** What is needed to make steps of a template. */
export interface Reading<S extends Subject> extends Place<S> {
  /** The steps of a shared piece; undefined when there is none of that name. Asked when it is put in, so that only what is used is read. */
  readonly stepsOf: (name: string) => readonly Step<S>[] | undefined;
}

/** Turns remembered of one template: more than the readers of a round take. */
const mostTurns = 1000;

/**
 * A template as Handlebars has parsed it, made into steps. It knows words, helpers, {{#if}}, {{#unless}}, {{#each}} and {{> piece}},
 * and nothing else of Handlebars, so that nothing but the vocabulary can be reached.
 * @throws Problem for anything else, and for a helper there is not.
 */
export function programOf<S extends Subject>(parsed: hbs.AST.Program | undefined, reading: Reading<S>): Program<S> {
  return {
    steps: (parsed?.body ?? []).flatMap((node) => stepOf(node, reading)),
    piecesOf: remembered((_: string, text: string) => placedIn(text), mostTurns),
  };
}

function stepOf<S extends Subject>(node: hbs.AST.Node, reading: Reading<S>): Step<S> | [] {
  switch (node.type) {
    case "ContentStatement":
      return typed((node as hbs.AST.ContentStatement).value);
    case "CommentStatement":
      return [];
    case "MustacheStatement":
      return saying(node as hbs.AST.MustacheStatement, reading);
    case "BlockStatement":
      return enclosing(node as hbs.AST.BlockStatement, reading);
    case "PartialStatement":
      return puttingIn(node as hbs.AST.PartialStatement, reading);
    default:
      throw notRead(reading.source, node.loc.start.line);
  }
}

function typed<S extends Subject>(text: string): Step<S> {
  return (sheet) => {
    sheet.text += text;
  };
}

function saying<S extends Subject>(call: hbs.AST.MustacheStatement, reading: Reading<S>): Step<S> {
  const helper = helperOf(call, reading);
  if (helper) return calling(helper, call, undefined, reading);
  if (call.params.length > 0 || call.hash) throw notKnown(nameOf(call.path), reading.source, call);
  const words = wordsOf(call.path, reading);
  return (sheet, scope) => handWords(sheet, words(scope));
}

function enclosing<S extends Subject>(block: hbs.AST.BlockStatement, reading: Reading<S>): Step<S> {
  const name = nameOf(block.path);
  if (name === "if" || name === "unless") return asking(block, name === "if", reading);
  if (name === "each") return goingThrough(block, reading);
  const helper = helperOf(block, reading);
  if (!helper) throw notKnown(name, reading.source, block);
  return calling(helper, block, block.program, reading);
}

function asking<S extends Subject>(block: hbs.AST.BlockStatement, wanted: boolean, reading: Reading<S>): Step<S> {
  const holds = truthOf(block.params[0] ?? block.path, reading);
  const [yes, no] = [programOf(block.program, reading).steps, programOf(block.inverse, reading).steps];
  return (sheet, scope, writing) => {
    const isSo = holds(scope, writing.desk.charts) === wanted;
    sheet.turns += isSo ? "y" : "n";
    run(isSo ? yes : no, sheet, scope, writing);
  };
}

function goingThrough<S extends Subject>(block: hbs.AST.BlockStatement, reading: Reading<S>): Step<S> {
  const list = listOf(block.params[0] ?? block.path, reading);
  const [each, none] = [programOf(block.program, reading).steps, programOf(block.inverse, reading).steps];
  return (sheet, scope, writing) => {
    const all = list(scope);
    for (const one of all) {
      sheet.turns += "i";
      run(each, sheet, one, writing);
    }
    sheet.turns += ".";
    if (all.length === 0) run(none, sheet, scope, writing);
  };
}

function puttingIn<S extends Subject>(piece: hbs.AST.PartialStatement, { source, stepsOf }: Reading<S>): Step<S> {
  const name = nameOf(piece.name);
  return (sheet, scope, writing) => {
    const steps = stepsOf(name);
    if (steps === undefined) throw notKnown(name, source, piece);
    run(steps, sheet, scope, writing);
  };
}

function calling<S extends Subject>(
  helper: Helper<S>,
  call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  enclosed: hbs.AST.Program | undefined,
  reading: Reading<S>,
): Step<S> {
  const given = givenTo(helper, call, reading);
  const inner = programOf(enclosed, reading);
  return (sheet, scope, writing) =>
    handBlocks(
      sheet,
      helper.make({
        scope,
        given: (name) => given.get(name)?.(scope),
        inside: (style) => blocksOf(inner, scope, writing, style),
        desk: writing.desk,
        piece: (name) => writing.piece(name, scope),
      }),
    );
}

function helperOf<S extends Subject>(call: { readonly path: hbs.AST.Expression }, { vocabulary }: Reading<S>): Helper<S> | undefined {
  const name = nameOf(call.path);
  return vocabulary.helpers.find((helper) => helper.name === name);
}
