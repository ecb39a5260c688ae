/** Markup that is finished. Only this file makes it, so that no text of a workbook can become any. */
export interface Html {
  readonly markup: string;
}

/** Text is escaped, finished markup is not, lists are joined, undefined is nothing. */
export type Part = Html | string | number | undefined | readonly Part[];

/** Markup with text in it: html`<p lang="${language}">${words}</p>`. Attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? "";
  parts.forEach((part, i) => {
    markup += written(part) + (strings[i + 1] ?? "");
  });
  return { markup };
}

/** ` lang="cy"`, to stand in a tag; nothing when there is no value. The name is the program's own. */
export function attribute(name: string, value: string | undefined): Html {
  return { markup: value === undefined ? "" : ` ${name}="${asText(value)}"` };
}

/** Markup the program has made itself, such as its style sheet; never text from elsewhere. */
export function trusted(markup: string): Html {
  return { markup };
}

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return asText(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(written).join("");
}

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** What HTML may not hold at all: control characters (but not tabs and line ends) and characters that are none. */
const impossible = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/** Marks that are never seen, among them those that turn the direction of what follows; scripts that join letters need two of them. */
const unseen = /(?!\u200b|\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;

function asText(text: string): string {
  return text
    .replace(impossible, " ")
    .replace(unseen, "")
    .replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}
