/** The most that a cell holds. */
const longest = 32_767;

/**
 * Text as it stands in a sheet's XML. What XML cannot hold is written as Excel does, _x000B_ (ECMA-376, ST_Xstring), and so is an
 * underscore that would otherwise be read as the beginning of such a sign.
 */
export function xmlText(text: string): string {
  return cut(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : code(sign)))
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** An attribute's value: there a line break would be read as a space. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function code(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A character of two halves is not cut between them. */
function cut(text: string): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
}
