import type { Watch } from "../batch/carry-out.ts";
import type { World } from "../world.ts";

/** A rate taken from fewer reports than this says little: the first bear the cost of starting. */
const enoughForRate = 3;
/** Without a person watching, one line in this many reports. */
const betweenLines = 10;

/** "Making 41/93  02B Ashdale  about 1 min left": one line written over in a terminal, else a plain line now and then. */
export function progress({ terminal, run }: World): Watch {
  const started = run.now();
  return {
    making: (place, of, { report }) => {
      const left = place > enoughForRate ? timeLeft(((run.now() - started) / (place - 1)) * (of - place + 1)) : "";
      const line = [`Making ${place}/${of}`, `${report.code} ${report.short}`, left].filter((part) => part !== "").join("  ");
      if (terminal.live) terminal.progress(line);
      else if (place === 1 || place === of || place % betweenLines === 0) terminal.tell(line);
    },
  };
}

/** "about 20 s left", "about 3 min left"; under five seconds nothing worth saying. */
export function timeLeft(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 5) return "";
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
