import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { inOrder, inOrderAgain } from "../../src/disclosure/marks.ts";
import type { Mark } from "../../src/disclosure/view.ts";

const role = fc.constantFrom("own" as const, "peer" as const, "other" as const);

test("marks of which some have another role stand as if all had been sorted", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { maxLength: 30 }), fc.array(fc.tuple(fc.nat(29), role), { maxLength: 12 }), (values, changes) => {
      const marks = values.sort((a, b) => a - b).map((value, i): Mark => ({ role: "other", value, name: `${i}` }));
      const changed = changes.filter(([place]) => place < marks.length);
      for (const [place, to] of changed) marks[place] = { role: to, value: values[place] ?? 0, name: `${place}` };
      expect(
        inOrderAgain(
          [...marks],
          changed.map(([place]) => place),
        ),
      ).toEqual([...marks].sort(inOrder));
    }),
  );
});
