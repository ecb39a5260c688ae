import { expect, test } from "@jest/globals";
import { keyNumbers } from "../../src/report/helpers/key-numbers.ts";
import { theme } from "../charts/theme.ts";
import { charts } from "./charts.ts";
import { viewOf } from "./round.ts";

/** Excel writes such a sign as _x0000_. */
test("words under a key number stay whole, whatever signs are in them", () => {
  const view = viewOf(1);
  const [chapter] = view.chapters;
  const [first] = chapter?.measures ?? [];
  if (!chapter || !first) throw new Error("the round has no measures");
  const { measure } = first;
  const rest = "per\u0000head";
  const odd = {
    ...first,
    measure: { ...measure, unit: { ...measure.unit, rest } },
    change: { kind: "none", because: "no earlier round" } as const,
  };
  const call = { given: () => undefined, inside: () => [], piece: () => undefined, desk: { charts, page: theme } };
  const [block] = keyNumbers.make({ ...call, scope: { kind: "measure", view, chapter, measure: odd } });
  expect(block?.kind === "key-numbers" && block.items[0]).toMatchObject({ label: "You", under: rest, own: true });
});
