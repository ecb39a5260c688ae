import type { Organisation } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import { didYouMean } from "../dataset/nearest.ts";
import { codeIn, codeKey } from "../dataset/tables/code.ts";
import { keyOf } from "../dataset/text.ts";
import type { Collection } from "./collection.ts";
import { labels } from "./form.ts";
import type { Returned } from "./returned.ts";

/** Whose a return is, by the code inside it; undefined when it must not be taken, and then there is a finding. */
export interface Matched {
  readonly form: Returned;
  readonly participant: Organisation | undefined;
  readonly findings: readonly Finding[];
}

/** The name of the file says nothing: people rename files. A name that is another's, or another round, means that the form is not what it seems. */
export function matched(form: Returned, { organisations, round, words }: Collection): Matched {
  const refuse = (problem: string, remedy: string, typed = ""): Matched => ({
    form,
    participant: undefined,
    findings: [{ severity: "query", where: `${form.file}, ${form.sheet}`, ...(typed !== "" && { typed }), problem, remedy }],
  });
  const code = codeOf(form);
  if (code === "")
    return refuse(`The form has no code beside “${labels.code}”, so nothing of it is taken.`, "Type the code there, and collate again.");
  const participant = organisations.find((each) => codeKey(each.code) === codeKey(code));
  if (participant === undefined) {
    const codes = organisations.map((each) => each.code);
    const remedy = `Correct the code in the form, or add the ${words.participant} to Organisations.${didYouMean(code, codes)}`;
    return refuse(`"${code}" is no code in Organisations, so nothing of the form is taken.`, remedy, code);
  }
  if (form.round !== "" && keyOf(form.round) !== keyOf(round.name))
    return refuse(`It is the form of the round "${form.round}", so nothing of it is taken.`, `Ask for the form of ${round.name}.`, code);
  return named(form, participant, organisations, refuse);
}

function codeOf({ code }: Returned): string {
  const read = codeIn(code);
  switch (read.kind) {
    case "code":
      return read.code;
    case "number":
    case "date":
      return read.shown;
    case "none":
      return "";
  }
}

function named(
  form: Returned,
  participant: Organisation,
  organisations: readonly Organisation[],
  refuse: (problem: string, remedy: string, typed: string) => Matched,
): Matched {
  const alike = ({ name, short }: Organisation): boolean => [name, short].some((each) => keyOf(each) === keyOf(form.name));
  if (form.name === "" || alike(participant)) return { form, participant, findings: [] };
  const other = organisations.find((each) => each !== participant && alike(each));
  const problem = `The code ${participant.code} is that of ${participant.name}, but the form says "${form.name}"`;
  if (other !== undefined)
    return refuse(`${problem}, which is ${other.code}; nothing of it is taken.`, "Ask whose answers these are.", form.name);
  const where = `${form.file}, ${form.sheet}`;
  return {
    form,
    participant,
    findings: [
      {
        severity: "query",
        where,
        participant: participant.code,
        typed: form.name,
        problem: `${problem}.`,
        remedy: "Ask whose answers these are; they are taken.",
      },
    ],
  };
}
