import { expect, test } from "@jest/globals";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { correction } from "../../src/report/words/opening.ts";
import { smallRound } from "../commands/small-world.ts";

const view = viewsOf(smallRound())("T000");
const own = { measure: "Cost per head", name: "own value", before: "£50.00", after: "£55.00" };

test("a first report says nothing of a correction", () => {
  expect(correction(view)).toBeUndefined();
});

test("a corrected report names the one it corrects and what reads differently", () => {
  const since = "2018-06-15";
  expect(correction({ ...view, correction: { since, changes: [own], count: 1 } })).toBe(
    "This report corrects the one sent on 15 June 2018. Cost per head, your own figure, was £50.00 and is £55.00.",
  );
  const median = { measure: "Cost per head", name: "area median", before: undefined, after: "£30.00" };
  expect(correction({ ...view, correction: { since, changes: [own, median], count: 3 } })).toBe(
    "This report corrects the one sent on 15 June 2018. Cost per head, your own figure, was £50.00 and is £55.00; Cost per head, area median, was not shown and is £30.00; 1 other figure reads differently too.",
  );
  expect(correction({ ...view, correction: { since, changes: [own], count: 13 } })).toMatch(/; 12 other figures read differently too\.$/);
});
