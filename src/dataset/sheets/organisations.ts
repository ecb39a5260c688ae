import { date, list, text, yesNo } from "../fields.ts";
import { languageTag } from "../language-tag.ts";
import { column, sheet } from "../sheet.ts";

const code = {
  about: "The organisation's code; everything is matched on it, never on a name.",
  example: "02B",
  required: true,
  aliases: ["Organisation code", "Org code", "Participant code"],
};

/** The columns by which the rows of a sheet are matched with organisations. */
export const codeColumn = column("Code", text, code);
export const nameColumn = column("Name", text, {
  about: "Only to check that the row stands by the right code.",
  example: "NHS Ashdale CCG",
  aliases: ["Organisation", "Organisation name", "Short name"],
});

export const organisationsSheet = sheet("Organisations", {
  about: "Every organisation that figures are shown for, one a row, whether it takes part or not.",
  aliases: ["Organisation", "Organizations", "Participants", "List of organisations"],
  required: true,
  columns: {
    code: codeColumn,
    name: column("Name", text, {
      about: "Its full name.",
      example: "NHS Ashdale CCG",
      required: true,
      aliases: ["Organisation", "Organisation name", "Full name"],
    }),
    short: column("Short name", text, {
      about: 'Its name where room is short. Default: the name without a leading "NHS" and the closing word for a participant.',
      example: "Ashdale",
      aliases: ["Short"],
    }),
    language: column("Language", languageTag, { about: "Language tag of the name, when it is not the report's.", example: "cy" }),
    member: column("Member", yesNo, { about: "Whether it is a member of the network.", example: "yes", aliases: ["Network member"] }),
    participating: column("Participating", yesNo, {
      about: "Whether it takes part in this round and gets a report. Default: yes when it has a row in Submissions.",
      example: "yes",
      aliases: ["Participates", "Taking part"],
    }),
    mayBeNamed: column("May be named", list, {
      about:
        "Whether others may see its answers exactly and with its name: yes for all of them, or the codes of the measures. It lifts anonymous only; aggregate and own stay as they are. Default: no.",
      example: "running_cost; vacancies",
      aliases: ["Named", "Consent to be named"],
    }),
    validFrom: column("Valid from", date, {
      about: "The first day it existed. Default: it has always been there.",
      example: "2013-04-01",
      aliases: ["Start date"],
    }),
    validTo: column("Valid to", date, {
      about:
        "The last day it exists; one that ended before the day of publication counts in earlier rounds only. Default: no end is known.",
      example: "2019-03-31",
      aliases: ["End date"],
    }),
  },
  others: "A grouping: the header names it (STP, Region, CSU), the cells name the groups. At least one is needed.",
});

export const submissionsSheet = sheet("Submissions", {
  about: "The participants' answers, a row a participant and a column a question. A round of public data alone may do without it.",
  aliases: ["Submission", "Answers", "Responses", "Questionnaire"],
  required: true,
  columns: {
    code: codeColumn,
    name: nameColumn,
    submittedOn: column("Submitted on", date, {
      about: "Kept for you; not used.",
      example: "2018-04-30",
      aliases: ["Date submitted", "Submitted", "Timestamp"],
    }),
    submittedBy: column("Submitted by", text, { about: "Kept for you; not used.", example: "A. Brown", aliases: ["Completed by"] }),
    notes: column("Notes", text, {
      about: "Kept for you; not used.",
      example: "Resubmitted in May",
      aliases: ["Note", "Comments", "Comment", "Remarks"],
    }),
  },
  others: "A question: the header is the name by which Measures refers to it. An empty cell means not answered, never 0.",
});

export const publicDataSheet = sheet("Public data", {
  about: "Published figures, a row an organisation and a column a figure.",
  aliases: ["Public", "Published data"],
  columns: {
    code: codeColumn,
    name: nameColumn,
    notes: column("Notes", text, {
      about: "Kept for you; not used.",
      example: "Estimate",
      aliases: ["Note", "Comments", "Comment", "Remarks"],
    }),
  },
  others: "A published figure: the header is the name by which Measures refers to it.",
});

export const earlierRoundsSheet = sheet("Earlier rounds", {
  about: "What was collected before, a row an organisation and round; the earliest round first.",
  aliases: ["Earlier", "Previous rounds", "Past rounds"],
  columns: {
    round: column("Round", text, { about: "Name of the round.", example: "Spring 2017", required: true }),
    period: column("Period", text, { about: "The period it was about. Default: the round.", example: "2016/17" }),
    code: codeColumn,
    name: nameColumn,
    notes: column("Notes", text, {
      about: "Kept for you; not used.",
      example: "Estimate",
      aliases: ["Note", "Comments", "Comment", "Remarks"],
    }),
  },
  others: "The same question or figure as in Submissions or Public data, under the same header.",
});
