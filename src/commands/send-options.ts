import { resolve } from "node:path";
import { Problem } from "../error.ts";
import { type MailKind, mailKinds } from "../mail/ledger-line.ts";
import type { SendRequest, Way } from "../send/request.ts";
import type { World } from "../world.ts";
import { earlierMeant, workbookMeant } from "./workbook.ts";

export interface SendOptions {
  readonly workbook?: string;
  readonly out?: string;
  readonly earlier?: string;
  readonly only?: readonly string[];
  readonly again?: readonly string[];
  readonly mail?: string;
  readonly eml?: boolean;
  readonly to?: string;
  readonly live?: boolean;
  readonly yes?: number;
}

/** What is asked for, from what was typed. Throws a Problem when options contradict one another. */
export async function sendRequest(options: SendOptions, world: World): Promise<SendRequest> {
  const { only, again } = options;
  for (const [name, codes] of [
    ["--only", only],
    ["--again", again],
  ] as const) {
    if (codes?.length === 0)
      throw new Problem({ where: name, what: "No code was given.", remedy: `Give one or more, for instance: ${name} 02B,03C` });
  }
  const earlier = await earlierMeant(options.earlier, world);
  return { ...(await roundMeant(options, world)), earlier, mail: mailMeant(options.mail), only, again, way: wayMeant(options) };
}

/** The workbook and the folder, as every command of a round takes them. */
export async function roundMeant(
  { workbook, out }: Pick<SendOptions, "workbook" | "out">,
  world: World,
): Promise<Pick<SendRequest, "workbook" | "out">> {
  return { workbook: await workbookMeant(workbook, world), out: out === undefined ? undefined : resolve(world.folders.here, out) };
}

function mailMeant(typed = "report"): MailKind {
  const found = mailKinds.find((kind) => kind === typed.toLowerCase());
  if (found) return found;
  throw new Problem({ where: "--mail", what: `There is no letter "${typed}".`, remedy: `The letters are ${mailKinds.join(", ")}.` });
}

function wayMeant({ eml, to, live, yes }: SendOptions): Way {
  const given = [eml && "--eml", to !== undefined && "--to", live && "--live"].filter((name) => typeof name === "string");
  if (given.length > 1)
    throw new Problem({ where: given.join(" and "), what: "Only one of these can be done at a time.", remedy: "Give one of them." });
  if (yes !== undefined && !live)
    throw new Problem({
      where: "--yes",
      what: "The number of mails is given only with --live.",
      remedy: "Give --live too, or leave --yes out.",
    });
  if (live) return { kind: "live", yes };
  if (to !== undefined) return { kind: "rehearsal", to };
  return { kind: eml ? "drafts" : "list" };
}

/** "93" → 93. Throws a Problem for anything but a whole number. */
export function numberTyped(typed: string): number {
  if (/^\d{1,5}$/.test(typed.trim())) return Number(typed);
  throw new Problem({
    where: "--yes",
    what: `"${typed}" is not a number of mails.`,
    remedy: "Give the number that is to go out, for instance: --yes 93",
  });
}
