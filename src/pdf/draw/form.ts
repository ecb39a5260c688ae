import { deflateSync } from "node:zlib";
import type { Drawing } from "../figure/drawing.ts";
import type { PdfFile } from "../file/file.ts";
import { reference } from "../file/values.ts";

/**
 * A drawing with more operators than this, in characters, is an object of its own that pages refer to. Those are the backdrops:
 * all reports of a batch show the same ones, and each is deflated once.
 */
const LARGE = 3_000;

/** A form is clipped to its box, and marks at the edge of a chart may reach beyond it. */
const BOX = "[-999 -999 1999 1999]";

export function isLarge({ operators }: Drawing): boolean {
  return operators.length > LARGE;
}

const deflated = new WeakMap<Drawing, Buffer>();

/** Writes a drawing as a form (ISO 32000-1, 8.10) with the resources of the pages; returns its number. */
export function writeForm(file: PdfFile, drawing: Drawing, resources: number): number {
  const content = deflated.get(drawing) ?? deflateSync(Buffer.from(drawing.operators, "latin1"), { level: 9 });
  deflated.set(drawing, content);
  return file.deflatedStream(`/Subtype/Form/BBox${BOX}/Resources ${reference(resources)}`, content);
}
