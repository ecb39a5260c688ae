import { list, number, oneOf, text, whole, yesNo } from "../fields.ts";
import { averages, kinds, polarities, policies } from "../measure.ts";
import { column, sheet } from "../sheet.ts";

const kind = oneOf(
  kinds,
  new Map([
    ["percentage", "share"],
    ["percent", "share"],
    ["proportion", "share"],
    ["yn", "yes-no"],
    ["yesorno", "yes-no"],
    ["multiplechoice", "choices"],
    ["number", "amount"],
    ["count", "amount"],
    ["money", "amount"],
  ]),
);
const polarity = oneOf(
  polarities,
  new Map([
    ["higher", "high"],
    ["lower", "low"],
    ["neither", "none"],
    ["no", "none"],
  ]),
);
const space = oneOf(
  ["page", "half", "none"],
  new Map([
    ["no", "none"],
    ["infindingsonly", "none"],
    ["halfpage", "half"],
    ["fullpage", "page"],
  ]),
);

export const measuresSheet = sheet("Measures", {
  about: "What is compared, a measure a row, in the order of the report.",
  aliases: ["Measure", "Metrics", "Indicators", "Questions"],
  required: true,
  columns: {
    code: column("Code", text, {
      about: "A short name, used once.",
      example: "running_cost",
      required: true,
      aliases: ["Measure", "Measure code"],
    }),
    chapter: column("Chapter", text, {
      about: "The chapter it stands in; a chapter's measures are put together. Default: Measures.",
      example: "Running costs",
      aliases: ["Section"],
    }),
    title: column("Title", text, { about: "Heading of its page.", example: "Running cost per head", required: true, aliases: ["Name"] }),
    short: column("Short title", text, {
      about: "For tables, at most about 28 characters. Default: the title.",
      example: "Running cost, £ a head",
      aliases: ["Short"],
    }),
    phrase: column("In a sentence", text, {
      about: "As it stands inside a sentence. Default: the title, beginning small.",
      example: "running cost per head",
      aliases: ["Phrase"],
    }),
    kind: column("Kind", kind, {
      about:
        "amount (a number), rate (a number per so many), share (a percentage), split (parts of a whole), yes/no, choice (one of the options), choices (several of them), rating (options in order, the best first), score (a number on a scale) or text.",
      example: "rate",
      required: true,
      aliases: ["Type"],
    }),
    unit: column("Unit", text, {
      about: "As it should be printed; £ and % are set beside the number. Default: % for a share.",
      example: "£ per head",
      aliases: ["Units"],
    }),
    decimals: column("Decimals", whole, {
      about: "Decimal places printed, at most 6. Default: 1 for a rate or score (2 for money), otherwise 0.",
      example: "2",
      aliases: ["Decimal places"],
    }),
    polarity: column("Better", polarity, {
      about: "Which end is better: high, low or none. Default: none.",
      example: "low",
      aliases: ["Polarity"],
    }),
    value: column("Value", text, {
      about:
        "Column of Submissions or Public data that holds the figure or answer, or what is counted in Conditions; for a split, the total the parts must add up to. Default: the column named like the code, unless a numerator or parts are given.",
      example: "mental_health_lead",
      aliases: ["Value column", "Column", "Question"],
    }),
    numerator: column("Numerator", text, { about: "Column above the line.", example: "running_cost_gbp" }),
    denominator: column("Denominator", text, {
      about: "Column below the line. The figure is numerator ÷ denominator × per.",
      example: "population",
    }),
    per: column("Per", number, {
      about: "For how many a rate is. Default: the number in the unit (per 100,000 people), otherwise 1; a share is always per 100.",
      example: "100000",
    }),
    parts: column("Parts", list, { about: "Columns of a split, in order.", example: "bcf_health; bcf_social" }),
    options: column("Options", list, {
      about:
        "Permitted answers in order, the best first for a rating; for a split, the names of its parts. Default: Yes; No for yes/no, the columns for a split, the answers found for choice and choices.",
      example: "Outstanding; Good; Requires improvement; Inadequate",
    }),
    average: column("Average", oneOf(averages), {
      about:
        "What stands for a group: ratio (of the sums), mean or median. Default: ratio where there is a numerator and a denominator, otherwise median.",
      example: "median",
    }),
    source: column("Source", text, { about: "Code of its row in Sources.", example: "ons-2018" }),
    period: column("Period", text, { about: "Its period. Default: the round's.", example: "2017/18" }),
    why: column("Why it matters", text, {
      about: "One or two sentences under the heading.",
      example: "Running costs are capped.",
      aliases: ["Why"],
    }),
    definition: column("Definition", text, { about: "What exactly is counted.", example: "Running costs as in the annual accounts." }),
    caveat: column("Caveat", text, { about: "A caution printed with the figure.", example: "Hosted services are included." }),
    question: column("Question to ask", text, {
      about: "What a reader should ask next.",
      example: "Which shared posts are counted twice?",
      aliases: ["Question to ask next"],
    }),
    policy: column("Disclosure", oneOf(policies), {
      about:
        "What others see of a participant's answer: open (named), anonymous (unnamed and rounded), aggregate (group figures only) or own (nothing). Default: open for public figures, anonymous for answers.",
      example: "anonymous",
      aliases: ["Disclosure policy", "Policy"],
    }),
    charts: column("Charts", list, {
      about: "Charts to draw, by name. Default: by kind.",
      example: "sorted-bars; peer-dots",
      aliases: ["Chart"],
    }),
    against: column("Against", text, { about: "Code of the measure on the horizontal axis of its scatter.", example: "population" }),
    material: column("Material change", number, { about: "Changes smaller than this count as about the same.", example: "1" }),
    suppressBelow: column("Suppress below", number, { about: "Counts of people above 0 and below this are not shown.", example: "5" }),
    lowest: column("Lowest plausible", number, { about: "Figures below are queried.", example: "5", aliases: ["Lowest", "Minimum"] }),
    highest: column("Highest plausible", number, { about: "Figures above are queried.", example: "60", aliases: ["Highest", "Maximum"] }),
    space: column("Space", space, {
      about: "A page of its own in each report, half of one, or none when only the findings report speaks of it. Default: page.",
      example: "half",
    }),
    inSummary: column("In summary", yesNo, {
      about: "Whether the one-page summary shows it. Default: yes for measures that are numbers, until there are 12.",
      example: "yes",
      aliases: ["Summary"],
    }),
    askedSince: column("Asked since", text, {
      about: "Name of the first round that asked it; earlier figures are not used.",
      example: "Spring 2017",
    }),
  },
});
