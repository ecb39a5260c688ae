import { deflateSync } from "node:zlib";
import type { PdfFile } from "./file.ts";
import { reference } from "./values.ts";

const NAME = "sRGB IEC61966-2.1";
/** The colours of sRGB (IEC 61966-2-1) as CIE XYZ under the light that profiles are written for, D50, by Bradford's adaptation. */
const RED = [0.4360747, 0.2225045, 0.0139322];
const GREEN = [0.3850649, 0.7168786, 0.0971045];
const BLUE = [0.1430804, 0.0606169, 0.7141733];
const D50 = [0.9642, 1, 0.8249];
const ADAPTATION = [1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316];
/** Exponent, slope and offset, then the slope and the end of the straight part near black. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

let deflated: Buffer | undefined;

/** Says that all colours are sRGB, as PDF/A asks; returns the number of the output intent. */
export function writeOutputIntent(file: PdfFile): number {
  deflated ??= deflateSync(profile());
  const profileId = file.deflatedStream("/N 3", deflated);
  return file.put(
    `<</Type/OutputIntent/S/GTS_PDFA1/Info(${NAME})/OutputConditionIdentifier(${NAME})/DestOutputProfile ${reference(profileId)}>>`,
  );
}

/** sRGB as an ICC profile of version 4.2 (ISO 15076-1): a display whose three colours are mixed by a matrix. */
export function profile(): Buffer {
  const curve = tag("para", number16(3), number16(0), fixed(CURVE));
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", text(NAME)],
    ["cprt", text("No rights reserved")],
    ["wtpt", tag("XYZ ", fixed(D50))],
    ["chad", tag("sf32", fixed(ADAPTATION))],
    ["rXYZ", tag("XYZ ", fixed(RED))],
    ["gXYZ", tag("XYZ ", fixed(GREEN))],
    ["bXYZ", tag("XYZ ", fixed(BLUE))],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const body = Buffer.concat([table(tags), ...tags.map(([, content]) => content)]);
  return Buffer.concat([header(HEADER + body.length), body]);
}

const HEADER = 128;
const ENTRY = 12;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // Its date, which must be one: the year of the standard.
  [1999, 10, 1].forEach((part, i) => {
    bytes.writeUInt16BE(part, 24 + 2 * i);
  });
  bytes.write("acsp", 36, "latin1");
  fixed(D50).copy(bytes, 68);
  return bytes;
}

/** Name, place and length of each tag. */
function table(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const bytes = Buffer.alloc(4 + ENTRY * tags.length);
  bytes.writeUInt32BE(tags.length, 0);
  let place = HEADER + bytes.length;
  tags.forEach(([name, content], i) => {
    bytes.write(name, 4 + ENTRY * i, "latin1");
    bytes.writeUInt32BE(place, 8 + ENTRY * i);
    bytes.writeUInt32BE(content.length, 12 + ENTRY * i);
    place += content.length;
  });
  return bytes;
}

/** A tag's content, filled up to four bytes. */
function tag(type: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), Buffer.alloc(4), ...parts]);
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
}

/** A text in one language. */
function text(words: string): Buffer {
  const letters = Buffer.from(words, "utf16le").swap16();
  const [records, size, place] = [1, 12, 28];
  return tag("mluc", ...[records, size].map(number32), Buffer.from("enUS", "latin1"), ...[letters.length, place].map(number32), letters);
}

/** Numbers in 65,536ths. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeInt32BE(Math.round(value * 65536), 4 * i);
  });
  return bytes;
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
