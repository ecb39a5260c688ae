import type { Missing } from "../../dataset/answer.ts";
import { possessive } from "../format.ts";
import { agreement } from "./grammar.ts";
import { definite, thing } from "./names.ts";
import type { Subject, Voice } from "./voice.ts";

/** Why the reader has no value, in words. For an answer that is not missing there is nothing to say: "". */
export function missingSentence({ measure, own }: Pick<Subject, "measure" | "own">, voice: Voice): string {
  if (own.kind !== "missing") return "";
  return reasons[own.reason]({ name: voice.reader.short, phrase: definite(measure), thing: thing(measure) });
}

interface Gap {
  readonly name: string;
  readonly phrase: string;
  readonly thing: string;
}

const reasons: Readonly<Record<Missing, (gap: Gap) => string>> = {
  "not applicable": ({ name, phrase }) => `For ${name}, ${phrase} ${agreement(phrase).does} not apply.`,
  "not answered": ({ name, phrase }) => `${name} did not answer the question about ${phrase}.`,
  "not asked": ({ name, phrase }) => `${name} was not asked about ${phrase}.`,
  "not published": ({ name, phrase, thing }) => `No ${thing} for ${phrase} was published for ${name}.`,
  suppressed: ({ name, phrase, thing }) =>
    `The numbers behind ${possessive(name)} ${thing} for ${phrase} are too small for it to be shown.`,
  invalid: ({ name, phrase, thing }) => `${possessive(name)} ${thing} for ${phrase} could not be used and is being queried.`,
};
