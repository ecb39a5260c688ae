import type { Analysis } from "./analysis.ts";
import { type Answer, notAsked } from "./answer.ts";
import type { Measure } from "./measure.ts";
import type { Merger } from "./mergers.ts";
import type { Grouping, Likeness, Round, Source, Term, Words } from "./round.ts";
import type { Standards } from "./standards.ts";

/**
 * One round, read and checked: everything that was collected, from everybody.
 * It is confidential. Nothing to the right of `disclosure/` may import this file.
 */
export interface Dataset {
  readonly round: Round;
  readonly words: Words;
  /** The primary grouping first (the footprint: STP, ICS …), then the others in the order of their columns. */
  readonly groupings: readonly Grouping[];
  /** Groupings that are only tried out, on open figures: another year's footprints, a merger proposed. */
  readonly maps?: readonly Grouping[];
  readonly organisations: readonly Organisation[];
  /** In the order of the Measures sheet; a chapter's measures stand together. */
  readonly measures: readonly Measure[];
  readonly answers: Answers;
  /** Oldest first. Answers there use the same measure codes. */
  readonly earlier: readonly EarlierRound[];
  readonly sources: readonly Source[];
  readonly glossary: readonly Term[];
  readonly contacts: readonly Contact[];
  /** A group figure of a measure that is not open needs at least this many contributors. */
  readonly fewest: number;
  /** What the findings report finds out; undefined when the workbook does not say, and each measure is analysed as suits it. */
  readonly analyses?: readonly Analysis[];
  /** What makes two organisations alike; none when the workbook does not say. */
  readonly likeness?: readonly Likeness[];
  /** How the reports are sent; undefined in a round whose workbook says nothing of it. */
  readonly mail?: MailSettings;
  /** What everybody was held against, and where they fell short; undefined in a round without an assessment. */
  readonly standards?: Standards;
  /** Whose responsibility each practice or area is; undefined when the workbook has no such sheet, as for the two below. */
  readonly areas?: readonly AreaClaim[];
  /** Who holds which office where. */
  readonly officers?: readonly Post[];
  /** What was put together and what it became, in the order of the dates. */
  readonly mergers?: readonly Merger[];
}

/** As typed in Settings; `mail/` reads the addresses, and refuses what is not plain. */
export interface MailSettings {
  readonly from: string | undefined;
  readonly replyTo: string | undefined;
  /** "nhs.net", "*.nhs.uk": mail goes nowhere else. */
  readonly domains: readonly string[];
  /** "nhsmail", "relay" */
  readonly service: string | undefined;
}

export interface Organisation {
  readonly code: string;
  /** "NHS Ashdale CCG" */
  readonly name: string;
  /** "Ashdale" */
  readonly short: string;
  /** Language tag of the name when it differs from the report's ("cy"). */
  readonly language: string | undefined;
  /** Grouping name → group name; a grouping the organisation has no group in is absent. */
  readonly groups: ReadonlyMap<string, string>;
  /** undefined when the workbook does not say. */
  readonly member: boolean | undefined;
  /** Takes part in this round, so gets a report. */
  readonly participating: boolean;
  /** Codes of the measures whose exact answer may be shown with its name, where the measure's policy is anonymous; none when left out. */
  readonly mayBeNamed?: "all" | readonly string[];
  /** ISO date of its first day; left out when the workbook does not say. */
  readonly validFrom?: string;
  /** ISO date of its last day; left out when no end is known. */
  readonly validTo?: string;
}

/** measure code → organisation code → answer; an organisation without an entry was not asked. */
export type Answers = ReadonlyMap<string, ReadonlyMap<string, Answer>>;

export interface EarlierRound {
  readonly name: string;
  readonly period: string;
  readonly answers: Answers;
}

export interface Contact {
  readonly participant: string;
  readonly name: string | undefined;
  readonly email: string;
  /** "to", "cc" are for the mail issue; the report prints none of them. */
  readonly role: string | undefined;
}

/** One participant's claim to a practice or area; two claims to the same `area` overlap. */
export interface AreaClaim {
  /** Code of the practice or area, in the spelling of its first row: equal codes are the same area. */
  readonly area: string;
  readonly name: string | undefined;
  readonly organisation: string;
  readonly people: number | undefined;
}

/** An office that a person holds in one organisation. The same `person` in two organisations is shared by them. */
export interface Post {
  /** Name or number, in the spelling of the first row: equal ones are the same person. */
  readonly person: string;
  /** As typed: "Accountable officer". */
  readonly role: string | undefined;
  readonly organisation: string;
  /** Whether this organisation says that a framework tells who is responsible for what; undefined when it does not say. */
  readonly framework: boolean | undefined;
}

/** The answer of one organisation, "not asked" when the round holds none. */
export function answerOf(answers: Answers, measure: string, organisation: string): Answer {
  return answers.get(measure)?.get(organisation) ?? notAsked;
}
