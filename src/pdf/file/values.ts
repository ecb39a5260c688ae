import { Kept } from "../kept.ts";

/** How PDF writes its simple values (ISO 32000-1, 7.3). All of them are Latin-1 strings: one character, one byte. */

/** A number to 0.001 of its unit, without a needless exponent or minus sign. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`PDF cannot hold the number ${value}`);
  const thousandths = Math.round(Math.abs(value) * 1000);
  if (thousandths === 0) return "0";
  const whole = Math.floor(thousandths / 1000);
  return `${value < 0 ? "-" : ""}${whole}${FRACTIONS[thousandths % 1000]}`;
}

/** "", ".001", … ".25", … ".999": to write a fraction from its digits takes a quarter of the time of writing a number that has one. */
const FRACTIONS = Array.from({ length: 1000 }, (_, thousandths) => String(thousandths / 1000).slice(1));

export function pdfNumbers(values: readonly number[]): string {
  return values.map(pdfNumber).join(" ");
}

/** A text string: as it stands when it is ASCII, otherwise as UTF-16 with its mark. */
export function pdfText(text: string): string {
  return `(${escaped(isAscii(text) ? text : utf16(text))})`;
}

/** "D:20181101090000Z" */
export function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\.\d+Z$|[-:T]/g, "")}Z)`;
}

/** A colour of the theme or of a drawing, such as #0B3558, as three numbers from 0 to 1. */
export function pdfColour(hex: string): string {
  return colours.get(hex) ?? colours.keep(hex, threeNumbers(hex));
}

const colours = new Kept<string, string>(1_000);

function threeNumbers(hex: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`"${hex}" is not a colour like #0B3558`);
  const part = (at: number) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)}`;
}

export function reference(id: number): string {
  return `${id} 0 R`;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || code < 32) return false;
  }
  return true;
}

function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("latin1");
}

function escaped(bytes: string): string {
  return bytes.replace(/[\\()\r\n]/g, (c) => (c === "\r" ? "\\r" : c === "\n" ? "\\n" : `\\${c}`));
}
