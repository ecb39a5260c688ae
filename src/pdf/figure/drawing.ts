/** A chart's layer as PDF operators: read once from its SVG, shown by every report that has it. */
export interface Drawing {
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Operators with the origin at the bottom left of the drawing. */
  readonly operators: string;
  /** Glyphs used, by the name of the face; one that is used twice may be here twice. */
  readonly glyphs: ReadonlyMap<string, readonly number[]>;
  /** Opacities used, as names of graphics states: see `opacityName`. */
  readonly opacities: ReadonlySet<string>;
}

/** The name of the graphics state that sets these opacities: "A50_100" fills at a half and strokes in full. */
export function opacityName(fill: number, stroke: number): string {
  return `A${Math.round(fill * 100)}_${Math.round(stroke * 100)}`;
}
