import { expect, test } from "@jest/globals";
import { hostile } from "../mail/hostile.ts";
import { contact, mailed, testDesk } from "./desk.ts";

test("whatever stands in the cells of addresses, mails go to the plain ones alone, in rehearsal and in earnest", async () => {
  const desk = await testDesk({ contacts: [] });
  await desk.make();
  const honest = ["T000", "T001", "T002", "T003", "T004"].map((code) => contact(code));
  const rows = hostile.map((email, i) => contact(`T00${i % 5}`, { email, name: "A, B <b@evil.example>" }));
  desk.dataset = mailed(desk.dataset, [...rows.slice(0, 40), ...honest, ...rows.slice(40)]);
  const rehearsed = await desk.send({ kind: "rehearsal", to: "me@example.org" });
  expect(rehearsed.kind === "done" && rehearsed.tried.length).toBe(5);
  expect(desk.server.taken.map(({ to }) => to.join())).toEqual(Array(5).fill("me@example.org"));
  const outcome = await desk.sendAll();
  expect(outcome.kind === "done" && outcome.sending.plan.steps.filter(({ kind }) => kind === "refused").length).toBe(hostile.length);
  expect(
    desk.server.taken
      .slice(5)
      .map(({ to }) => to.join())
      .sort(),
  ).toEqual(honest.map(({ email }) => email));
  expect(desk.server.heard.filter((line) => /^RCPT/i.test(line)).length).toBe(10);
  await desk.server.close();
});

test("a rehearsal goes to one plain address in an allowed domain, or nowhere", async () => {
  const desk = await testDesk();
  await desk.make();
  for (const to of hostile) await expect(desk.send({ kind: "rehearsal", to })).rejects.toThrow(/--to/);
  expect(desk.server.heard).toEqual([]);
  await desk.server.close();
});
