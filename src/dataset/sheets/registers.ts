import { date, list, text, whole, yesNo } from "../fields.ts";
import { column, sheet } from "../sheet.ts";

const participant = {
  about: "The participant's code.",
  example: "02B",
  required: true,
  aliases: ["Code", "Organisation", "Organisation code", "Org code", "Participant code"],
};

export const areasSheet = sheet("Areas", {
  about:
    "Which practice or area is whose responsibility, an area a row. It need not list all of them: it is there to find any that two participants claim.",
  aliases: ["Area", "Practices", "Area responsibilities"],
  columns: {
    area: column("Area code", text, {
      about: "The code of the practice or area; areas are matched on it.",
      example: "P02001",
      required: true,
      aliases: ["Area", "Practice", "Practice code"],
    }),
    name: column("Area name", text, { about: "Its name.", example: "Ashdale Surgery", aliases: ["Practice name", "Name"] }),
    participant: column("Participant", text, participant),
    people: column("People", whole, {
      about: "How many people it has; where two claim it, so many are counted twice.",
      example: "8400",
      aliases: ["Population", "Patients", "List size"],
    }),
  },
});

export const officersSheet = sheet("Officers", {
  about: "Who holds which office, a person and participant a row. A person in two participants' rows is a shared officer.",
  aliases: ["Officer", "Shared officers", "Officer register"],
  columns: {
    person: column("Person", text, {
      about: "The person's name, or a number of your own where two have the same name.",
      example: "Alex Brown",
      required: true,
      aliases: ["Person id", "Name", "Officer"],
    }),
    role: column("Role", text, {
      about: "Chair, accountable officer, governing body member, or whatever it is called.",
      example: "Accountable officer",
      aliases: ["Office", "Post"],
    }),
    participant: column("Participant", text, participant),
    framework: column("Governance framework", yesNo, {
      about: "For a shared officer: whether a framework says who is responsible for what.",
      example: "yes",
      aliases: ["Framework"],
    }),
  },
});

export const mergersSheet = sheet("Mergers", {
  about: "Organisations that were put together, or are to be, a merger a row.",
  aliases: ["Merger", "Merger register"],
  columns: {
    date: column("Date", date, {
      about: "The first day of the successor.",
      example: "2017-04-01",
      required: true,
      aliases: ["Merged on", "Effective from"],
    }),
    predecessors: column("Predecessors", list, {
      about: "The codes of all that were put together. Those of a merger that is still to come must stand in Organisations.",
      example: "00W; 01M; 01N",
      required: true,
      aliases: ["Predecessor codes"],
    }),
    predecessorNames: column("Predecessor names", list, {
      about: "Their names in the same order. Default: the names in Organisations.",
      example: "Central Ashdale; North Ashdale; South Ashdale",
    }),
    successor: column("Successor", text, {
      about: "The code of what they became; that of a merger that has happened must stand in Organisations.",
      example: "14L",
      required: true,
      aliases: ["Successor code"],
    }),
    successorName: column("Successor name", text, {
      about: "Its name. Default: the name in Organisations.",
      example: "NHS Ashdale CCG",
    }),
  },
});
