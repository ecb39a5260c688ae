import { openLedger } from "../mail/ledger.ts";
import { type Carried, deliverAll, type PostRoom } from "../mail/post-run.ts";
import type { Server } from "../mail/server.ts";
import { pathInside } from "../output/folder.ts";
import { ledgerFile } from "../output/sending-files.ts";
import type { World } from "../world.ts";
import type { OpenPost } from "./open-post.ts";
import type { Sending } from "./open-sending.ts";
import type { Outside } from "./outside.ts";
import type { WrittenMail } from "./ready-mail.ts";

/** Told which mail goes next, so that somebody can watch. */
export type Watch = (mail: WrittenMail, place: number, of: number) => void;

/**
 * Hands the mails to the server, each with its lines in the ledger. That some were asked for once more is noted first,
 * so that a run which is stopped half-way is gone on with like any other, and not begun anew.
 */
export async function handOver(
  mails: readonly WrittenMail[],
  server: Server,
  { post, request }: Sending,
  world: World,
  outside: Outside,
  watch: Watch,
): Promise<Carried> {
  const ledger = await openLedger(world.disk, pathInside(post.round.folder, ledgerFile));
  try {
    const codes = request.again === undefined ? [] : [...new Set(mails.map(({ step }) => step.code))];
    for (const code of codes) await ledger.add({ line: "again", at: new Date(world.run.now()).toISOString(), code, mail: request.mail });
    return await deliverAll(mails, { ...room(server, post, world, outside), ledger, watch });
  } finally {
    await ledger.close();
  }
}

/** Hands the mails to the server as a rehearsal: nothing is kept of it, because nobody was sent anything. */
export function rehearse(
  mails: readonly WrittenMail[],
  server: Server,
  post: OpenPost,
  world: World,
  outside: Outside,
  watch: Watch,
): Promise<Carried> {
  return deliverAll(mails, { ...room(server, post, world, outside), ledger: undefined, watch });
}

function room(
  server: Server,
  { sender }: OpenPost,
  { run, stopAsked }: World,
  { connect, sleep }: Outside,
): Omit<PostRoom<WrittenMail>, "ledger" | "watch"> {
  return { connect: () => connect(server), perMinute: sender.profile.perMinute, now: run.now, sleep, stopAsked };
}
