import type { Step } from "../plan.ts";
import type { World } from "../world.ts";
import { type Hand, type Hands, handOf } from "./hand.ts";
import { once } from "./once.ts";
import type { OpenRound, Request } from "./open-round.ts";
import { reportsOnShelves, takingFirst } from "./shelves.ts";
import type { Stages } from "./stages.ts";
import { lookAt } from "./wanted.ts";

/** Those who make the reports; what was made with --shard they take, when that is asked for. */
export async function handsFor(work: readonly Step[], round: OpenRound, request: Request, world: World, stages: Stages): Promise<Hands> {
  if (!request.join) return printers(work.length, round, request, world, stages);
  const shelved = await reportsOnShelves(round, request, world);
  const toPrint = work.filter(({ report }) => !shelved.has(report.code));
  const { all, ...hands } = await printers(toPrint.length, round, request, world, stages);
  return { ...hands, all: all.map((hand) => takingFirst(shelved, hand, world)) };
}

/**
 * This thread alone, or others beside it when there is enough to do. The bytes are the same either way. The libraries that print
 * are loaded here at the earliest: a run that has nothing to print never loads them.
 */
async function printers(reports: number, round: OpenRound, request: Request, world: World, stages: Stages): Promise<Hands> {
  if (reports === 0) return idle;
  const { templates } = world.folders;
  const lock = request.lock === "none" ? undefined : request.lock;
  const known = new Map(round.reports.map((report) => [report.code, report]));
  const ready = once(async () =>
    handOf(round.permit, await stages.press(templates, lock), (view) => known.get(view.reader.code)?.look() ?? lookAt(view)),
  );
  const threads = stages.threads?.({ dataset: round.dataset, held: round.versions, templates, lock }, reports, request.workers);
  // By itself it is ready before the first report, or the run ends here; beside others it gets ready while they are at work.
  if (!threads) return { all: [await ready()], elsewhere: false, end: async () => {} };
  const here: Hand = async (task) => (await ready())(task);
  return { all: threads.andHere ? [...threads.all, here] : threads.all, elsewhere: true, end: threads.end };
}

/** Nothing is to be printed. */
const idle: Hands = {
  all: [() => Promise.reject(new Error("a report was to be printed after all"))],
  elsewhere: false,
  end: async () => {},
};
