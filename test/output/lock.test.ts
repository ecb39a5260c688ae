import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Problem } from "../../src/error.ts";
import { locked, lockFile, type Run, runningNow } from "../../src/output/lock.ts";

const noon = Date.UTC(2018, 10, 1, 12);

function run(changes: Partial<Run> = {}): Run {
  return { process: 7, host: "desk", now: () => noon, booted: noon - 3_600_000, alive: (id) => id === 7 || id === 8, ...changes };
}

async function temporary(): Promise<string> {
  return files.mkdtemp(join(tmpdir(), "footprint lock "));
}

async function lockedBy(folder: string, holder: object | string): Promise<void> {
  await files.writeFile(join(folder, lockFile), typeof holder === "string" ? holder : JSON.stringify(holder));
}

describe("locked", () => {
  test("a second run is refused, and told of the first", async () => {
    const folder = await temporary();
    await locked(files, folder, run(), async () => {
      const second = locked(files, folder, run({ process: 8 }), async () => "written");
      await expect(second).rejects.toThrow(Problem);
      await expect(second).rejects.toThrow("process 7 on desk, since 2018-11-01 12:00 UTC");
      expect(await runningNow(files, folder, run({ process: 8 }))).toContain("process 7");
    });
  });

  test("the folder is free again after the work, also when the work fails", async () => {
    const folder = await temporary();
    await expect(locked(files, folder, run(), () => Promise.reject(new Error("bad")))).rejects.toThrow("bad");
    expect(await locked(files, folder, run(), async () => "written")).toBe("written");
    expect(await files.readdir(folder)).toEqual([]);
  });

  test("the lock of a process that is gone is taken over", async () => {
    const folder = await temporary();
    await lockedBy(folder, { process: 99, host: "desk", started: new Date(noon).toISOString() });
    expect(await runningNow(files, folder, run())).toBeUndefined();
    expect(await locked(files, folder, run(), async () => "written")).toBe("written");
  });

  test("a lock from before the computer was switched on is nobody's, even when its number is in use again", async () => {
    const folder = await temporary();
    await lockedBy(folder, { process: 8, host: "desk", started: new Date(noon - 7_200_000).toISOString() });
    expect(await locked(files, folder, run(), async () => "written")).toBe("written");
  });

  test("a lock cut short by a crash is taken over", async () => {
    const folder = await temporary();
    await lockedBy(folder, '{"process":');
    expect(await locked(files, folder, run(), async () => "written")).toBe("written");
  });

  test("whether a run on another computer still goes cannot be known, so it is named with what to do", async () => {
    const folder = await temporary();
    await lockedBy(folder, { process: 99, host: "laptop", started: new Date(noon).toISOString() });
    await expect(locked(files, folder, run(), async () => "written")).rejects.toThrow(/laptop.*delete footprint\.lock/);
  });
});
