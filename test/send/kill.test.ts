import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { type Killed, mailsOf, verdict } from "./kill-round.ts";
import { dice, type KillRun, killRun, type Made, madeRound } from "./kill-runs.ts";
import { type StoppedRuns, stoppedHandOver, stoppedRuns } from "./stopped-runs.ts";
import { stepsPerMail } from "./stopping-disk.ts";

/**
 * KILLS=100 npm test -- test/send/kill kills so many processes that send 207 mails, in rounds of twenty, and stops the handing-over of
 * 207 mails at every step of every mail; otherwise the rounds are small.
 */
const inFull = process.env.KILLS !== undefined;
const kills = Number(process.env.KILLS ?? 4);
const perRound = Math.min(20, kills);
const patience = 3_600_000;

/** Nobody was sent anything twice, nobody was lost, and whatever is not known is named. */
async function expectPromise(killed: Killed, kills: number, unknown?: number): Promise<void> {
  const found = await verdict(killed);
  if (inFull) console.log(JSON.stringify({ kills, ...found }));
  expect({ duplicates: found.duplicates, lost: found.lost }).toEqual({ duplicates: 0, lost: 0 });
  expect(found.unknown).toBeLessThanOrEqual(kills);
  if (unknown !== undefined) expect(found.unknown).toBe(unknown);
}

/** From the writing of the mark to the writing of the outcome: steps 5, 6 and 7 of each mail's nine. */
const inDoubt = [5, 6, 7];
const everyStep = Array.from({ length: stepsPerMail }, (_, i) => i + 1);

async function unknown(killed: Killed): Promise<number> {
  return (await mailsOf(killed)).filter(({ state }) => state === "unknown").length;
}

describe.each([
  ["the handing-over of the mails", stoppedHandOver, inFull ? 207 : 12],
  ["the whole of footprint send", stoppedRuns, inFull ? 30 : 4],
] as const)("%s, stopped at every step of every mail's lines,", (_, open, readers) => {
  let runs: StoppedRuns;
  afterEach(() => runs.close());

  // Up to step 4 a mail is begun anew by the next run, so one send can be stopped at all of these; from step 5 on the mail is over.
  test.each([[[1, 2, 3, 4, 5]], [[6]], [[7]], [[8]], [[9]]])(
    "(steps %j) sends nobody anything twice, loses nobody, and names what is not known",
    async (steps) => {
      runs = await open(readers);
      for (let mail = 0; mail < readers; mail += 1) for (const step of steps) await runs.send(step);
      await runs.send();
      const doubted = steps.some((step) => inDoubt.includes(step));
      await expectPromise(runs, readers * steps.length, doubted ? readers : 0);
    },
    patience,
  );
});

describe("a sending process", () => {
  let made: Made;
  let run: KillRun;
  beforeAll(async () => {
    made = await madeRound(inFull ? 207 : 40);
  }, patience);
  afterEach(() => run.close());
  afterAll(() => made.remove());

  test(
    "killed at steps of a mail's lines, and started again, sends nobody anything twice and loses nobody",
    async () => {
      run = await killRun(made);
      const steps = inFull ? everyStep : [4, 5, 7, 9];
      for (const step of steps) {
        const before = await unknown(run);
        await run.send(step);
        expect([step, (await unknown(run)) - before]).toEqual([step, inDoubt.includes(step) ? 1 : 0]);
      }
      expect(JSON.parse(await run.send())).toMatchObject({ ending: "done" });
      await expectPromise(run, steps.length);
      expect(JSON.parse(await run.send())).toEqual({ tried: 0, ending: "done" });
    },
    patience,
  );

  test.each(Array.from({ length: kills / perRound }, (_, i) => i + 1))(
    "killed again and again at random, sends nobody anything twice and loses nobody (round %i)",
    async (seed) => {
      run = await killRun(made);
      const roll = dice(seed);
      for (let kill = 0; kill < perRound; kill += 1) await run.sendAndKill(Math.floor(roll() * 12), roll() * 8);
      await run.send();
      await expectPromise(run, perRound);
    },
    patience,
  );
});
