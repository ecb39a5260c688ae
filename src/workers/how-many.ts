/** Below this a thread costs more to start than it saves: its libraries have to be loaded, and its code to warm up. */
const worthIt = 40;
/** Megabytes that the program needs for itself, and that each of its threads needs: measured, with room to spare. */
const ownNeed = 250;
const threadNeed = 350;

/** What there is to work with. */
export interface Computer {
  readonly cores: number;
  /** Megabytes. */
  readonly memory: number;
}

/** How many threads make so many reports soonest; 0: there is no memory for one, the work is done where it is. */
export function howMany(reports: number, { cores, memory }: Computer): number {
  const fitting = Math.max(0, Math.floor((memory - ownNeed) / threadNeed));
  return reports < worthIt ? Math.min(1, fitting) : Math.min(cores, fitting, Math.floor(reports / (worthIt / 2)));
}
