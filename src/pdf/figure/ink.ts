import type { Paint } from "./paint.ts";
import { short } from "./pencil.ts";

/**
 * Gathers painted outlines. Opaque neighbours painted alike become one outline with one painting operator: the two hundred
 * bars of a chart are then a fifth of the bytes.
 */
export class Ink {
  readonly opacities = new Set<string>();
  private readonly written: string[] = [];
  private outline = "";
  private operator = "";
  private state = "";

  paint(outline: string, paint: Paint): void {
    if (paint.opacity !== undefined) {
      this.write(`${paint.state} ${outline}${paint.operator}`, paint.opacity);
      return;
    }
    if (paint.state !== this.state || paint.operator !== this.operator || paint.operator === "B") this.begin(paint.state, paint.operator);
    this.outline += outline;
  }

  /**
   * A round mark, as the shortest of lines with round ends, one for its edge and one for its inside: a tenth of the bytes of
   * its outline, and a scatter has two hundred. Opaque marks with an inside only.
   */
  dot(centre: string, radius: number, paint: Paint): void {
    this.begin("1 J [] 0 d", "S");
    const [x = "0", y = "0"] = centre.split(" ");
    const line = `${x} ${y} m ${short(Number(x) + 0.01)} ${y} l S`;
    const round = (colour: string, width: number) => `${colour} RG ${short(width)} w ${line}`;
    if (paint.stroke !== undefined) this.written.push(round(paint.stroke, 2 * radius + paint.strokeWidth));
    if (paint.fill !== undefined && 2 * radius > paint.strokeWidth) this.written.push(round(paint.fill, 2 * radius - paint.strokeWidth));
  }

  /** Writes operators that leave the graphics state as they found it. */
  write(operators: string, opacity: string | undefined): void {
    this.flush();
    this.written.push(opacity === undefined ? operators : this.veiled(operators, opacity));
  }

  /** Clips what follows to an outline, until `unclip`. */
  clip(outline: string): void {
    this.begin("", "");
    this.written.push(`q ${outline}W n`);
  }

  unclip(): void {
    this.begin("", "");
    this.written.push("Q");
  }

  finish(): string {
    this.flush();
    return this.written.join("\n");
  }

  private veiled(operators: string, opacity: string): string {
    this.opacities.add(opacity);
    return `q /${opacity} gs ${operators} Q`;
  }

  private begin(state: string, operator: string): void {
    this.flush();
    if (state !== "" && state !== this.state) this.written.push(state);
    this.state = state;
    this.operator = operator;
  }

  private flush(): void {
    if (this.outline !== "") this.written.push(this.outline + this.operator);
    this.outline = "";
  }
}
