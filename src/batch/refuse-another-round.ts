import { Problem } from "../error.ts";
import type { RoundFolder } from "../output/round-folder.ts";
import type { OpenRound } from "./open-round.ts";

/** Throws a Problem when the folder holds the reports of another round: they would be mixed with, or replaced by, these. */
export function refuseAnotherRound({ dataset, folder }: OpenRound, { manifest }: RoundFolder): void {
  const { title, name } = dataset.round;
  if (manifest === undefined || (manifest.round.title === title && manifest.round.name === name)) return;
  throw new Problem({
    where: folder,
    what: `This folder holds the reports of "${manifest.round.title}, ${manifest.round.name}", and the workbook is "${title}, ${name}".`,
    remedy: "Choose another folder with --out, or give --force if it is the same round under a new name.",
  });
}
