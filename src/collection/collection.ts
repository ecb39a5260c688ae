import { type Draft, draftFrom } from "../dataset/build/draft.ts";
import type { CellBook } from "../dataset/cells.ts";
import type { EarlierRound, Organisation } from "../dataset/dataset.ts";
import type { Finding } from "../dataset/finding.ts";
import type { Round, Words } from "../dataset/round.ts";
import { askedOf } from "./asked.ts";
import { withAskedColumns } from "./asked-columns.ts";
import type { Asked } from "./question.ts";

/** A round as it is collected: what is asked of whom. It is confidential as the dataset is. */
export interface Collection {
  readonly round: Round;
  readonly words: Words;
  /** ISO date by which answers are wanted. */
  readonly due: string | undefined;
  readonly asked: readonly Asked[];
  readonly organisations: readonly Organisation[];
  /** Those who are asked: the participants; everybody while the workbook does not say who takes part. */
  readonly recipients: readonly Organisation[];
  /** Oldest first. */
  readonly earlier: readonly EarlierRound[];
  /** The workbook as it will be, with a column for every question. */
  readonly draft: Draft;
}

export interface Opened {
  /** undefined when a finding says stop. */
  readonly collection: Collection | undefined;
  /** What matters before answers are in: about Settings, Organisations and Measures. */
  readonly findings: readonly Finding[];
}

/** What is to be collected, from the round's workbook, whether it has answers yet or not; `before` is the workbook of the round before. */
export function collectionFrom(book: CellBook, before?: CellBook): Opened {
  const said: Finding[] = [];
  const { book: whole, findings: added } = withAskedColumns(book);
  const draft = draftFrom(whole, (finding) => said.push(finding), before);
  const asked = askedOf(draft);
  const { submissions, publicData, earlierRounds } = draft.tables;
  const figures = [submissions, publicData, earlierRounds].flatMap((table) => (table === undefined ? [] : `${table.sheet}!`));
  const about = said.filter(({ severity, where }) => severity === "stop" || !figures.some((sheet) => where.startsWith(sheet)));
  const findings = [...about, ...added, ...(asked.length === 0 && said.every(({ severity }) => severity !== "stop") ? [nothingAsked] : [])];
  if (findings.some(({ severity }) => severity === "stop")) return { collection: undefined, findings };
  const { round, words, organisations, earlier } = draft.dataset;
  const taking = organisations.filter(({ participating }) => participating);
  const recipients = taking.length === 0 ? organisations : taking;
  return {
    collection: { round, words, due: draft.settings.returnsDue, asked, organisations, recipients, earlier, draft },
    findings,
  };
}

const nothingAsked: Finding = {
  severity: "stop",
  where: "Measures",
  problem: "Every column that Measures names stands in Public data, so there is nothing to ask.",
  remedy: "Name the columns of answers in Measures: their names need not be in any sheet yet.",
};
