import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import type { PdfFile } from "./file.ts";
import { reference } from "./values.ts";

let deflated: Buffer | undefined;

/** Says that all colours are sRGB, as PDF/A asks; returns the number of the output intent. The profile is PDFKit's. */
export function writeOutputIntent(file: PdfFile): number {
  deflated ??= deflateSync(readFileSync(join(dirname(createRequire(import.meta.url).resolve("pdfkit")), "data", "sRGB_IEC61966_2_1.icc")));
  const profile = file.deflatedStream("/N 3", deflated);
  const name = "(sRGB IEC61966-2.1)";
  return file.put(
    `<</Type/OutputIntent/S/GTS_PDFA1/Info${name}/OutputConditionIdentifier${name}/DestOutputProfile ${reference(profile)}>>`,
  );
}
