/** A number as people write it in a cell of text. */
export type Written =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly percent: boolean;
      /** "£", "€", "$" or "". */
      readonly currency: string;
      /** What stands behind the number: "WTE". */
      readonly words: string;
      /** With a k, m or bn. */
      readonly scaled: boolean;
      readonly approximate: boolean;
      /** Written by Excel in powers of ten with fewer digits than the figure had: "1.2E+05". */
      readonly rounded: boolean;
      /** Nothing but digits, signs, commas in their places, a currency or a percent sign. */
      readonly plain: boolean;
    }
  /** "<5" */
  | { readonly kind: "below"; readonly limit: number }
  /** ">100", "100+" */
  | { readonly kind: "above" }
  /** "10 to 12" */
  | { readonly kind: "range" }
  | { readonly kind: "none" };

const none: Written = { kind: "none" };

/** Longer text is no number; the limit also keeps every pattern below quick. */
const longest = 80;

/** Reads what was typed; decimal point, and commas or spaces between thousands. Everything else is no number. */
export function writtenNumber(typed: string): Written {
  if (typed.length > longest) return none;
  const text = typed.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replaceAll("·", ".").replace(/[−–]/g, "-").trim();
  return bound(text) ?? number(text);
}

const below = /^(?:<=?|≤|less than|fewer than|under|below|up to) ?(\d{1,9})$/;
const above = /^(?:(?:>=?|≥|more than|over|above|at least) ?[£€$]?\d[\d,.]*(?: ?(?:k|m|bn|%))?|[£€$]?\d[\d,.]* ?\+)$/;
const range = /^[£€$]?\d[\d,.]* ?(?:-|to|\/) ?[£€$]?\d[\d,.]*(?: ?(?:k|m|bn|%))?$/;

function bound(text: string): Written | undefined {
  const limit = below.exec(text)?.[1];
  if (limit !== undefined) return { kind: "below", limit: Number(limit) };
  if (above.test(text)) return { kind: "above" };
  return range.test(text) ? { kind: "range" } : undefined;
}

const approximately = /^(?:c\.?|ca\.?|circa|approx\.?|approximately|about|around|roughly|~|≈|est\.?|estimated) ?(?=[£€$\d(.-])/;
const atTheEnd = / ?(?:\?|\((?:approx\.?|est\.?|estimated?|approximately)\)|approx\.?|est\.?|approximately)$/;

function number(text: string): Written {
  const bare = text.replace(approximately, "").replace(atTheEnd, "");
  const { body, negative } = signed(bare);
  const match = /^([£€$]?) ?(-?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,15}|(?=\.\d))(\.\d{1,15})?(e\+\d{2})?(?![\d,.])(.*)$/.exec(
    body,
  );
  if (match === null) return none;
  const [, currency = "", minus = "", whole = "", fraction = "", power = "", behind = ""] = match;
  const { factor, percent, words, pounds } = tail(behind.trim());
  const size = Number(`${whole.replace(/[ ,]/g, "") || "0"}${fraction}${power}`) * factor;
  const value = (negative !== (minus === "-") ? -size : size) || 0;
  return {
    kind: "number",
    // 1.2 × 1,000,000 is 1.2 million exactly, not a little less.
    value: Number(value.toPrecision(15)),
    percent,
    currency: pounds ? "£" : currency,
    words,
    scaled: factor !== 1,
    approximate: bare !== text,
    rounded: power !== "",
    plain: factor === 1 && words === "" && !pounds && !whole.includes(" ") && !bare.startsWith("(") && bare === text,
  };
}

/** Accountants write a negative figure in brackets. */
function signed(text: string): { readonly body: string; readonly negative: boolean } {
  const bracketed = /^\(([^()]*)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) return { body: bracketed.trim(), negative: true };
  const minus = /^- ?(?=[£€$\d.])/.exec(text);
  return minus === null ? { body: text, negative: false } : { body: text.slice(minus[0].length), negative: true };
}

const factors: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["thousand", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["million", 1e6],
  ["bn", 1e9],
  ["billion", 1e9],
]);

function tail(behind: string): { readonly factor: number; readonly percent: boolean; readonly words: string; readonly pounds: boolean } {
  const percent = /^(?:%|percent|per cent|pc)\b|^%/.exec(behind);
  const rest = percent === null ? behind : behind.slice(percent[0].length).trim();
  const scale = percent === null ? /^(k|thousand|m|mn|million|bn|billion)(?![\p{L}\p{N}])/u.exec(rest)?.[1] : undefined;
  const after = scale === undefined ? rest : rest.slice(scale.length).trim();
  const words = after.replace(/^(?:gbp|pounds?|sterling)\b/, "").trim();
  return { factor: factors.get(scale ?? "") ?? 1, percent: percent !== null, words, pounds: words !== after };
}
