import { number, text } from "../fields.ts";
import { column, sheet } from "../sheet.ts";
import { codeColumn, nameColumn } from "./organisations.ts";

export const criteriaSheet = sheet("Criteria", {
  about:
    "What every organisation is held against, one a row. Criteria, Severities and Conditions belong together; a round without an assessment has none of them.",
  aliases: ["Standards", "List of criteria"],
  columns: {
    code: column("Code", text, {
      about: "A short code, used once.",
      example: "3.1A",
      required: true,
      aliases: ["Criterion", "Criterion code", "Standard", "Standard code"],
    }),
    text: column("Text", text, {
      about: "The criterion in words.",
      example: "A clear and credible plan",
      required: true,
      aliases: ["Criterion text", "Wording", "Title", "Description"],
    }),
    domain: column("Domain", text, { about: "What the criterion belongs to.", example: "Planning", aliases: ["Theme", "Area"] }),
  },
});

export const severitiesSheet = sheet("Severities", {
  about: "How grave a condition may be, the mildest first.",
  aliases: ["Severity levels"],
  columns: {
    level: column("Level", text, {
      about: "What Conditions calls it; used once.",
      example: "III",
      required: true,
      aliases: ["Severity", "Code"],
    }),
    remedy: column("Remedy", text, {
      about: "What it means or asks for.",
      example: "Sign-off by the board",
      aliases: ["Meaning", "Name", "Action"],
    }),
    weight: column("Weight", number, {
      about: "What one condition of this severity adds to the score, above 0. Default: 1 for the first row, 2 for the second and so on.",
      example: "3",
      aliases: ["Points"],
    }),
  },
});

export const conditionsSheet = sheet("Conditions", {
  about:
    'Each criterion that an organisation did not meet, one a row. An organisation without a row met them all; one that was not assessed has a row with "not assessed" under Criterion. Measures may name what is counted here as they name a column: `Conditions: number`, `Conditions: score` (the sum of the weights), `Conditions: III` (the number of that severity) and `Conditions: domains` (the domains concerned). Where the sheet has another name, that name stands before the colon.',
  aliases: ["Breaches", "Failures", "Shortfalls"],
  columns: {
    code: codeColumn,
    name: nameColumn,
    criterion: column("Criterion", text, {
      about: "Code of the criterion.",
      example: "3.1A",
      required: true,
      aliases: ["Criterion code", "Standard", "Standard code"],
    }),
    severity: column("Severity", text, {
      about: "How grave it is: a level of Severities.",
      example: "III",
      required: true,
      aliases: ["Level"],
    }),
  },
});
