import { describe, expect, test } from "@jest/globals";
import { groupName } from "../../../src/position/words/names.ts";

const named = (word: string, name: string) => groupName({ kind: "group", grouping: { name: word, word, plural: `${word}s` }, name });

describe("a group in running text", () => {
  test("takes its article and its word", () => {
    expect(named("STP", "Wolds & Coast")).toBe("the Wolds & Coast STP");
    expect(named("region", "North")).toBe("the North region");
    expect(named("STP", "Durham, Darlington & Tees")).toBe("the Durham, Darlington & Tees STP");
  });

  test("never has two articles", () => {
    expect(named("partnership", "The Black Country")).toBe("the Black Country partnership");
  });

  test("does not say its word twice", () => {
    expect(named("CSU", "South East CSU")).toBe("South East CSU");
    expect(named("wave", "Wave 2")).toBe("Wave 2");
    expect(named("region", "London region")).toBe("the London region");
  });

  test("follows its word when it is only a number or a letter", () => {
    expect(named("wave", "2")).toBe("wave 2");
    expect(named("cluster", "B")).toBe("cluster B");
  });

  test("may hold signs that mean something to a search", () => {
    expect(named("C++ (group)", "A+B")).toBe("the A+B C++ (group)");
  });
});
