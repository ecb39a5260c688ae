/** "a", "a and b", "a, b and c". Items that hold a comma are kept apart by semicolons, items that hold an "and" by a last comma. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const before = items.slice(0, -1);
  if (items.some((item) => /,(?!\d)/.test(item))) return `${before.join("; ")}; and ${last}`;
  const joined = items.some((item) => / (and|&) /.test(item)) ? ", and " : " and ";
  return `${before.join(", ")}${joined}${last}`;
}

/** With a capital at its start; a name that begins in small letters on purpose ("iBCF") keeps them. */
export function capital(text: string): string {
  return /^[a-z][A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** In quotation marks, as answers and thresholds are: they are somebody else's words. */
export function quoted(text: string): string {
  return `“${text}”`;
}

/** Sentences as one text; those there was nothing to say for are left out. */
export function told(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined && sentence !== "").join(" ");
}

/** Where the head of a noun phrase ends: "running cost | per head", "share | of people aged 65". */
const ends = new Set(
  "a an per of for on in by to from with without at who that which as between under over against each whose not when where".split(" "),
);
/** Words that may stand after a noun and belong to it: "people served", "days lost". */
const participle = /(ed|lost|paid|held|spent|given|taken|made|seen|found|left|met|born|eligible|available)$/;
const collective = new Set(["people", "staff", "women", "men", "children", "data", "media", "police"]);

/**
 * Whether a measure's phrase takes "are": "staff per 100,000 people", "registered patients", but "running cost per
 * head". English gives no sure sign; this looks at the last noun before the first preposition.
 */
export function isPlural(phrase: string): boolean {
  const words = phrase
    .toLowerCase()
    .replace(/[(,].*$/, "")
    .split(/\s+/);
  const end = words.findIndex((word, i) => i > 0 && ends.has(word));
  const head = words.slice(0, end === -1 ? undefined : end).filter((word) => word !== "");
  while (head.length > 1 && participle.test(head.at(-1) ?? "")) head.pop();
  const noun = head.at(-1) ?? "";
  return collective.has(noun) || /[^sui]s$/.test(noun);
}

interface Agreement {
  readonly is: string;
  readonly has: string;
  readonly does: string;
  readonly it: string;
  readonly that: string;
  readonly tends: string;
  readonly varies: string;
}

const singular: Agreement = { is: "is", has: "has", does: "does", it: "it", that: "that", tends: "tends", varies: "varies" };
const plural: Agreement = { is: "are", has: "have", does: "do", it: "they", that: "those", tends: "tend", varies: "vary" };

/** The forms of a verb that agree with a measure's phrase. */
export function agreement(phrase: string): Agreement {
  return isPlural(phrase) ? plural : singular;
}
