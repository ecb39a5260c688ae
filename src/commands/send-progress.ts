import type { Watch } from "../send/hand-over.ts";
import type { World } from "../world.ts";
import { timeLeft } from "./progress.ts";

/** "Sending 41/93  02B Ashdale  about 2 min left": one line written over in a terminal, else a line for each mail. */
export function sendProgress({ terminal, run }: World): Watch {
  const started = run.now();
  return ({ step }, place, of) => {
    const left = place > 3 ? timeLeft(((run.now() - started) / (place - 1)) * (of - place + 1)) : "";
    const line = [`Sending ${place}/${of}`, `${step.code} ${step.short}`, left].filter((part) => part !== "").join("  ");
    if (terminal.live) terminal.progress(line);
    else terminal.tell(line);
  };
}
