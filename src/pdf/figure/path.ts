import { drawArc } from "./arc.ts";
import type { Pencil } from "./pencil.ts";

const TOKEN = /[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;
/** What Vega writes for a bar. */
const RECTANGLE = /^M(-?[\d.e-]+),(-?[\d.e-]+)h(-?[\d.e-]+)v(-?[\d.e-]+)h-?[\d.e-]+Z$/;

/** Draws SVG path data: the commands M L H V C Q A Z, absolute or relative. */
export function drawPath(pencil: Pencil, data: string): void {
  const rectangle = RECTANGLE.exec(data);
  if (rectangle) {
    const [x = 0, y = 0, width = 0, height = 0] = rectangle.slice(1).map(Number);
    pencil.rectangle(x, y, width, height);
    return;
  }
  new PathReader(pencil, data).read();
}

class PathReader {
  private readonly pencil: Pencil;
  private readonly data: string;
  private readonly tokens: readonly string[];
  private next = 0;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** What each command does, given where relative numbers count from. */
  private readonly steps: Readonly<Record<string, (fromX: number, fromY: number) => void>> = {
    M: (fromX, fromY) => this.moveTo(fromX + this.number(), fromY + this.number()),
    L: (fromX, fromY) => this.lineTo(fromX + this.number(), fromY + this.number()),
    H: (fromX) => this.lineTo(fromX + this.number(), this.y),
    V: (_fromX, fromY) => this.lineTo(this.x, fromY + this.number()),
    C: (fromX, fromY) => this.curveTo(fromX, fromY),
    Q: (fromX, fromY) => this.quadraticTo(fromX, fromY),
    A: (fromX, fromY) => this.arcTo(fromX, fromY),
    Z: () => this.close(),
  };

  constructor(pencil: Pencil, data: string) {
    this.pencil = pencil;
    this.data = data;
    this.tokens = data.match(TOKEN) ?? [];
  }

  read(): void {
    let command = "";
    while (this.next < this.tokens.length) {
      command = this.command(command);
      this.draw(command);
    }
  }

  /** Numbers without a letter repeat the last command, and after a move they are lines. */
  private command(last: string): string {
    const token = this.tokens[this.next] ?? "";
    if (/[a-zA-Z]/.test(token)) {
      this.next += 1;
      return token;
    }
    if (last === "M") return "L";
    if (last === "m") return "l";
    return last;
  }

  private draw(command: string): void {
    const relative = command === command.toLowerCase();
    const [fromX, fromY] = relative ? [this.x, this.y] : [0, 0];
    const step = this.steps[command.toUpperCase()];
    if (!step) throw new Error(`A chart's path cannot be read: ${this.data.slice(0, 60)}`);
    step(fromX, fromY);
  }

  private number(): number {
    const value = Number(this.tokens[this.next]);
    this.next += 1;
    if (Number.isNaN(value)) throw new Error(`A chart's path cannot be read: ${this.data.slice(0, 60)}`);
    return value;
  }

  private moveTo(x: number, y: number): void {
    this.startX = this.x = x;
    this.startY = this.y = y;
    this.pencil.move(x, y);
  }

  private close(): void {
    this.pencil.close();
    this.x = this.startX;
    this.y = this.startY;
  }

  private lineTo(x: number, y: number): void {
    this.x = x;
    this.y = y;
    this.pencil.line(x, y);
  }

  private curveTo(fromX: number, fromY: number): void {
    const [x1, y1] = [fromX + this.number(), fromY + this.number()];
    const [x2, y2] = [fromX + this.number(), fromY + this.number()];
    this.x = fromX + this.number();
    this.y = fromY + this.number();
    this.pencil.curve(x1, y1, x2, y2, this.x, this.y);
  }

  /** A quadratic curve is the cubic one whose handles are two thirds of the way to its own. */
  private quadraticTo(fromX: number, fromY: number): void {
    const [x0, y0] = [this.x, this.y];
    const [x1, y1] = [fromX + this.number(), fromY + this.number()];
    this.x = fromX + this.number();
    this.y = fromY + this.number();
    const third = (from: number, handle: number) => from + (2 / 3) * (handle - from);
    this.pencil.curve(third(x0, x1), third(y0, y1), third(this.x, x1), third(this.y, y1), this.x, this.y);
  }

  private arcTo(fromX: number, fromY: number): void {
    const [rx, ry, rotation, large, sweep] = [this.number(), this.number(), this.number(), this.number(), this.number()];
    const [x, y] = [fromX + this.number(), fromY + this.number()];
    if (rotation !== 0) throw new Error("A chart may not hold a turned ellipse.");
    drawArc(this.pencil, { x: this.x, y: this.y }, { rx, ry, large: large === 1, sweep: sweep === 1 }, { x, y });
    this.x = x;
    this.y = y;
  }
}
