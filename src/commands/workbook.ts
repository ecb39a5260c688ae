import { join, resolve } from "node:path";
import { nearest } from "../dataset/nearest.ts";
import { Problem } from "../error.ts";
import { diskProblem, errorCode } from "../output/disk.ts";
import { namesIn } from "../output/folder.ts";
import type { World } from "../world.ts";
import { shown } from "./shown.ts";

/**
 * The workbook that is meant: the one typed; else the one in the input folder that is not an example; else the example.
 * Throws a Problem when there is none, or when there are several to choose from.
 */
export async function workbookMeant(typed: string | undefined, world: World): Promise<string> {
  if (typed === undefined) return join(world.folders.input, await onlyWorkbook(world));
  const path = resolve(world.folders.here, typed);
  if (!(await isThere(path, world))) throw await notThere(typed, world);
  return path;
}

/** The workbook of the round before, when one was typed. Throws a Problem when there is no such file. */
export async function earlierMeant(typed: string | undefined, world: World): Promise<string | undefined> {
  return typed === undefined ? undefined : workbookMeant(typed, world);
}

/** Names of the workbooks in the input folder, without the examples and without Excel's own "~$" files. */
export async function ownWorkbooks(world: World): Promise<readonly string[]> {
  return (await workbooks(world)).filter((name) => !isExample(name));
}

async function onlyWorkbook(world: World): Promise<string> {
  const all = await workbooks(world);
  const own = all.filter((name) => !isExample(name));
  const first = own[0] ?? all.find((name) => name.toLowerCase() === "example.xlsx") ?? all[0];
  if (first === undefined) throw noWorkbook(world);
  if (own.length > 1) throw several(own, world);
  return first;
}

async function workbooks(world: World): Promise<readonly string[]> {
  const names = await namesIn(world.disk, world.folders.input);
  return names.filter((name) => /\.(xlsx|xlsm|xls|ods)$/i.test(name) && !name.startsWith("~$"));
}

function isExample(name: string): boolean {
  return /^example(-[a-z-]+)?\.xlsx$/i.test(name);
}

async function isThere(path: string, world: World): Promise<boolean> {
  try {
    await world.disk.open(path, "r").then((file) => file.close());
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw diskProblem(error, shown(path, world));
  }
}

async function notThere(typed: string, world: World): Promise<Problem> {
  const names = await workbooks(world);
  const near = nearest(typed.replace(/^.*[\\/]/, ""), names);
  const folder = shown(world.folders.input, world);
  const there = names.length === 0 ? `The folder ${folder} holds no workbook.` : `In the folder ${folder}: ${names.join(", ")}.`;
  const remedy = near ? `Did you mean ${shown(join(world.folders.input, near), world)}?` : there;
  return new Problem({ where: typed, what: "There is no such file.", remedy });
}

function noWorkbook(world: World): Problem {
  const where = shown(world.folders.input, world);
  return new Problem({
    where,
    what: "There is no workbook here.",
    remedy: `Put your workbook in this folder, or write the example with: ${world.program.command} example`,
  });
}

function several(names: readonly string[], world: World): Problem {
  const where = shown(world.folders.input, world);
  const remedy = `Say which one you mean, for instance: ${world.program.command} generate ${shown(join(world.folders.input, names[0] ?? ""), world)}`;
  return new Problem({ where, what: `There are ${names.length} workbooks here: ${names.join(", ")}.`, remedy });
}
