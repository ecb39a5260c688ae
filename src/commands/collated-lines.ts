import type { CollatedReturns } from "../collect/collate.ts";
import type { ReturnState } from "../collection/collated.ts";
import { date } from "../position/format.ts";
import type { World } from "../world.ts";
import { again } from "./again.ts";
import { groupedLines } from "./findings.ts";
import { shown } from "./shown.ts";
import { bold, counted } from "./style.ts";

/** More names than this are counted; the sheet Returns has them all. */
const few = 12;

/** What was typed and is needed for the advice. */
interface Typed {
  readonly folder: string;
  readonly workbook?: string;
  readonly into?: string;
}

/** What came back and what did not, what has to be settled, and what to do next. */
export function collatedLines(done: CollatedReturns, options: Typed, world: World): readonly string[] {
  const { collection, states, files, taken, findings, path } = done;
  const { round, words, due } = collection;
  const settle = findings.filter(({ severity }) => severity !== "note");
  const know = findings.filter(({ severity }) => severity === "note");
  const of = (test: (state: ReturnState) => boolean): readonly ReturnState[] => states.filter(test);
  const late = due === undefined ? "" : ` (due ${date(due)})`;
  const many = counted(states.length, words.participant, words.participants);
  const next =
    options.into === undefined
      ? `put the answers into your workbook: ${intoCommand(options, world)}`
      : again("check", { workbook: path }, world);
  return [
    bold(`${round.title}, ${round.name}: ${counted(files, "workbook")} read, ${counted(taken.length, "answer")} taken`, world.terminal),
    "",
    ...list(
      `Returned, of ${many}`,
      of(({ files: own }) => own.length > 0),
      () => "",
      0,
    ),
    ...list(
      `Late${late}`,
      of((state) => state.late),
      ({ on }) => (on === undefined ? "" : `: ${date(on)}`),
      few,
    ),
    ...list(
      "Returned empty",
      of(({ kind }) => kind === "empty"),
      () => "",
      few,
    ),
    ...list(
      "In the workbook already, not returned",
      of(({ kind }) => kind === "standing"),
      () => "",
      0,
    ),
    ...list(
      "Missing",
      of(({ kind }) => kind === "missing"),
      () => "",
      few,
    ),
    ...(settle.length === 0 ? [] : ["", bold(`To settle: ${settle.length}`, world.terminal), ...groupedLines(settle)]),
    ...(know.length === 0 ? [] : ["", bold(`For you to know: ${know.length}`, world.terminal), ...groupedLines(know)]),
    "",
    `Written: ${shown(path, world)}`,
    `Next: ${next}`,
  ];
}

function list(name: string, states: readonly ReturnState[], rest: (state: ReturnState) => string, most: number): readonly string[] {
  if (states.length === 0) return [];
  const named = states.slice(0, most).map((state) => `    ${state.participant.code} ${state.participant.short}${rest(state)}`);
  const more = states.length - named.length;
  return [`${name}: ${states.length}`, ...named, ...(most > 0 && more > 0 ? [`    and ${more} more (the sheet Returns lists all)`] : [])];
}

function intoCommand({ folder, workbook }: Typed, world: World): string {
  const file = workbook === undefined ? "<your workbook>" : shown(workbook, world);
  return `${world.program.command} collate ${shown(folder, world)} --into ${file}`;
}
