import { date, text } from "../fields.ts";
import { column, sheet } from "../sheet.ts";

export const sourcesSheet = sheet("Sources", {
  about: "Where public figures come from; each is listed in every report.",
  aliases: ["Source"],
  columns: {
    code: column("Code", text, { about: "The name by which Measures refers to it.", example: "ons-2018", required: true }),
    title: column("Title", text, {
      about: "Name of the publication.",
      example: "Mid-year population estimates",
      required: true,
      aliases: ["Name"],
    }),
    publisher: column("Publisher", text, { about: "Who publishes it.", example: "Office for National Statistics" }),
    period: column("Period", text, { about: "The period it is about.", example: "mid-2017" }),
    licence: column("Licence", text, {
      about: "On what terms it may be used.",
      example: "Open Government Licence v3.0",
      aliases: ["License"],
    }),
    link: column("Link", text, {
      about: "Where it is found; https only.",
      example: "https://www.example.org/estimates",
      aliases: ["URL", "Web address"],
    }),
    retrieved: column("Retrieved", date, {
      about: "The day it was taken.",
      example: "2018-05-02",
      aliases: ["Accessed", "Date retrieved"],
    }),
  },
});

export const glossarySheet = sheet("Glossary", {
  about: "Terms explained at the end of every report.",
  columns: {
    term: column("Term", text, { about: "The term.", example: "WTE", required: true, aliases: ["Word"] }),
    meaning: column("Meaning", text, {
      about:
        "What it means. For an abbreviation, begin with what it stands for, and a colon: it is written out where a report first uses it.",
      example: "Whole-time equivalent: two people who each work half the week are one.",
      required: true,
      aliases: ["Definition"],
    }),
  },
});

export const contactsSheet = sheet("Contacts", {
  about: "To whom each report is sent, an address a row. None of it is printed.",
  aliases: ["Contact", "Recipients"],
  columns: {
    participant: column("Participant", text, { about: "The participant's code.", example: "02B", required: true, aliases: ["Code"] }),
    name: column("Name", text, { about: "The person.", example: "Alex Brown" }),
    email: column("Email", text, { about: "One address.", example: "alex.brown@example.org", required: true, aliases: ["E-mail address"] }),
    role: column("Role", text, {
      about: "to or cc, and shared when the address stands for several participants on purpose. Default: to.",
      example: "to",
    }),
  },
});
