import { describe, expect, test } from "@jest/globals";
import { commands } from "../../src/commands/commands.ts";
import { commandsTyped } from "../../src/commands/typed.ts";

describe("the commands that a command line is understood with", () => {
  test.each(commands.filter(({ hidden }) => hidden !== true))("$name alone, when it is typed", async (command) => {
    expect(await commandsTyped([command.name, "--only", "02B"])).toEqual([command]);
    expect(await commandsTyped(["--debug", command.name])).toEqual([command]);
  });

  test.each([["--help"], ["help", "send"], ["genrate"], ["--out", "generate"], ["constructor"], ["docs"]])(
    "all of them for %s",
    async (...words) => {
      expect(await commandsTyped(words)).toBe(commands);
    },
  );
});
