import { date, list, text, whole } from "../fields.ts";
import { languageTag } from "../language-tag.ts";
import { column, sheet } from "../sheet.ts";

export const settingsSheet = sheet("Settings", {
  about: "The round itself, one setting a row. Every row may be left out.",
  aliases: ["Setting", "Round", "Project"],
  columns: {
    setting: column("Setting", text, {
      about: "Which setting the row is; the settings are listed below.",
      example: "Title",
      required: true,
    }),
    value: column("Value", text, { about: "The setting itself.", example: "CCG functions benchmarking" }),
    date: column("Date", date, { about: "For a threshold: the day from which it holds.", example: "2011-06-01" }),
    words: column("Words", text, { about: "For a threshold: what it means. For a word: its plural.", example: "STPs" }),
  },
});

/** The rows of Settings, each with the way its value is read. */
export const settings = {
  title: column("Title", text, {
    about: "The project's name, on every cover. Default: the file's name.",
    example: "CCG functions benchmarking",
  }),
  round: column("Round", text, {
    about: "Names the round and its output folder. Default: the year of publication.",
    example: "Autumn 2018",
  }),
  period: column("Period", text, { about: "The period the answers are about. Default: the round.", example: "2017/18" }),
  published: column("Published", date, {
    about: "The date printed on every report. Default: the day the workbook was last saved.",
    example: "2018-06-15",
    aliases: ["Publication date", "Date of publication", "Publish date"],
  }),
  publisher: column("Publisher", text, {
    about: "Who publishes the reports. Default: the project team.",
    example: "The Benchmarking Network",
  }),
  contactName: column("Contact name", text, {
    about: "Whom to ask about the report. Default: the publisher.",
    example: "Sam Taylor",
    aliases: ["Contact"],
  }),
  contactEmail: column("Contact email", text, { about: "Their address.", example: "sam.taylor@example.org" }),
  contactPhone: column("Contact phone", text, {
    about: "Their telephone number.",
    example: "01632 960123",
    aliases: ["Contact telephone"],
  }),
  notice: column("Notice", text, { about: "Printed at the foot of every page.", example: "Invented data" }),
  about: column("About", text, {
    about: "A paragraph about the project for the method section.",
    example: "The project compares how CCGs are run.",
  }),
  participant: column("Participant", text, {
    about: "What one participant is called. Default: participant.",
    example: "CCG",
    aliases: ["Participant (one)"],
  }),
  participants: column("Participants", text, {
    about: "What several are called. Default: the word for one with an s.",
    example: "CCGs",
    aliases: ["Participant (many)", "Participants (many)"],
  }),
  language: column("Language", languageTag, { about: "Language tag of the reports. Default: en-GB.", example: "en-GB" }),
  mainGrouping: column("Main grouping", text, {
    about: "The column of Organisations that holds each participant's footprint. Default: the first grouping column.",
    example: "STP",
    aliases: ["Primary grouping", "Footprint"],
  }),
  maps: column("Other maps", list, {
    about:
      "Columns of Organisations that are maps to try out: the footprints of another year, or who would merge with whom. The findings report uses them, on open figures only; no report compares by them.",
    example: "STP June 2018; Proposed mergers",
    aliases: ["Other map", "Maps"],
  }),
  fewest: column("Fewest contributors", whole, {
    about: "A group figure of a confidential measure needs at least so many contributors. Default: 3.",
    example: "3",
    aliases: ["Minimum contributors"],
  }),
  returnsDue: column("Returns due", date, {
    about: "By when participants are asked to return the collection workbook; later returns are listed as late.",
    example: "2018-04-30",
    aliases: ["Return by", "Due"],
  }),
  earlierWorkbook: column("Earlier round workbook", text, {
    about:
      "The workbook of the round before, relative to this one's folder. Its answers become an earlier round; a measure defined differently there is noted and not compared.",
    example: "round-2017.xlsx",
    aliases: ["Earlier workbook", "Previous round workbook"],
  }),
  mailFrom: column("Mail from", text, {
    about: "The address the reports are sent from; with NHSmail the account's own. Default: the contact email.",
    example: "benchmarking@nhs.net",
  }),
  mailReplyTo: column("Reply to", text, {
    about: "Where answers to the mails go. Default: the address they come from.",
    example: "sam.taylor@nhs.net",
  }),
  mailDomains: column("Mail domains", list, {
    about: "The only domains reports may be sent to; a star stands for whatever is before it. Nothing is sent without this.",
    example: "nhs.net; *.nhs.uk",
    aliases: ["Mail domain"],
  }),
  mailService: column("Mail service", text, {
    about: "Through which service mails are sent: nhsmail, or relay for a mail server in the house. Default: nhsmail.",
    example: "nhsmail",
  }),
};

/** Settings whose name ends in a name from another sheet. */
export const namedSettings = {
  word: {
    name: "Word for",
    of: "a grouping",
    about: "What a group of that grouping is called inside a sentence: one in Value, several in Words.",
    example: ["Word for STP", "STP", "", "STPs"],
  },
  similar: {
    name: "Similar on",
    of: "an open measure's code",
    about:
      "Counts in finding the ten organisations most like each: how much in Value, 1 when it is empty. Without such rows nobody is said to be like anybody.",
    example: ["Similar on population", "2", "", ""],
  },
  threshold: {
    name: "Threshold for",
    of: "a measure's code",
    about: "A line drawn on that measure's chart: the figure in Value, since when in Date, its meaning in Words.",
    example: ["Threshold for population", "100000", "2011-06-01", "too small to act entirely independently (2011 Coalition paper)"],
  },
} as const;
