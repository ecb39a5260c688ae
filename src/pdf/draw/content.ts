import { pdfColour, pdfNumber } from "../file/values.ts";
import type { Typeface } from "../fonts/typeface.ts";
import type { Element } from "../tagged/element.ts";

/** What is being drawn for: an element of the structure, or an ornament, which may be part of the running header or footer. */
export type Purpose = Element | "ornament" | "Header" | "Footer";

/**
 * One page's operators. Everything on it is marked (ISO 32000-1, 14.6): as content of one element, or as an artifact.
 * One marked sequence is open at a time, and goes on while the purpose stays the same.
 */
export class PageContent {
  private readonly page: number;
  private readonly parts: string[] = [];
  private purpose: Purpose | undefined;
  private marked = 0;
  private fill = "";
  private stroke = "";
  private face: Typeface | undefined;
  private size = 0;

  constructor(page: number) {
    this.page = page;
  }

  /** Opens the sequence that what follows belongs to. */
  mark(purpose: Purpose): void {
    if (this.purpose === purpose) return;
    this.close();
    this.purpose = purpose;
    if (purpose === "ornament") this.parts.push("/Artifact BMC");
    else if (typeof purpose === "string") this.parts.push(`/Artifact<</Type/Pagination/Subtype/${purpose}>>BDC`);
    else {
      purpose.addContent({ page: this.page, mcid: this.marked });
      this.parts.push(`/${purpose.role}<</MCID ${this.marked}>>BDC`);
      this.marked += 1;
    }
  }

  /** Draws; `operators` leave the graphics state as they found it, but for what is set below. */
  add(operators: string): void {
    if (this.purpose === undefined) throw new Error("Content on a page must be marked.");
    this.parts.push(operators);
  }

  setFill(colour: string): void {
    if (this.fill === colour) return;
    this.fill = colour;
    this.add(`${pdfColour(colour)} rg`);
  }

  /** `size`: in points. */
  setFont(face: Typeface, size: number): void {
    if (this.face === face && this.size === size) return;
    this.face = face;
    this.size = size;
    this.add(`/${face.name} ${pdfNumber(size)} Tf`);
  }

  /** `state`: colour and width of lines, as operators. */
  setStroke(state: string): void {
    if (this.stroke === state) return;
    this.stroke = state;
    this.add(state);
  }

  finish(): Buffer {
    this.close();
    return Buffer.from(this.parts.join("\n"), "latin1");
  }

  private close(): void {
    if (this.purpose !== undefined) this.parts.push("EMC");
    this.purpose = undefined;
  }
}
