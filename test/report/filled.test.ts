import { describe, expect, test } from "@jest/globals";
import Handlebars from "handlebars";
import type { Helper } from "../../src/report/engine/helper.ts";
import { run, type Step } from "../../src/report/engine/program.ts";
import { measuresOf, type Scope, type ScopeKind } from "../../src/report/engine/scope.ts";
import { blankSheet, plain, something } from "../../src/report/engine/sheet.ts";
import { programOf } from "../../src/report/engine/steps.ts";
import type { Vocabulary } from "../../src/report/engine/vocabulary.ts";
import { helpers } from "../../src/report/helpers/index.ts";
import { chapterLists, chapterWords } from "../../src/report/words/chapter.ts";
import { measureFacts, measureWords } from "../../src/report/words/measure.ts";
import { reportFacts, reportWords } from "../../src/report/words/report.ts";
import { ofParticipants } from "../../src/report/words/vocabulary.ts";
import { readTemplates } from "../../src/templates/read.ts";
import { theme } from "../charts/theme.ts";
import { charts } from "./charts.ts";
import { viewOf } from "./round.ts";

/** Templates are filled by steps of our own; here Handlebars fills the same ones, and both must say the same. */
type Program = hbs.AST.Program;

const { sections, partials } = await readTemplates(new URL("../../templates", import.meta.url).pathname);
const parsed = new Map([...sections, ...partials].map(({ name, text }) => [name, Handlebars.parse(text)]));

/** Helpers that tell what they were given, and what kind of thing they were called about. */
const telling = helpers.map(
  (helper): Helper => ({
    ...helper,
    make: ({ given, scope }) => {
      const values = [...helper.positional, ...helper.named].map(({ name }) => given(name) ?? "");
      return [{ kind: "paragraph", style: "body", text: [{ text: `${helper.name} ${scope.kind} ${values.join("|")}` }] }];
    },
  }),
);
const vocabulary: Vocabulary<Scope> = { ...ofParticipants, helpers: telling };

function ours(program: Program, scope: Scope): string {
  const source = { folder: "report", name: "here" };
  const stepsOf = (name: string): readonly Step<Scope>[] => programOf(parsed.get(name), { source, vocabulary, stepsOf }).steps;
  const sheet = blankSheet();
  run(programOf(program, { source, vocabulary, stepsOf }).steps, sheet, scope, { desk: { charts, page: theme }, piece: () => undefined });
  const words = sheet.text.replace(/\uE000(\d+)\uE001/g, (_, n) => plain(sheet.words[Number(n)] ?? ""));
  return words.replace(/\uE002(\d+)\uE003/g, (_, n) => JSON.stringify(sheet.blocks[Number(n)]));
}

function theirs(program: Program, scope: Scope): string {
  const handlebars = Handlebars.create();
  for (const [name, piece] of parsed) handlebars.registerPartial(name, handlebars.compile(piece, { strict: true, noEscape: true }));
  for (const helper of telling) handlebars.registerHelper(helper.name, called(helper));
  return handlebars.compile(program, { strict: true, noEscape: true })(contextOf(scope));
}

const scopes = new WeakMap<object, Scope>();

function called(helper: Helper): Handlebars.HelperDelegate {
  return function (this: object, ...args: unknown[]) {
    const { hash } = args.at(-1) as Handlebars.HelperOptions;
    const values = new Map(helper.positional.map(({ name }, i) => [name, i < args.length - 1 ? args[i] : hash[name]] as const));
    const given = (name: string) => (values.get(name) ?? hash[name])?.replace(/\s+/g, " ").trim();
    const made = helper.make({
      scope: scopes.get(this) ?? { kind: "report", view: viewOf(1) },
      given,
      inside: () => [],
      piece: () => undefined,
      desk: { charts, page: theme },
    });
    return `\n\n${JSON.stringify(made)}\n\n`;
  };
}

const names = [reportWords, reportFacts, chapterWords, chapterLists, measureWords, measureFacts, [{ name: "chapters" }]].flatMap((all) =>
  all.map(({ name }) => name),
);

/** A scope as an object of what its names stand for, for Handlebars to look into. */
function contextOf(scope: Scope): object {
  const context = {};
  scopes.set(context, scope);
  const define = (name: string, get: () => unknown) => Object.defineProperty(context, name, { get, enumerable: true, configurable: true });
  for (const name of names) if (vocabulary.meaningOf(name, scope)) define(name, () => meant(name, scope));
  define("charts", () => Object.fromEntries([...charts.keys()].map((name) => [name, meant(`charts.${name}`, scope)])));
  return context;
}

function meant(name: string, scope: Scope): unknown {
  const meaning = vocabulary.meaningOf(name, scope);
  switch (meaning?.kind) {
    case "words":
      return plain(something(meaning.say(scope)) ?? "");
    case "fact":
      return meaning.holds(scope, charts);
    default:
      return meaning?.through(scope).map(contextOf);
  }
}

/** A template and every text that a helper encloses in it, with what they are about. */
function programs(program: Program | undefined, about: ScopeKind): (readonly [Program, ScopeKind])[] {
  if (program === undefined) return [];
  const enclosed = program.body.flatMap((node) => {
    if (node.type !== "BlockStatement") return [];
    const block = node as hbs.AST.BlockStatement;
    const each = block.path.original === "each" ? (about === "report" ? "chapter" : "measure") : about;
    return [...programs(block.program, each), ...programs(block.inverse, about)];
  });
  return [[program, about], ...enclosed];
}

/** Scopes of each kind, of readers who see much and little. */
function scopesOf(about: ScopeKind): Scope[] {
  return [viewOf(1), viewOf(9)].flatMap((view): Scope[] => {
    if (about === "report") return [{ kind: "report", view }];
    return view.chapters.flatMap((chapter): Scope[] =>
      about === "chapter"
        ? [{ kind: "chapter", view, chapter }]
        : chapter.measures.map((measure): Scope => ({ kind: "measure", view, chapter, measure })),
    );
  });
}

/** Handlebars indents what it puts in; a report does not know indents. */
const flush = (text: string) => text.replace(/^[ \t]+/gm, "");

describe("a template says what Handlebars makes of it", () => {
  test.each([...parsed].map(([name, program]) => [name, program] as const))("%s", (name, program) => {
    const all = programs(program, name.includes("/") ? "measure" : "report");
    for (const [one, about] of all) for (const scope of scopesOf(about)) expect(flush(ours(one, scope))).toBe(flush(theirs(one, scope)));
  });

  test("and there is something to say it about", () => {
    expect(measuresOf(viewOf(1)).length).toBeGreaterThan(5);
    expect(parsed.size).toBeGreaterThan(20);
  });
});
