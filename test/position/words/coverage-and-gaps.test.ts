import { describe, expect, test } from "@jest/globals";
import { type Answer, missingReasons } from "../../../src/dataset/answer.ts";
import type { Measure } from "../../../src/dataset/measure.ts";
import { sampleMeasure, sampleSubject, value, sampleVoice as voice } from "../../../src/position/samples.ts";
import type { Subject } from "../../../src/position/words/voice.ts";
import { coverageSentence, insteadSentence, missingSentence } from "../../../src/position/words.ts";

const none: Answer = { kind: "missing", reason: "not answered" };

describe("coverage", () => {
  const said = (answered: number, asked: number, other: Partial<Measure> = {}, elsewhere: readonly Answer[] = []) => {
    const answers = Array.from({ length: asked }, (_, i) => (i < answered ? value(i) : none));
    return coverageSentence(sampleSubject({ measure: sampleMeasure(other), answers: [...answers, ...elsewhere], inGroup: asked }), voice);
  };

  test("counts those who gave a figure, in the group and overall", () => {
    expect(said(5, 8, {}, [value(1), none])).toBe("5 of the 8 participating CCGs in your STP gave a figure; overall, 6 of 10 did.");
    expect(said(8, 8, {}, [value(1)])).toBe("All 8 participating CCGs in your STP gave a figure; overall, all 9 did.");
  });

  test("reads well for none, one and two", () => {
    expect(said(0, 8, {}, [none])).toBe("None of the 8 participating CCGs in your STP gave a figure; overall, none of 9 did.");
    expect(said(2, 2)).toBe("Both participating CCGs in your STP gave a figure.");
    expect(said(1, 1, {}, [value(2)])).toMatch(/^The one participating CCG in your STP gave a figure; overall, all 2 did\.$/);
    expect(said(0, 1, {}, [value(2)])).toMatch(/^The one participating CCG in your STP did not give a figure;/);
    expect(said(1, 8)).toMatch(/^1 of the 8 participating CCGs in your STP gave/);
  });

  test("public figures are there or not, and other answers are answers", () => {
    expect(said(5, 8, { origin: "public" }, [none])).toBe("5 of the 8 CCGs in your STP have a figure; overall, 5 of 9 do.");
    expect(said(1, 8, { origin: "public" }, [none])).toBe("1 of the 8 CCGs in your STP has a figure; overall, 1 of 9 does.");
    expect(said(0, 8, { kind: "text" })).toContain("gave an answer");
  });

  test("of everyone alone is told once", () => {
    const subject = sampleSubject({ measure: sampleMeasure(), answers: [value(1), none] });
    expect(coverageSentence({ ...subject, main: subject.all }, voice)).toBe("1 of the 2 participating CCGs gave a figure.");
  });
});

describe("another group than the first", () => {
  const { main, all, ...rest } = sampleSubject({ measure: sampleMeasure(), answers: [value(1), value(2)] });
  const grouping = { name: "STP", word: "STP", plural: "STPs" };
  const wanted = { kind: "group", grouping, name: "Marsh & Fen" } as const;
  const north = {
    ...main,
    group: { kind: "group", grouping: { name: "Region", word: "region", plural: "regions" }, name: "North" },
  } as const;
  const because = (contributors: number) => ({ kind: "too few", contributors, needed: 3 }) as const;
  const said = (where: Subject["main"], instead: Subject["instead"]) => insteadSentence({ ...rest, main: where, all, instead }, voice);

  test("is named, with the reason", () => {
    expect(said(north, { wanted, because: because(2) })).toBe(
      "Your STP, Marsh & Fen, has two participating CCGs with a figure, too few to compare without showing a neighbour’s, so you are compared with the North region.",
    );
    expect(said(all, { wanted, because: because(1) })).toBe(
      "You are the only participating CCG in the Marsh & Fen STP with a figure, so you are compared with all participating CCGs.",
    );
    const own = { kind: "missing", reason: "not answered" } as const;
    expect(insteadSentence({ ...rest, own, main: all, all, instead: { wanted, because: because(1) } }, voice)).toBe(
      "Your STP, Marsh & Fen, has only one participating CCG with a figure, so you are compared with all participating CCGs.",
    );
    expect(said(all, { wanted, because: because(0) })).toContain("has no participating CCGs with a figure, so");
    expect(said(all, { wanted, because: { kind: "nobody answered" } })).toContain("has no participating CCG with a figure, so");
  });

  test("is not spoken of when the first will do", () => {
    expect(said(main, undefined)).toBeUndefined();
  });
});

describe("a missing value", () => {
  test("has its reason in words, each kind its own", () => {
    const said = missingReasons.map((reason) => missingSentence({ measure: sampleMeasure(), own: { kind: "missing", reason } }, voice));
    expect(new Set(said).size).toBe(missingReasons.length);
    for (const sentence of said) expect(sentence).toMatch(/^(?=[A-Z])(?=.*Ashdale)(?=.*running cost per head).*[^.]\.$/);
  });

  test("agrees with its measure", () => {
    const measure = sampleMeasure({ phrase: "localities", kind: "text" });
    expect(missingSentence({ measure, own: { kind: "missing", reason: "not applicable" } }, voice)).toBe(
      "For Ashdale, localities do not apply.",
    );
    expect(missingSentence({ measure, own: { kind: "missing", reason: "invalid" } }, voice)).toBe(
      "Ashdale’s answer for localities could not be used and is being queried.",
    );
  });

  test("is not said of a value", () => {
    expect(missingSentence({ measure: sampleMeasure(), own: value(1) }, voice)).toBe("");
  });
});
