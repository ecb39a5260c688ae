import { isUpright, type Matrix } from "./matrix.ts";

/** To a hundredth of a point: finer than any printer. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? "0" : String(rounded);
}

/**
 * Writes outlines as PDF operators. It takes SVG's coordinates, through a matrix, and PDF's vertical axis points up:
 * `height` is the drawing's.
 */
export class Pencil {
  private readonly matrix: Matrix;
  private readonly height: number;
  private written = "";

  constructor(matrix: Matrix, height: number) {
    this.matrix = matrix;
    this.height = height;
  }

  get operators(): string {
    return this.written;
  }

  point(x: number, y: number): string {
    const m = this.matrix;
    return `${short(m[0] * x + m[2] * y + m[4])} ${short(this.height - (m[1] * x + m[3] * y + m[5]))}`;
  }

  move(x: number, y: number): void {
    this.written += `${this.point(x, y)} m `;
  }

  line(x: number, y: number): void {
    this.written += `${this.point(x, y)} l `;
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.written += `${this.point(x1, y1)} ${this.point(x2, y2)} ${this.point(x, y)} c `;
  }

  close(): void {
    this.written += "h ";
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    if (isUpright(this.matrix)) {
      this.written += `${this.point(x, y + height)} ${short(width * this.matrix[0])} ${short(height * this.matrix[3])} re `;
      return;
    }
    this.move(x, y);
    this.line(x + width, y);
    this.line(x + width, y + height);
    this.line(x, y + height);
    this.close();
  }
}
