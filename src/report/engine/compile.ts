import Handlebars from "handlebars";
import { Problem } from "../../error.ts";
import type { Block } from "../blocks.ts";
import { type Template, type Templates, templateFile } from "../templates.ts";
import { type Cloakroom, fetched, openCloakroom, withoutTickets } from "./cloakroom.ts";
import { type Context, scopeOf, type Vocabulary } from "./context.ts";
import { blocksOf } from "./fill.ts";
import type { Call, Desk, Helper, Subject } from "./helper.ts";

/** The templates made ready: each section turns a scope into blocks. */
export interface Compiled<S extends Subject> {
  readonly sections: readonly Section<S>[];
}

interface Section<S extends Subject> {
  readonly name: string;
  readonly write: (scope: S, desk: Desk) => Block[];
}

/** What travels with a template while it is filled. */
interface Writing<S extends Subject> {
  readonly room: Cloakroom;
  readonly desk: Desk;
  readonly piece: (name: string, scope: S) => Block[] | undefined;
}

type Filler<S extends Subject> = Handlebars.TemplateDelegate<Context<S>>;

/** Helpers of Handlebars's own that no template needs. */
const closed = { log: false, lookup: false, with: false, helperMissing: false, blockHelperMissing: false };

/**
 * Compiles every template once, in a Handlebars of its own: strict, only known helpers, and no escaping,
 * because what is filled in is tickets and never the words themselves (cloakroom.ts).
 */
export function compile<S extends Subject>(templates: Templates, vocabulary: Vocabulary<S>): Compiled<S> {
  const handlebars = Handlebars.create();
  const knownHelpers = { ...closed, ...Object.fromEntries(vocabulary.helpers.map(({ name }) => [name, true])) };
  for (const helper of vocabulary.helpers) handlebars.registerHelper(helper.name, adapted(helper));
  const fillerOf = (template: Template): Filler<S> =>
    handlebars.compile(withoutTickets(template.text), { strict: true, knownHelpersOnly: true, knownHelpers, noEscape: true });
  const pieces = new Map(templates.partials.map((template) => [template.name, fillerOf(template)]));
  for (const [name, filler] of pieces) handlebars.registerPartial(name, filler);
  return {
    sections: templates.sections.map((section) => ({
      name: section.name,
      write: writer(section.name, fillerOf(section), pieces, vocabulary),
    })),
  };
}

function writer<S extends Subject>(
  name: string,
  filler: Filler<S>,
  pieces: ReadonlyMap<string, Filler<S>>,
  { folder, names, contextOf }: Vocabulary<S>,
): Section<S>["write"] {
  const allowedProtoProperties = Object.fromEntries(names.map((allowed) => [allowed, true]));
  return (scope, desk) => {
    const room = openCloakroom();
    const write = (from: string, fill: Filler<S>, subject: S): Block[] => {
      const text = fill(contextOf(subject, room, desk.charts), { data: { writing }, allowedProtoProperties });
      return located(folder, from, () => blocksOf(text, room));
    };
    const piece = (from: string, subject: S) => {
      const fill = pieces.get(from);
      return fill && located(folder, from, () => write(from, fill, subject));
    };
    const writing: Writing<S> = { room, desk, piece };
    return located(folder, name, () => write(name, filler, scope));
  };
}

function adapted<S extends Subject>(helper: Helper<S>): Handlebars.HelperDelegate {
  return function (this: Context<S>, ...args: unknown[]) {
    const options = args.at(-1) as Handlebars.HelperOptions;
    const { room, desk, piece } = options.data.writing as Writing<S>;
    const scope = scopeOf(this);
    const given: Call["given"] = (name) => {
      const place = helper.positional.findIndex((parameter) => parameter.name === name);
      const value = place >= 0 && place < args.length - 1 ? args[place] : options.hash[name];
      return typeof value === "string" ? fetched(value, room).replace(/\s+/g, " ").trim() : undefined;
    };
    const inside: Call["inside"] = (style) => blocksOf(options.fn(this), room, style);
    return room.blocks(helper.make({ scope, given, inside, desk, piece: (name) => piece(name, scope) }));
  };
}

/** Says which template a letter is about, when it does not say so yet. */
function located<T>(folder: string, name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) throw refused(error, folder, name);
    if (error instanceof Problem && error.where === undefined)
      throw new Problem({ what: error.what, where: templateFile(name, folder), remedy: error.remedy });
    throw error;
  }
}

/** Its parser throws plain errors. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Handlebars.Exception || (error instanceof Error && error.message.startsWith("Parse error on line"));
}

/** What Handlebars refuses, as a letter: a name it does not know, or a call it cannot read. */
function refused(error: Error, folder: string, name: string): Problem {
  const unknown = /^"([^"]+)" not defined/.exec(error.message) ?? /unknown helper (\S+)/.exec(error.message);
  const line = /line (\d+)|(\d+):\d+$/.exec(error.message);
  const where = [templateFile(name, folder), line && `line ${line[1] ?? line[2]}`].filter(Boolean).join(", ");
  const page = folder === "findings" ? "docs/findings.md" : "docs/templates.md";
  return unknown
    ? new Problem({ what: `"${unknown[1]}" is not known here.`, where, remedy: `${page} lists what a template can say.` })
    : new Problem({ what: "This cannot be read.", where, remedy: "Look for a {{ without its }}, or a {{#…}} without its {{/…}}." });
}
