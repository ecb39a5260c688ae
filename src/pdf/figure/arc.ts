import type { Pencil } from "./pencil.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** Draws an SVG arc as Bézier curves of at most a quarter turn (SVG 1.1, appendix F.6). */
export function drawArc(pencil: Pencil, from: Point, arc: Arc, to: Point): void {
  if (from.x === to.x && from.y === to.y) return;
  if (arc.rx === 0 || arc.ry === 0) {
    pencil.line(to.x, to.y);
    return;
  }
  const { cx, cy, rx, ry, start, turn } = centred(from, arc, to);
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const step = turn / steps;
  const reach = (4 / 3) * Math.tan(step / 4);
  for (let i = 0; i < steps; i++) {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const [c1, s1, c2, s2] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    const end = i === steps - 1 ? to : { x: cx + rx * c2, y: cy + ry * s2 };
    pencil.curve(
      cx + rx * (c1 - reach * s1),
      cy + ry * (s1 + reach * c1),
      cx + rx * (c2 + reach * s2),
      cy + ry * (s2 - reach * c2),
      end.x,
      end.y,
    );
  }
}

/** The arc by its centre: where it starts and how far it turns. */
function centred(from: Point, arc: Arc, to: Point) {
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const half = Math.hypot(dx / arc.rx, dy / arc.ry);
  // Coordinates rounded to a hundredth make a half circle a little less than one; it is meant to be one.
  const stretch = (1 - half) * Math.max(arc.rx, arc.ry) < 0.011 ? half : 1;
  const [rx, ry] = [arc.rx * stretch, arc.ry * stretch];
  const [u, v] = [dx / rx, dy / ry];
  const away = Math.sqrt(Math.max(0, 1 / (u * u + v * v) - 1)) * (arc.large === arc.sweep ? -1 : 1);
  const [px, py] = [away * v, -away * u];
  const start = Math.atan2(v - py, u - px);
  const turn = Math.atan2(-v - py, -u - px) - start;
  const full = 2 * Math.PI;
  return {
    cx: px * rx + (from.x + to.x) / 2,
    cy: py * ry + (from.y + to.y) / 2,
    rx,
    ry,
    start,
    turn: arc.sweep && turn < 0 ? turn + full : !arc.sweep && turn > 0 ? turn - full : turn,
  };
}
