import type { Delivery } from "./connection.ts";

const second = 1000;
const minute = 60 * second;

/** How long the whole run rests after the first, second, third … "later" in a row. */
const rests = [5 * second, 15 * second, minute, 2 * minute, 5 * minute];
/** A server that greylists takes a mail once it comes back some minutes later (RFC 6647: up to 24 hours, in practice 1 to 5 minutes). */
export const beforeSameMail = 5 * minute;
/** So often one mail is tried in a run. */
export const mostTries = 5;
/** So many of one kind in a row are no accident, and the run ends. */
const inARow = { refused: 5, later: 8, unknown: 2 } as const;

/** How fast mails go out, from what the server has said so far. */
export interface Pace {
  /** No mail before this moment (milliseconds since 1970). */
  readonly notBefore: () => number;
  readonly heard: (kind: Delivery["kind"], now: number) => void;
  /** Why it is no use going on; undefined: it is. */
  readonly giveUp: () => string | undefined;
}

export function openPace(perMinute: number): Pace {
  const run = { refused: 0, later: 0, unknown: 0 };
  let next = 0;
  return {
    notBefore: () => next,
    heard: (kind, now) => {
      if (kind === "sent") Object.assign(run, { refused: 0, later: 0, unknown: 0 });
      else run[kind] += 1;
      next = now + (kind === "later" ? rest(run.later) : minute / perMinute);
    },
    giveUp: () => {
      const kind = (["refused", "later", "unknown"] as const).find((each) => run[each] >= inARow[each]);
      return kind && `${run[kind]} mails in a row ${inWords[kind]}`;
    },
  };
}

const inWords = {
  refused: "were refused",
  later: "could not be handed over",
  unknown: "went out without a clear answer",
} as const;

function rest(later: number): number {
  return rests[Math.min(later, rests.length) - 1] ?? 5 * minute;
}
