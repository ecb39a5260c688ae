import type { Terminal } from "../world.ts";

/** Bold, where the terminal shows it. */
export function bold(text: string, { colour }: Pick<Terminal, "colour">): string {
  return colour ? `\u001b[1m${text}\u001b[22m` : text;
}

/** "1 report", "3 reports". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
