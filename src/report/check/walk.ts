import type { Problem } from "../../error.ts";
import type { Helper, Parameter } from "../engine/helper.ts";
import type { ScopeKind } from "../engine/scope.ts";
import { helpers } from "../helpers/index.ts";
import { letter, place, unknown } from "./letters.ts";
import { type Known, lists, questionsIn, valuesOf, wordsIn } from "./names.ts";

type Node = hbs.AST.Node;
type Program = hbs.AST.Program;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement;
type Expression = hbs.AST.Expression;

/** Where the walk is: in which template, about what, and by way of which pieces. */
export interface Visit {
  readonly template: string;
  readonly scope: ScopeKind;
  readonly known: Known;
  /** The parsed piece of a name; undefined when there is none or it cannot be read. */
  readonly piece: (name: string) => Program | undefined;
  readonly through: readonly string[];
}

/** Every name a template uses that its scope does not know. */
export function problemsIn(program: Program, visit: Visit): Problem[] {
  return program.body.flatMap((statement) => statementProblems(statement, visit));
}

function statementProblems(statement: Node, visit: Visit): Problem[] {
  switch (statement.type) {
    case "ContentStatement":
    case "CommentStatement":
      return [];
    case "MustacheStatement":
      return mustacheProblems(statement as hbs.AST.MustacheStatement, visit);
    case "BlockStatement":
      return blockProblems(statement as hbs.AST.BlockStatement, visit);
    case "PartialStatement":
      return partialProblems(statement as hbs.AST.PartialStatement, visit);
    default:
      return [
        letter(
          "This kind of {{…}} is not used in reports.",
          at(statement, visit),
          "Use words, helpers, {{#if}}, {{#unless}}, {{#each}} and {{> piece}}.",
        ),
      ];
  }
}

function mustacheProblems(call: hbs.AST.MustacheStatement, visit: Visit): Problem[] {
  const name = nameOf(call.path);
  const helper = helpers.find((one) => one.name === name);
  if (helper?.encloses) return [letter(`{{${name}}} encloses text.`, at(call, visit), `Write {{#${name}}} … {{/${name}}}.`)];
  if (helper?.name === "measure" && visit.through.some((piece) => /^measures?\//.test(piece))) {
    return [letter("A measure's page holds itself.", at(call, visit), "Take {{measure}} out of it.")];
  }
  if (helper) return callProblems(helper, call, visit);
  const words = wordsIn(visit.scope);
  if (!words.includes(name))
    return [unknown(`In a ${visit.scope}, the word`, at(call, visit), name, [...words, ...helpersIn(visit.scope, false)])];
  return call.params.length === 0 ? [] : [letter(`{{${name}}} takes nothing after it.`, at(call, visit), `Write {{${name}}}.`)];
}

function blockProblems(block: hbs.AST.BlockStatement, visit: Visit): Problem[] {
  const name = nameOf(block.path);
  if (name === "each") return eachProblems(block, visit);
  const inside = [block.program, block.inverse].flatMap((program) => (program ? problemsIn(program, visit) : []));
  if (name === "if" || name === "unless") return [...conditionProblems(block, visit), ...inside];
  const helper = helpers.find((one) => one.name === name);
  if (!helper) return [unknown("The helper", at(block, visit), name, ["if", "unless", "each", ...helpersIn(visit.scope, true)]), ...inside];
  if (!helper.encloses)
    return [letter(`{{#${name}}} encloses no text.`, at(block, visit), `Write {{${name}}} without the #, and no {{/${name}}}.`)];
  return [...callProblems(helper, block, visit), ...inside];
}

function eachProblems(block: hbs.AST.BlockStatement, visit: Visit): Problem[] {
  const { names, of } = lists[visit.scope];
  const name = nameOf(block.params[0]);
  if (!names.includes(name)) return [unknown(`In a ${visit.scope}, the list`, at(block, visit), name, names)];
  return [...problemsIn(block.program, { ...visit, scope: of }), ...(block.inverse ? problemsIn(block.inverse, visit) : [])];
}

function conditionProblems(block: hbs.AST.BlockStatement, visit: Visit): Problem[] {
  const [question] = block.params;
  const all = questionsIn(visit.scope, visit.known);
  const name = nameOf(question);
  return all.includes(name) ? [] : [unknown(`In a ${visit.scope}, the word`, at(block, visit), name, all)];
}

function partialProblems(partial: hbs.AST.PartialStatement, visit: Visit): Problem[] {
  const name = nameOf(partial.name as Expression);
  if (!visit.known.pieces.includes(name)) return [unknown("The piece", at(partial, visit), name, visit.known.pieces)];
  if (visit.through.includes(name))
    return [
      letter(
        `The piece "${name}" holds itself.`,
        at(partial, visit),
        `Take {{> ${name}}} out of one of: ${[...visit.through].join(", ")}.`,
      ),
    ];
  if (partial.params.length > 0 || partial.hash)
    return [letter(`{{> ${name}}} takes nothing after the name.`, at(partial, visit), `Write {{> ${name}}}.`)];
  const program = visit.piece(name);
  return program ? problemsIn(program, { ...visit, template: name, through: [...visit.through, name] }) : [];
}

function callProblems(helper: Helper, call: Call, visit: Visit): Problem[] {
  const where = at(call, visit);
  const { positional, named } = helper;
  if (!helper.within.includes(visit.scope))
    return [letter(`{{${helper.name}}} cannot be used in a ${visit.scope}.`, where, `It belongs in a ${helper.within.join(" or a ")}.`)];
  const pairs = call.hash?.pairs ?? [];
  const odd = pairs
    .filter((pair) => !named.some((one) => one.name === pair.key))
    .map((pair) =>
      unknown(
        `For {{${helper.name}}}, the setting`,
        where,
        pair.key,
        named.map((one) => one.name),
      ),
    );
  const extra =
    call.params.length > positional.length
      ? [letter(`{{${helper.name}}} has too much after it.`, where, `It takes ${told(positional)}.`)]
      : [];
  const missing = positional
    .filter((one, index) => one.needed && !call.params[index])
    .map((one) => letter(`{{${helper.name}}} needs a ${one.takes}.`, where, `It takes ${told(positional)}.`));
  const values = [
    ...positional.map((one, index) => [one, call.params[index]] as const),
    ...named.map((one) => [one, pairs.find((pair) => pair.key === one.name)?.value] as const),
  ];
  return [
    ...odd,
    ...extra,
    ...missing,
    ...values.flatMap(([parameter, value]) => (value ? valueProblems(parameter, value, where, visit) : [])),
  ];
}

function valueProblems(parameter: Parameter, value: Expression, where: string, visit: Visit): Problem[] {
  const all = valuesOf(parameter, visit.known);
  if (value.type === "StringLiteral") {
    const text = (value as hbs.AST.StringLiteral).value;
    return all === undefined || all.includes(text) ? [] : [unknown(`The ${parameter.takes}`, where, text, all)];
  }
  if (all !== undefined)
    return [letter(`The ${parameter.takes} is not in quotation marks.`, where, `Write it as "${all[0] ?? parameter.takes}".`)];
  const words = wordsIn(visit.scope);
  const name = nameOf(value);
  return words.includes(name) ? [] : [unknown(`In a ${visit.scope}, the word`, where, name, words)];
}

function told(parameters: readonly Parameter[]): string {
  return parameters.length === 0 ? "nothing" : parameters.map((one) => `"a ${one.takes}"`).join(" ");
}

function helpersIn(scope: ScopeKind, encloses: boolean): string[] {
  return helpers.filter((one) => one.encloses === encloses && one.within.includes(scope)).map((one) => one.name);
}

/** The name as typed: paths up ("../") and to data ("@index") are no names, so they are found unknown. */
function nameOf(expression: Expression | undefined): string {
  return expression?.type === "PathExpression" ? (expression as hbs.AST.PathExpression).original : "";
}

function at(node: Node, { template }: Visit): string {
  return place(template, node.loc?.start.line);
}
