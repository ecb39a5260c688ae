import * as z from "zod";
import type { Answer } from "../dataset/answer.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { isShared, type MadeFrom, tellingChanges } from "../disclosure/reissue.ts";
import type { LedgerState } from "../mail/ledger-state.ts";
import { readIfThere } from "../output/disk.ts";
import { pathInside, writeChanged } from "../output/folder.ts";
import type { MadeReport } from "../output/manifest.ts";
import { sentAnswersFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";
import { isUndelivered } from "./history.ts";

/** What the versions that went out were made from, each with the SHA-256 of its PDFs. For the co-ordinator's computer alone. */
export type SentAnswers = readonly { readonly from: MadeFrom; readonly pdfs: readonly string[] }[];

const answer = z.custom<Answer>((value) => typeof value === "object" && value !== null && "kind" in value);

/** Pairs and not objects: a code may be any word, "__proto__" too. */
const groups = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.string()]))]));
const answers = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), answer]))]));
const list = z.array(z.strictObject({ pdfs: z.array(z.string()), from: z.strictObject({ answers, groups }) }));

/** A missing or damaged file is empty: what then went out is not known. */
export async function readSentAnswers(disk: World["disk"], folder: string): Promise<SentAnswers> {
  const bytes = await readIfThere(disk, pathInside(folder, sentAnswersFile));
  try {
    const found = list.parse(JSON.parse(bytes?.toString("utf8") ?? "[]"));
    return found.map(({ pdfs, from }) => ({ pdfs, from: { answers: mapOfMaps(from.answers), groups: mapOfMaps(from.groups) } }));
  } catch {
    return [];
  }
}

function mapOfMaps<Value>(list: readonly [string, readonly [string, Value][]][]): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  return new Map(list.map(([name, pairs]) => [name, new Map(pairs)]));
}

/** Keeps what the reports that are about to go out were made from: only beside that can it be told what a later version gives away. */
export async function keepSentAnswers(
  reports: readonly MadeReport[],
  dataset: Dataset,
  folder: string,
  disk: World["disk"],
): Promise<void> {
  if (reports.length === 0) return;
  const now = asText(madeFrom(dataset));
  const entries = new Map((await readSentAnswers(disk, folder)).map(({ from, pdfs }) => [asText(from), pdfs]));
  entries.set(now, [...new Set([...(entries.get(now) ?? []), ...reports.map(({ sha256 }) => sha256)])]);
  const lines = [...entries].map(([from, pdfs]) => `{"pdfs":${JSON.stringify(pdfs)},"from":${from}}`);
  await writeChanged(disk, pathInside(folder, sentAnswersFile), `[\n${lines.join(",\n")}\n]\n`);
}

function madeFrom({ measures, answers, organisations }: Dataset): MadeFrom {
  return {
    answers: new Map(measures.filter(isShared).map(({ code }) => [code, answers.get(code) ?? new Map()])),
    groups: new Map(organisations.map(({ code, groups }) => [code, groups])),
  };
}

function asText(from: MadeFrom): string {
  return JSON.stringify(from, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** Participant code → why a corrected report would tell it what another answered; undefined when it would not. */
export function tellingTo(dataset: Dataset, ledger: LedgerState, sent: SentAnswers): (code: string) => string | undefined {
  const since = sent.map(({ from, pdfs }) => ({ pdfs: new Set(pdfs), changes: tellingChanges(dataset, from) }));
  return (code) => {
    const held = ledger.mails
      .filter((mail) => mail.code === code && mail.mail !== "reminder" && !isUndelivered(mail))
      .map(({ sha256 }) => sha256);
    const [first, ...others] = since.filter(({ pdfs }) => held.some((sha256) => pdfs.has(sha256))).flatMap(({ changes }) => changes(code));
    if (first === undefined) return undefined;
    const more = others.length > 0 ? ` The same holds of ${others.length} more.` : "";
    return `${first.others} other${first.others === 1 ? " has" : "s have"} another answer on “${first.measure.title}” than in a version it may hold: beside that one, a new report would tell it.${more}`;
  };
}
