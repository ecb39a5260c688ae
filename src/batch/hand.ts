import type { Dataset } from "../dataset/dataset.ts";
import type { View } from "../disclosure/view.ts";
import type { Lock } from "../pdf/lock.ts";
import type { HeldVersion } from "../send/versions-held.ts";
import type { Press, Printed } from "./stages.ts";
import { type Look, lookAt } from "./wanted.ts";

/** A report to be made: whose, and whether as a web page too. */
export interface Task {
  readonly code: string;
  readonly webPage: boolean;
}

/** One participant's report, made. */
export interface Finished {
  /** The participant's name. */
  readonly name: string;
  readonly look: Look;
  readonly printed: Printed;
}

/** Makes one report at a time. Throws what its press throws. */
export type Hand = (task: Task) => Promise<Finished>;

/** All that a hand elsewhere has to know of the round. It is confidential as the Dataset is: it never leaves the process. */
export interface Order {
  readonly dataset: Dataset;
  readonly held: ReadonlyMap<string, readonly HeldVersion[]>;
  readonly templates: string;
  readonly lock: Lock | undefined;
}

/** Hands to work with, and what dismisses them. */
export interface Hands {
  readonly all: readonly Hand[];
  /** Whether others work elsewhere, so that this thread may do something else first. */
  readonly elsewhere: boolean;
  readonly end: () => Promise<void>;
}

/** Hands in threads. */
export interface Threads extends Pick<Hands, "all" | "end"> {
  /** Whether this thread should make reports beside them. */
  readonly andHere: boolean;
}

/** The plain way: here and now. `look` is given where it may be known already, for working it out takes its time. */
export function handOf(permit: (code: string) => View, press: Press, look: (view: View) => Look = lookAt): Hand {
  return async ({ code, webPage }) => {
    const view = permit(code);
    return { name: view.reader.name, look: look(view), printed: await press.print(view, webPage) };
  };
}
