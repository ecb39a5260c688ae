import Handlebars from "handlebars";
import { Problem } from "../error.ts";
import type { World } from "../world.ts";
import type { MailKind } from "./ledger-line.ts";

/** What a letter can say, by the names its templates use. */
export interface LetterWords {
  /** "NHS Ashdale CCG" */
  readonly participant: string;
  readonly code: string;
  /** The person written to; "" when the workbook does not say. */
  readonly contact: string;
  /** Whether the reader gets the mail for information (role cc). */
  readonly copy: boolean;
  /** "CCG functions benchmarking", "Autumn 2018", "2017/18" */
  readonly title: string;
  readonly round: string;
  readonly period: string;
  readonly publisher: string;
  /** Who signs, and how to reach them; "" when the workbook does not say. */
  readonly sender: string;
  readonly senderEmail: string;
  readonly senderPhone: string;
  readonly notice: string;
  /** Name of the attached file, its pages, and its size: "1.2 MB". */
  readonly file: string;
  readonly pages: number;
  readonly size: string;
  /** What reads differently since the report they hold, most important first; empty unless the letter is a correction. */
  readonly changes: readonly string[];
  /** Changes that are not listed. */
  readonly moreChanges: number;
  /** "15 June 2018": when the report they hold was sent, and under what subject; "" when it was not. */
  readonly sentOn: string;
  readonly sentSubject: string;
}

/** A letter's two templates, ready to be filled. */
export interface Letter {
  readonly write: (words: LetterWords) => Written;
}

interface Written extends WrittenText {
  readonly html: string;
}

export interface WrittenText {
  readonly subject: string;
  readonly text: string;
}

/**
 * Reads templates/mail/<kind>.txt, whose first line is the subject, and <kind>.html.
 * Throws a Problem that names the template when one is missing or cannot be understood.
 */
export async function readLetter(disk: World["disk"], folder: string, kind: MailKind): Promise<Letter> {
  const [write, html] = await Promise.all([readTextLetter<LetterWords>(disk, folder, `${kind}.txt`), read(disk, folder, `${kind}.html`)]);
  const fillHtml = compiled<LetterWords>(html, `${kind}.html`, false);
  return { write: (words) => ({ ...write(words), html: fillHtml(words) }) };
}

/** Reads a letter of plain text alone, templates/mail/<name>, whose first line is the subject. Throws a Problem like readLetter. */
export async function readTextLetter<Words extends object>(
  disk: World["disk"],
  folder: string,
  name: string,
): Promise<(words: Words) => WrittenText> {
  const fill = compiled<Words>(await read(disk, folder, name), name, true);
  return (words) => {
    const [subject = "", ...body] = fill(words).split("\n");
    return { subject: subject.replace(/\s+/g, " ").trim(), text: tidy(body.join("\n")) };
  };
}

async function read(disk: World["disk"], folder: string, name: string): Promise<string> {
  try {
    return (await disk.readFile(`${folder}/mail/${name}`)).toString("utf8").replaceAll("\r\n", "\n");
  } catch {
    throw new Problem({
      where: place(name),
      what: "This letter cannot be read.",
      remedy: "Put the file back; a fresh copy of Footprint holds one.",
    });
  }
}

/** What a template may use besides words: if, unless and each. The rest of what Handlebars knows is closed. */
const knownHelpers = { with: false, lookup: false, log: false };

/** `strict` makes a word that no letter knows an error, and known helpers only keeps templates from calling anything else. */
function compiled<Words extends object>(template: string, name: string, noEscape: boolean): (words: Words) => string {
  const fill = Handlebars.compile(template, { strict: true, knownHelpersOnly: true, knownHelpers, noEscape });
  return (words) => {
    try {
      return fill(words);
    } catch (error) {
      throw asProblem(error, name, Object.keys(words));
    }
  };
}

function asProblem(error: unknown, name: string, known: readonly string[]): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const word = /^"(\w+)" not defined/.exec(said)?.[1];
  return new Problem({
    where: place(name),
    what: word ? `A letter has no word "${word}".` : `The template cannot be understood: ${said.split("\n")[0] ?? ""}.`,
    remedy: `The words are: ${known.join(", ")}.`,
  });
}

function place(name: string): string {
  return `templates/mail/${name}`;
}

/** What is left out of a letter leaves at most one blank line. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}
