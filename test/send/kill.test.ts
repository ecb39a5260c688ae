import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { dice, type KillRun, killRun, type Made, madeRound, readers, stepsPerMail, verdict } from "./kill-runs.ts";

/** KILLS=100 npm test -- test/send/kill kills so often, in rounds of twenty, and then at two steps of every single mail as well. */
const kills = Number(process.env.KILLS ?? 20);
const perRound = 20;
const patience = 600_000;

let made: Made;
let run: KillRun;
beforeAll(async () => {
  made = await madeRound();
}, patience);
beforeEach(async () => {
  run = await killRun(made);
});
afterEach(() => run.close());
afterAll(() => made.remove());

/** Nobody was sent anything twice, nobody was lost, and whatever is not known is named: at most one mail a kill. */
async function expectPromise(kills: number): Promise<void> {
  const found = await verdict(run);
  if (process.env.KILLS !== undefined) console.log(JSON.stringify({ kills, ...found }));
  expect({ duplicates: found.duplicates, lost: found.lost }).toEqual({ duplicates: 0, lost: 0 });
  expect(found.unknown).toBeLessThanOrEqual(kills);
}

/** From the writing of the mark to the writing of the outcome: steps 5, 6 and 7 of each mail's nine. */
function isInDoubt(step: number): boolean {
  return [5, 6, 7].includes(((step - 1) % stepsPerMail) + 1);
}

async function unknown(): Promise<number> {
  return (await run.mails()).filter(({ state }) => state === "unknown").length;
}

test(
  "killed at every step of writing a mail's lines, and sent on, nobody is sent twice and nobody is lost",
  async () => {
    const middle = stepsPerMail * 90;
    const steps = [...Array.from({ length: stepsPerMail }, (_, i) => i + 1), middle + 4, middle + 6];
    for (const step of steps) {
      const before = await unknown();
      await run.send(step);
      expect([step, (await unknown()) - before]).toEqual([step, isInDoubt(step) ? 1 : 0]);
    }
    expect(JSON.parse(await run.send())).toMatchObject({ ending: "done" });
    await expectPromise(steps.length);
    expect(JSON.parse(await run.send())).toEqual({ tried: 0, ending: "done" });
  },
  patience,
);

test.each(Array.from({ length: kills / perRound }, (_, i) => i + 1))(
  "killed twenty times at random while 207 mails go out, nobody is sent twice and nobody is lost (round %i)",
  async (seed) => {
    const roll = dice(seed);
    for (let kill = 0; kill < perRound; kill += 1) await run.sendAndKill(Math.floor(roll() * 12), roll() * 8);
    await run.send();
    await expectPromise(perRound);
  },
  patience,
);

if (process.env.KILLS !== undefined) {
  test("killed twice at each of 207 mails, once before its mark and once after it, nobody is sent twice and nobody is lost", async () => {
    for (let mail = 0; mail < readers; mail += 1) for (const step of [1 + (mail % 4), 5 + (mail % 5)]) await run.send(step);
    expect(JSON.parse(await run.send())).toEqual({ tried: 0, ending: "done" });
    await expectPromise(2 * readers);
  }, 7_200_000);
}
