import { number } from "../position/format.ts";
import { capital } from "../position/words/grammar.ts";
import { honestShare } from "../position/words/honest-share.ts";
import { wilson } from "../statistics/wilson.ts";

/** Of fewer than this a percentage says less than the count. */
export const fewestForPercent = 20;

/** "36%"; never 0% or 100% unless it is none or all. */
export function percentOf(count: number, n: number): string {
  const share = (count / n) * 100;
  if (count > 0 && share < 0.5) return "less than 1%";
  return count < n && share >= 99.5 ? "more than 99%" : `${number(share, 0)}%`;
}

/** "75 of 207 CCGs (36%)", "3 of 4": how a part of a large or small whole reads best. */
export function portion(count: number, n: number, who = ""): string {
  const counts = `${count === 0 ? "none" : number(count, 0)} of ${number(n, 0)}${who === "" ? "" : ` ${who}`}`;
  return n < fewestForPercent ? counts : `${counts} (${percentOf(count, n)})`;
}

/** The start of a title: "More than half of CCGs", "Almost one in ten CCGs", "All but two CCGs". */
export function shareOf(count: number, n: number, who: string): string {
  const share = honestShare(count, n) ?? "none";
  if (share === "none") return `No ${who}`;
  return capital(/half|third|quarter/.test(share) ? `${share} of ${who}` : `${share} ${who}`);
}

/** "36%; 95% CI 30 to 43%". Empty for few. */
export function withInterval(count: number, n: number): string {
  const interval = n < fewestForPercent ? undefined : wilson(count, n);
  if (interval === undefined) return "";
  return ` (${percentOf(count, n)}; 95% CI ${number(interval.low * 100, 0)} to ${number(interval.high * 100, 0)}%)`;
}
