/** [a b c d e f]: x becomes ax + cy + e, y becomes bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const STEP = /\s*(\w+)\(([^)]*)\)\s*/y;

/** What an SVG `transform` makes of the matrix around it: translate, scale and rotate, which is all that Vega writes. */
export function transformed(around: Matrix, transform: string | undefined): Matrix {
  if (transform === undefined || transform === "") return around;
  let matrix = around;
  STEP.lastIndex = 0;
  let end = 0;
  for (let step = STEP.exec(transform); step; step = STEP.exec(transform)) {
    matrix = times(matrix, stepMatrix(step[1] ?? "", (step[2] ?? "").split(/[\s,]+/).map(Number)));
    end = STEP.lastIndex;
  }
  if (end !== transform.length || matrix.some(Number.isNaN)) throw new Error(`A chart may not be placed by "${transform}".`);
  return matrix;
}

export function isUpright(matrix: Matrix): boolean {
  return matrix[1] === 0 && matrix[2] === 0;
}

function stepMatrix(name: string, values: readonly number[]): Matrix {
  const [first = Number.NaN, second] = values;
  if (name === "translate") return [1, 0, 0, 1, first, second ?? 0];
  if (name === "scale") return [first, 0, 0, second ?? first, 0, 0];
  if (name === "rotate" && values.length === 1) {
    const angle = (first * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [cos, sin, -sin, cos, 0, 0];
  }
  throw new Error(`A chart may not be placed by "${name}".`);
}

function times(p: Matrix, q: Matrix): Matrix {
  return [
    p[0] * q[0] + p[2] * q[1],
    p[1] * q[0] + p[3] * q[1],
    p[0] * q[2] + p[2] * q[3],
    p[1] * q[2] + p[3] * q[3],
    p[0] * q[4] + p[2] * q[5] + p[4],
    p[1] * q[4] + p[3] * q[5] + p[5],
  ];
}
