import { remembered } from "../../position/remembered.ts";
import type { Block } from "../blocks.ts";
import type { Template, Templates } from "../templates.ts";
import { blocksOf } from "./fill.ts";
import type { Desk, Subject } from "./helper.ts";
import type { Program, Writing } from "./program.ts";
import { located, parsed } from "./refusal.ts";
import { programOf } from "./steps.ts";
import { withoutTickets } from "./tickets.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The templates made ready: each section turns a scope into blocks. */
export interface Compiled<S extends Subject> {
  readonly sections: readonly Section<S>[];
}

interface Section<S extends Subject> {
  readonly name: string;
  /** @throws Problem naming the template and the line when it cannot be filled. */
  readonly write: (scope: S, desk: Desk) => Block[];
}

/** Makes the templates ready: each is parsed once, when it is first used. */
export function compile<S extends Subject>(templates: Templates, vocabulary: Vocabulary<S>): Compiled<S> {
  const { folder } = vocabulary;
  const pieces = new Map(templates.partials.map((piece) => [piece.name, piece]));
  const programIn = remembered(({ name, text }: Template): Program<S> => {
    const source = { folder, name };
    return programOf(parsed(withoutTickets(text), source), { source, vocabulary, stepsOf });
  });
  const stepsOf = (name: string) => {
    const piece = pieces.get(name);
    return piece && programIn(piece).steps;
  };
  const written = (template: Template, scope: S, writing: Writing<S>) =>
    located({ folder, name: template.name }, () => blocksOf(programIn(template), scope, writing));
  const writingAt = (desk: Desk): Writing<S> => {
    const writing: Writing<S> = {
      desk,
      piece: (name, scope) => {
        const piece = pieces.get(name);
        return piece && written(piece, scope, writing);
      },
    };
    return writing;
  };
  return {
    sections: templates.sections.map((section) => ({
      name: section.name,
      write: (scope, desk) => written(section, scope, writingAt(desk)),
    })),
  };
}
