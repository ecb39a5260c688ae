import { spawn } from "node:child_process";
import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Problem } from "../../src/error.ts";
import type { Disk } from "../../src/output/disk.ts";
import { namesIn, pathInside, sweep, writeChanged, writeWhole } from "../../src/output/folder.ts";

async function temporary(): Promise<string> {
  return files.mkdtemp(join(tmpdir(), "footprint folder "));
}

/** The disk, stopping with an error at one of its steps. */
function breaking(at: "write" | "sync" | "rename", code: string): Disk {
  const broken = () => Promise.reject(Object.assign(new Error(`${code}: inner words`), { code }));
  return {
    ...files,
    rename: at === "rename" ? broken : files.rename,
    open: async (path, flags) => {
      const file = await files.open(path, flags);
      if (flags === "w" && at === "write") file.writeFile = broken;
      if (flags === "w" && at === "sync") file.sync = broken;
      return file;
    },
  };
}

describe("writeWhole", () => {
  test("the file holds the new content and nothing else is left in the folder", async () => {
    const folder = await temporary();
    await writeWhole(files, join(folder, "a.pdf"), "old");
    await writeWhole(files, join(folder, "a.pdf"), "new");
    expect(await files.readFile(join(folder, "a.pdf"), "utf8")).toBe("new");
    expect(await files.readdir(folder)).toEqual(["a.pdf"]);
  });

  test.each(["write", "sync", "rename"] as const)(
    "when the disk fails at %s the old file stays as it was, and a letter says why",
    async (at) => {
      const folder = await temporary();
      await files.writeFile(join(folder, "a.pdf"), "old");
      const writing = writeWhole(breaking(at, "ENOSPC"), join(folder, "a.pdf"), "new");
      await expect(writing).rejects.toThrow(Problem);
      await expect(writing).rejects.toThrow("The disk is full.");
      expect(await files.readFile(join(folder, "a.pdf"), "utf8")).toBe("old");
      expect(await files.readdir(folder)).toEqual(["a.pdf"]);
    },
  );

  test("a file open in a viewer is named, in words", async () => {
    const folder = await temporary();
    const writing = writeWhole(breaking("rename", "EBUSY"), join(folder, "a.pdf"), "new");
    await expect(writing).rejects.toThrow(/a\.pdf: This file is open in another program\. Close it/);
    await expect(writing).rejects.not.toThrow("EBUSY");
  });

  test("a process killed at any moment leaves the old file or the new one, whole", async () => {
    const folder = await temporary();
    const path = join(folder, "a.pdf");
    const whole = (text: string) => /^(o{400000}|n{400000})$/.test(text);
    const writer = `import * as files from "node:fs/promises";
      const path = ${JSON.stringify(path)};
      for (;;) for (const letter of ["o", "n"]) {
        const temporary = path.replace("a.pdf", ".a.pdf.tmp");
        const file = await files.open(temporary, "w");
        await file.writeFile(letter.repeat(400000)); await file.sync(); await file.close();
        await files.rename(temporary, path);
      }`;
    await writeWhole(files, path, "o".repeat(400000));
    for (let i = 0; i < 4; i++) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", writer]);
      await new Promise((done) => setTimeout(done, 120 + i * 37));
      const ended = new Promise((done) => child.on("exit", done));
      child.kill("SIGKILL");
      await ended;
      expect(whole(await files.readFile(path, "utf8"))).toBe(true);
    }
    await sweep(files, folder);
    expect(await files.readdir(folder)).toEqual(["a.pdf"]);
  });
});

describe("writeChanged", () => {
  test("a file that reads right already is not touched, so it may be open elsewhere", async () => {
    const folder = await temporary();
    await files.writeFile(join(folder, "queries.xlsx"), "same");
    await writeChanged(breaking("rename", "EBUSY"), join(folder, "queries.xlsx"), "same");
    await expect(writeChanged(breaking("rename", "EBUSY"), join(folder, "queries.xlsx"), "other")).rejects.toThrow(Problem);
  });
});

describe("the folder", () => {
  test("what a killed run left unfinished is swept away, and nothing else", async () => {
    const folder = await temporary();
    for (const name of [".a.pdf.tmp", "b.pdf", "notes.tmp"]) await files.writeFile(join(folder, name), "");
    expect(await namesIn(files, folder)).toEqual(["b.pdf", "notes.tmp"]);
    await sweep(files, folder);
    expect(await files.readdir(folder)).toEqual(["b.pdf", "notes.tmp"]);
  });

  test("a folder that is not there has no files", async () => {
    expect(await namesIn(files, join(await temporary(), "none"))).toEqual([]);
  });

  test.each(["../a.pdf", "/a.pdf", "b/a.pdf", "..", ".", ""])("the name %p does not lead out of it", (name) => {
    expect(() => pathInside("/round", name)).toThrow(Problem);
  });
});
