import { describe, expect, test } from "@jest/globals";
import type { Measure } from "../../../src/dataset/measure.ts";
import type { Change } from "../../../src/position/comparison.ts";
import { sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../../../src/position/samples.ts";
import { changeSentence } from "../../../src/position/words.ts";

const percent = { kind: "share", unit: { words: "%", prefix: "", suffix: "%", rest: "" }, decimals: 1, phrase: "vacancy rate" } as const;
const said = (before: number, now: number, other: Partial<Measure> = {}) =>
  changeSentence(sampleSubject({ measure: sampleMeasure(other), answers: [value(now)], before: value(before) }), voice);

describe("a change", () => {
  test("without a better end has risen or fallen", () => {
    expect(said(22.42, 23.62)).toBe("Ashdale’s running cost per head has risen since 2016/17 by £1.20 (5.4%), from £22.42 to £23.62.");
    expect(said(20, 10)).toBe("Ashdale’s running cost per head has fallen since 2016/17 by £10.00 (50%), from £20.00 to £10.00.");
  });

  test("has improved or worsened only where one end is better", () => {
    expect(said(13.3, 11.2, { ...percent, polarity: "low" })).toBe(
      "Ashdale’s vacancy rate has improved since 2016/17: it fell by 2.1 percentage points, from 13.3% to 11.2%.",
    );
    expect(said(40, 30, { ...percent, polarity: "high", phrase: "staff in post" })).toBe(
      "Ashdale’s staff in post have worsened since 2016/17: they fell by 10.0 percentage points, from 40.0% to 30.0%.",
    );
  });

  test("too small to matter is about the same, and one that does not print is the same", () => {
    expect(said(23.5, 23.62, { material: 0.5 })).toBe(
      "Ashdale’s running cost per head is about the same as in 2016/17: £23.50 then, £23.62 now.",
    );
    expect(said(23.62, 23.621)).toBe("Ashdale’s running cost per head is the same as in 2016/17, £23.62.");
  });

  test("from 0 has no percentage", () => {
    expect(said(0, 5)).toBe("Ashdale’s running cost per head has risen since 2016/17 by £5.00, from £0.00 to £5.00.");
  });

  test("that cannot be told says why, and is not spoken of in a first round", () => {
    const none = (because: Extract<Change, { kind: "none" }>["because"]) =>
      changeSentence({ measure: sampleMeasure(), change: { kind: "none", because } }, voice);
    expect(none("no earlier round")).toBeUndefined();
    expect(none("not asked then")).toBe("This was not asked in the last round.");
    expect(none("no value then")).toBe("There is no figure from the last round to compare with.");
    expect(none("no value now")).toBe("Without a figure in this round there is no change to report.");
  });
});
