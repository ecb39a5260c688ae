import { type Answer, notAnswered, notPublished } from "../answer.ts";
import type { Cell, CellRow } from "../cells.ts";
import type { Answers, Organisation } from "../dataset.ts";
import { type Derived, fromParts, fromRatio, fromValue, type Read } from "../derive.ts";
import type { Finding, Say } from "../finding.ts";
import type { Measure, Unit } from "../measure.ts";
import { possible } from "../possible.ts";
import { type Chosen, readChoice, readChoices, readWords, readYesNo } from "../reading/choice.ts";
import { readFigure } from "../reading/figure.ts";
import { gap, type Reading, type Remark } from "../reading/reading.ts";
import { cellAt, placeOf } from "../tables/table.ts";
import { typedIn } from "../text.ts";
import { rawUnit } from "../unit.ts";
import { allColumns, type DataColumn, type MeasureColumns } from "./columns.ts";
import { asPercent, readsFractions } from "./fractions.ts";
import type { ReadMeasure } from "./measure.ts";

/** An organisation's row in each sheet of figures, and of what is counted in Conditions; undefined where it has none. */
export interface Rows {
  readonly questionnaire: ReadonlyMap<string, CellRow>;
  readonly public: ReadonlyMap<string, CellRow>;
  readonly counted: ReadonlyMap<string, CellRow>;
}

/** Where each answer stands: measure code → organisation code → address of its first cell. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface ReadAnswers {
  readonly answers: Answers;
  readonly places: Places;
}

/** Everybody's answers to every measure: of participants to the questionnaire, of all organisations in public data. */
export function readAnswers(measures: readonly ReadMeasure[], organisations: readonly Organisation[], rows: Rows, say: Say): ReadAnswers {
  const answers = new Map<string, Map<string, Answer>>();
  const places = new Map<string, Map<string, string>>();
  for (const read of measures) {
    const own = answersTo(read, organisations, rows, say);
    answers.set(read.measure.code, own.answers);
    places.set(read.measure.code, own.places);
  }
  return { answers, places };
}

function answersTo(
  read: ReadMeasure,
  organisations: readonly Organisation[],
  rows: Rows,
  say: Say,
): { answers: Map<string, Answer>; places: Map<string, string> } {
  const answers = new Map<string, Answer>();
  const places = new Map<string, string>();
  const asked = organisations.filter(({ code, participating }) =>
    read.measure.origin === "questionnaire" ? participating : allColumns(read.columns).some(({ origin }) => rows[origin].has(code)),
  );
  const readCell = figureReader(read, asked, rows, say);
  for (const { code } of asked) {
    const at = (column: DataColumn): CellRow | undefined => rows[column.origin].get(code);
    const { answer, remarks } = possible(answerOf(read, at, readCell), read.measure);
    answers.set(code, answer);
    const place = firstPlace(read.columns, at);
    if (place !== undefined) places.set(code, place);
    for (const remark of remarks) say(findingAbout(remark, read, code, place, at));
  }
  return { answers, places };
}

/** Reads the value column's figures; percentages typed as fractions all down the column are put into percent. */
function figureReader({ measure, columns }: ReadMeasure, asked: readonly Organisation[], rows: Rows, say: Say): (cell: Cell) => Read {
  const { value } = columns;
  if (value === undefined || measure.unit.suffix !== "%") return (cell) => readFigure(cell, measure.unit);
  const cells = asked.flatMap(({ code }) => {
    const row = rows[value.origin].get(code);
    const cell = row === undefined ? undefined : cellAt(row, value.column);
    return cell === undefined ? [] : [cell];
  });
  const fractions = readsFractions(cells, measure, value, say);
  return (cell) => asPercent(readFigure(cell, measure.unit), fractions);
}

type RowOf = (column: DataColumn) => CellRow | undefined;

export function answerOf({ measure, columns }: ReadMeasure, rowOf: RowOf, readCell: (cell: Cell) => Read): Derived {
  const raw = (column: DataColumn): Read => figureAt(column, rowOf, rawUnit(measure.unit));
  const { value, numerator, denominator, parts } = columns;
  if (parts !== undefined) return splitOf(parts, measure, (part) => figureAt(part, rowOf, partUnit(measure.unit)));
  const typed = value === undefined ? undefined : cellOf(value, rowOf);
  if (numerator !== undefined && denominator !== undefined && (value === undefined || typed === undefined)) {
    return fromRatio(raw(numerator), raw(denominator), measure.per);
  }
  if (typed === undefined) return { answer: emptyOf(measure), remarks: [] };
  return answerIn(typed, measure, readCell);
}

/** Who has no conditions has none to divide, which nobody need be asked about. */
function splitOf(parts: readonly DataColumn[], measure: Measure, read: (part: DataColumn) => Read): Derived {
  const reads = parts.map(read);
  const none = parts.every(({ origin }) => origin === "counted") && reads.every(({ said }) => said.kind === "figure" && said.value === 0);
  return none ? { answer: { kind: "missing", reason: "not applicable" }, remarks: [] } : fromParts(reads, measure);
}

/** Parts may be given in percent wherever no unit is named: only their proportions count. */
function partUnit(unit: Unit): Unit {
  return unit.words === "" ? { ...unit, suffix: "%" } : unit;
}

function answerIn(cell: Cell, measure: Measure, readCell: (cell: Cell) => Read): Derived {
  switch (measure.kind) {
    case "yes-no":
      return oneOption(readYesNo(cell, measure.options));
    case "choice":
    case "rating":
      return oneOption(readChoice(cell, measure.options));
    case "choices":
      return derived(readChoices(cell, measure.options), ({ options }) => ({ kind: "options", options }));
    case "text":
      return derived(readWords(cell), ({ text }) => ({ kind: "text", text }));
    default:
      return fromValue(readCell(cell));
  }
}

function oneOption(read: Reading<Chosen>): Derived {
  return derived(read, ({ options }) => ({ kind: "option", option: options[0] ?? "" }));
}

function derived<T extends { readonly kind: string }>(
  read: Reading<T>,
  answer: (said: Exclude<T, { kind: "missing" }>) => Answer,
): Derived {
  const { said, remark } = read;
  const remarks: Remark[] = remark === undefined ? [] : [remark];
  // Nothing but a gap has this kind, which the type parameter cannot say.
  return { answer: said.kind === "missing" ? (said as Answer) : answer(said as Exclude<T, { kind: "missing" }>), remarks };
}

/** One figure of several, so a remark on it says which cell it means; it is the same remark in every measure that reads the cell. */
function figureAt(column: DataColumn, rowOf: RowOf, unit: Unit): Read {
  const row = rowOf(column);
  const cell = row === undefined ? undefined : cellAt(row, column.column);
  if (row === undefined || cell === undefined) return gap(column.origin === "questionnaire" ? "not answered" : "not published");
  const { said, remark } = readFigure(cell, unit);
  if (remark === undefined) return { said };
  const problem = `${column.column.header}: ${remark.problem}`;
  return { said, remark: { ...remark, problem, where: placeOf(column.table, column.column, row), typed: typedIn(cell) } };
}

function cellOf(column: DataColumn, rowOf: RowOf): Cell | undefined {
  const row = rowOf(column);
  return row === undefined ? undefined : cellAt(row, column.column);
}

function emptyOf(measure: Measure): Answer {
  return measure.origin === "public" ? notPublished : notAnswered;
}

function firstPlace(columns: MeasureColumns, rowOf: RowOf): string | undefined {
  for (const column of allColumns(columns)) {
    const row = rowOf(column);
    if (row !== undefined) return placeOf(column.table, column.column, row);
  }
  return undefined;
}

/** The remark as a finding. What is wrong in public data is the co-ordinator's to mend, so no participant is asked. */
function findingAbout(remark: Remark, { measure, columns }: ReadMeasure, code: string, place: string | undefined, rowOf: RowOf): Finding {
  const cell = columns.value === undefined ? undefined : cellOf(columns.value, rowOf);
  const typed = remark.typed ?? (cell === undefined ? undefined : typedIn(cell));
  const severity = measure.origin === "public" && remark.severity === "query" ? "note" : remark.severity;
  const problem = remark.where === undefined ? `${measure.title}: ${remark.problem}` : remark.problem;
  const where = remark.where ?? place ?? "Measures";
  return { severity, where, participant: code, ...(typed !== undefined && { typed }), problem, remedy: remark.remedy };
}
