import { join } from "node:path";
import { type Finding, letter } from "../dataset/finding.ts";
import { sheets } from "../dataset/sheets.ts";
import { keyOf } from "../dataset/text.ts";
import { statusFile } from "../output/sending-files.ts";
import { advice } from "../send/advice.ts";
import { sizeInWords } from "../send/letter-words.ts";
import type { SendOutcome, Tried } from "../send/outcome.ts";
import { moment } from "../send/status-sheets.ts";
import { type Rest, type RestStep, rests, type SendStep } from "../send-plan.ts";
import type { World } from "../world.ts";
import { again, type SameRound } from "./again.ts";
import { explain } from "./explain.ts";
import { shown } from "./shown.ts";
import { bold, counted } from "./style.ts";

/** More lines of one kind than this are counted; the list of what would be sent is always whole. */
const listed = 12;

/** What was done or would be done, everyone who gets nothing with the reason, and the next command. */
export function sendLines(outcome: SendOutcome, typed: SendTyped, world: World): readonly string[] {
  const { sending, unsaved, drafts } = outcome;
  const { round } = sending.post;
  return [
    bold(`${round.dataset.round.title}, ${round.dataset.round.name}`, world.terminal),
    ...doubtLines(sending.plan.doubts),
    "",
    ...happened(outcome, world),
    ...rests.flatMap((kind) => restLines(kind, sending.plan.steps, world)),
    ...contactLines(outcome),
    ...unsaved.map((error) => `Not saved: ${explain(error, world)}`),
    "",
    ...(drafts.length > 0 ? [`Drafts: ${shown(join(round.folder, "drafts"), world)}`] : []),
    `Next: ${next(outcome, typed, world)}`,
  ];
}

/** What was typed and has to be typed again for the next step. */
export interface SendTyped extends SameRound {
  readonly only?: readonly string[] | undefined;
  readonly again?: readonly string[] | undefined;
  readonly mail?: string | undefined;
}

function doubtLines(doubts: readonly string[]): readonly string[] {
  if (doubts.length === 0) return [];
  return ["", `Nothing is sent until ${doubts.length === 1 ? "this is" : "these are"} settled:`, ...doubts.map((doubt) => `    ${doubt}`)];
}

function happened({ sending, mails, tried, drafts, ending }: SendOutcome, { program }: World): readonly string[] {
  switch (sending.request.way.kind) {
    case "list":
      return [
        heading("To be sent", mails.length),
        ...mails.map(
          ({ step: { code, recipient, report }, about }) =>
            `    ${code}  ${person(recipient.name, recipient.address.text)}  ${report.file}, ${sizeInWords(report.bytes)}  “${about.subject}”`,
        ),
      ];
    case "drafts":
      return [heading("Drafts written", drafts.length)];
    default:
      return [
        ...triedLines(sending.request.way.kind === "live" ? "Sent" : "Sent as a rehearsal", "sent", tried),
        ...triedLines("Refused by the server", "refused", tried),
        ...triedLines("To be tried again", "later", tried),
        ...triedLines("Unknown: it may have arrived, or not", "unknown", tried),
        ...tried.flatMap(({ step, delivery }) =>
          delivery.kind === "unknown" ? [`    ${advice("unknown", step.code, program.command)}`] : [],
        ),
        ...(mails.length > tried.length ? [heading("Not tried", mails.length - tried.length)] : []),
        ...(ending.kind === "given up" ? [`Stopped: ${ending.because}.`] : []),
        ...(ending.kind === "stopped" ? ["Stopped because you asked."] : []),
      ];
  }
}

function triedLines(name: string, kind: Tried["delivery"]["kind"], tried: readonly Tried[]): readonly string[] {
  const those = tried.filter(({ delivery }) => delivery.kind === kind);
  if (those.length === 0 && kind !== "sent") return [];
  const details =
    kind === "sent"
      ? []
      : those.map(({ step: { code, recipient }, delivery }) => `    ${code}  ${recipient.address.text}: ${delivery.reply}`);
  return [heading(name, those.length), ...details];
}

function restLines(kind: Rest, steps: readonly SendStep[], { program }: World): readonly string[] {
  const those = steps.filter((step): step is RestStep => step.kind === kind);
  if (those.length === 0) return [];
  const [first] = those;
  const plain = kind === "already sent" || kind === "same figures" || kind === "not sent before";
  const lines = plain && those.length > listed ? [] : namedLines(those);
  const advised = first ? advice(kind, those.length === 1 ? first.code : "CODE", program.command) : "";
  return [heading(inWords[kind], those.length), ...lines, ...(advised === "" ? [] : [`    ${advised}`])];
}

/** A line each; many for whom it is the same in the same words share one, in which each is named all the same. */
function namedLines(steps: readonly RestStep[]): readonly string[] {
  const alike = new Map<string, RestStep[]>();
  for (const step of steps) alike.set(reason(step), [...(alike.get(reason(step)) ?? []), step]);
  return [...alike].flatMap(([words, those]) =>
    those.length > listed && words.startsWith(": ")
      ? [`    ${those.map(({ code }) => code).join(", ")}${words}`]
      : those.map(({ code, short }) => `    ${code} ${short}${words}`),
  );
}

const inWords: Readonly<Record<Rest, string>> = {
  "already sent": "Already sent",
  "changed since sent": "Changed since it was sent",
  "same figures": "Same figures as were sent",
  telling: "Not sent, for it would tell",
  "not sent before": "Nothing was sent before",
  unknown: "Unknown: it may have arrived, or not",
  drafted: "Drafted, perhaps sent",
  returned: "Came back",
  "no address": "No address",
  refused: "Address not used",
  held: "Held back",
  "not fit": "Not to be sent as it is",
  "no report": "No report",
};

function reason({ recipient, ledger, because }: RestStep): string {
  const to = recipient ? `  ${recipient.address.text}` : "";
  const when = ledger ? `, ${moment(ledger.at)}` : "";
  return `${to}${when}${because === "" ? "" : `: ${because}`}`;
}

/** Rows of Contacts that the check of the workbook put aside are people who get nothing, so they are named here too. */
function contactLines({ sending }: SendOutcome): readonly string[] {
  const those = sending.post.round.findings.filter(isContactRow);
  if (those.length === 0) return [];
  const letters = those.map((finding) => `    ${letter(finding)}`);
  return [heading("Rows of Contacts not used", those.length), ...letters];
}

function isContactRow({ where }: Finding): boolean {
  const [sheet = "", cell] = where.split("!");
  const { name, aliases } = sheets.contacts;
  return cell !== undefined && [name, ...aliases].some((known) => keyOf(known) === keyOf(sheet));
}

function next({ sending, tried, ending, mails, drafts }: SendOutcome, typed: SendTyped, world: World): string {
  const { plan, request } = sending;
  const command = (...more: readonly string[]) => again("send", typed, world, ...same(typed), ...more);
  // Those asked for once more are noted, so going on must not ask for them anew.
  const goOn = again("send", typed, world, ...same({ only: typed.again ?? typed.only, mail: typed.mail }), "--live");
  if (plan.doubts.length > 0) return "settle this in the sheet Contacts, then look at the list again.";
  switch (request.way.kind) {
    case "list":
      if (mails.length === 0) return "nothing is to be sent.";
      return `rehearse with ${command("--to you@…")}, then send ${counted(mails.length, "mail")} with ${command("--live")}`;
    case "drafts":
      if (drafts.length === 0) return "nothing was to be drafted.";
      return `open and send the drafts, then say which you sent: ${world.program.command} sent ${mails[0]?.step.code ?? "CODE"}`;
    case "rehearsal":
      return `look at what arrived, then send with ${command("--live")}`;
    case "live":
      if (ending.kind === "stopped" || tried.some(({ delivery }) => delivery.kind === "later")) return `go on where it stopped: ${goOn}`;
      if (ending.kind === "given up")
        return "ask whoever runs the mail server what is wrong; then give the same command again, it goes on where it stopped.";
      return `see how each stands in ${shown(join(sending.post.round.folder, statusFile), world)}`;
  }
}

function same({ only, again: codes, mail }: SendTyped): readonly string[] {
  return [
    ...(only === undefined ? [] : [`--only ${only.join(",")}`]),
    ...(codes === undefined ? [] : [`--again ${codes.join(",")}`]),
    ...(mail === undefined ? [] : [`--mail ${mail}`]),
  ];
}

function heading(name: string, n: number): string {
  return `${name.padEnd(28)} ${String(n).padStart(4)}`;
}

function person(name: string | undefined, address: string): string {
  return name === undefined ? address : `${name} <${address}>`;
}
