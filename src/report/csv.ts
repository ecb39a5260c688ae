/**
 * Rows as RFC 4180 text: fields parted by commas, lines by CRLF, quotes where a field holds a comma, a quote or a line break.
 * Text that a spreadsheet would take for a formula is given a leading apostrophe; numbers are written plainly.
 */
export function csv(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

export type Field = string | number | undefined;

function field(value: Field): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
