import type { Refusal } from "../batch/outcome.ts";
import { type Ledger, openLedger } from "../mail/ledger.ts";
import { pathInside } from "../output/folder.ts";
import { locked } from "../output/lock.ts";
import { ledgerFile } from "../output/sending-files.ts";
import { type Desk, readRound } from "../send.ts";
import { type OpenPost, openPost } from "./open-post.ts";
import type { SendRequest } from "./request.ts";
import { saveStatus } from "./save-status.ts";

/** What was added to the ledger by hand, and why status.xlsx could not be written. */
export interface Amended<Result> {
  readonly kind: "done";
  readonly result: Result;
  readonly unsaved: readonly unknown[];
}

/** Opens a round's ledger for the co-ordinator to add to, while no other run may, and writes status.xlsx afterwards. */
export async function amend<Result>(
  request: Pick<SendRequest, "workbook" | "out">,
  desk: Desk,
  work: (post: OpenPost, ledger: Ledger, at: () => string) => Promise<Result>,
): Promise<Amended<Result> | Refusal> {
  const { world, stages } = desk;
  const round = await readRound(request, desk);
  if (round.kind === "refused") return round;
  await openPost(round, world);
  return locked(world.disk, round.folder, world.run, async () => {
    const post = await openPost(round, world);
    const ledger = await openLedger(world.disk, pathInside(round.folder, ledgerFile));
    try {
      const result = await work(post, ledger, () => new Date(world.run.now()).toISOString());
      return { kind: "done", result, unsaved: await saveStatus(post, world, stages) };
    } finally {
      await ledger.close();
    }
  });
}
