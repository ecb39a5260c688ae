import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readTemplates } from "../../src/templates/read.ts";
import { readTheme } from "../../src/templates/theme.ts";

const shipped = new URL("../../templates", import.meta.url).pathname;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "templates-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(path: string, content: string | Uint8Array): Promise<string> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, content);
  return full;
}

describe("templates", () => {
  test("are sections in the order of their names, and pieces beside them", async () => {
    await file("a/report/20-b.md", "two");
    await file("a/report/10-a.md", "one\r\nline");
    await file("a/report/measure/x.md", "piece");
    await file("a/report/notes.txt", "no template");
    expect(await readTemplates(join(folder, "a"))).toEqual({
      sections: [
        { name: "10-a", text: "one\nline" },
        { name: "20-b", text: "two" },
      ],
      partials: [{ name: "measure/x", text: "piece" }],
    });
  });

  test("that come with the program begin with a cover", async () =>
    expect((await readTemplates(shipped)).sections[0]?.name).toBe("00-cover"));

  test("in a folder that is not there are a Problem", () =>
    expect(readTemplates(join(folder, "none"))).rejects.toThrow("The folder of the report's templates is not there."));

  test("without a section are a Problem", async () => {
    await file("b/report/measure/x.md", "piece");
    await expect(readTemplates(join(folder, "b"))).rejects.toThrow("There is no section of the report.");
  });

  test("that are no UTF-8 are a Problem naming the file", async () => {
    const path = await file("c/report/10-a.md", new Uint8Array([0xe9, 0x20, 0xff]));
    await expect(readTemplates(join(folder, "c"))).rejects.toThrow(`${path}: The template cannot be read. Save it as plain text in UTF-8.`);
  });
});

describe("the theme", () => {
  test("that comes with the program has its colours and the bytes of six fonts", async () => {
    const { colours, fonts } = await readTheme(shipped);
    expect(colours.own).toBe("#0B3558");
    expect(Object.values(fonts).flatMap((faces) => Object.values(faces).map((bytes) => bytes.length > 50000))).toEqual(Array(6).fill(true));
  });

  test("that is not there, or is no JSON, is a Problem", async () => {
    await expect(readTheme(join(folder, "none"))).rejects.toThrow("The theme is not there.");
    await file("d/theme/theme.json", "{");
    await expect(readTheme(join(folder, "d"))).rejects.toThrow("The theme is no JSON.");
  });

  test("with a wrong setting is told which", async () => {
    const json = JSON.parse(await (await import("node:fs/promises")).readFile(join(shipped, "theme/theme.json"), "utf8"));
    await file("e/theme/theme.json", JSON.stringify({ ...json, colours: { ...json.colours, own: "navy" } }));
    await expect(readTheme(join(folder, "e"))).rejects.toThrow('"colours.own" is not right: a colour like #0B3558.');
    await file("f/theme/theme.json", JSON.stringify(json));
    await expect(readTheme(join(folder, "f"))).rejects.toThrow("The font is not there.");
    for (const face of [...Object.values(json.fonts.Sans), ...Object.values(json.fonts.Serif)]) await file(`f/theme/fonts/${face}`, "OTTO");
    await expect(readTheme(join(folder, "f"))).rejects.toThrow("The font is no TrueType file.");
  });
});
