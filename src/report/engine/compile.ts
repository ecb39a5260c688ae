import Handlebars from "handlebars";
import { Problem } from "../../error.ts";
import type { Block } from "../blocks.ts";
import { helpers } from "../helpers/index.ts";
import { type Template, type Templates, templateFile } from "../templates.ts";
import { type Cloakroom, fetched, openCloakroom, withoutTickets } from "./cloakroom.ts";
import { type Context, contextNames, contextOf, scopeOf } from "./context.ts";
import type { Call, Desk, Helper } from "./helper.ts";
import { blocksOf } from "./markdown.ts";
import type { Scope } from "./scope.ts";

/** The templates made ready: each section turns a scope into blocks. */
export interface Compiled {
  readonly sections: readonly { readonly name: string; readonly write: (scope: Scope, desk: Omit<Desk, "piece">) => Block[] }[];
}

/** What travels with a template while it is filled. */
interface Writing {
  readonly room: Cloakroom;
  readonly desk: Desk;
}

type Filler = Handlebars.TemplateDelegate<Context>;

/** Names that may be used without being looked up; everything else Handlebars knows is closed. */
const knownHelpers = {
  ...Object.fromEntries(helpers.map((helper) => [helper.name, true])),
  log: false,
  lookup: false,
  with: false,
  helperMissing: false,
  blockHelperMissing: false,
};

/**
 * Compiles every template once, in a Handlebars of its own: strict, only known helpers, and no escaping,
 * because what is filled in is tickets and never the words themselves (cloakroom.ts).
 */
export function compile(templates: Templates): Compiled {
  const handlebars = Handlebars.create();
  for (const helper of helpers) handlebars.registerHelper(helper.name, adapted(helper));
  const fillerOf = (template: Template): Filler =>
    handlebars.compile(withoutTickets(template.text), { strict: true, knownHelpersOnly: true, knownHelpers, noEscape: true });
  const pieces = new Map(templates.partials.map((template) => [template.name, fillerOf(template)]));
  for (const [name, filler] of pieces) handlebars.registerPartial(name, filler);
  return {
    sections: templates.sections.map((section) => ({ name: section.name, write: writer(section.name, fillerOf(section), pieces) })),
  };
}

function writer(name: string, filler: Filler, pieces: ReadonlyMap<string, Filler>): Compiled["sections"][number]["write"] {
  return (scope, tools) => {
    const room = openCloakroom();
    const write = (from: string, fill: Filler, subject: Scope): Block[] => {
      const text = fill(contextOf(subject, room, tools.charts), { data: { writing }, allowedProtoProperties: contextNames });
      return located(from, () => blocksOf(text, room));
    };
    const piece = (from: string, subject: Scope) => {
      const fill = pieces.get(from);
      return fill && located(from, () => write(from, fill, subject));
    };
    const writing: Writing = { room, desk: { ...tools, piece } };
    return located(name, () => write(name, filler, scope));
  };
}

function adapted(helper: Helper): Handlebars.HelperDelegate {
  return function (this: Context, ...args: unknown[]) {
    const options = args.at(-1) as Handlebars.HelperOptions;
    const { room, desk } = options.data.writing as Writing;
    const given: Call["given"] = (name) => {
      const place = helper.positional.findIndex((parameter) => parameter.name === name);
      const value = place >= 0 && place < args.length - 1 ? args[place] : options.hash[name];
      return typeof value === "string" ? fetched(value, room).replace(/\s+/g, " ").trim() : undefined;
    };
    const inside: Call["inside"] = (style) => blocksOf(options.fn(this), room, style);
    return room.blocks(helper.make({ scope: scopeOf(this), given, inside, desk }));
  };
}

/** Says which template a letter is about, when it does not say so yet. */
function located<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem && error.where === undefined)
      throw new Problem({ what: error.what, where: templateFile(name), remedy: error.remedy });
    throw error;
  }
}
