import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "@swc/core";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Writes this repository's TypeScript as plain JavaScript into a temporary folder, so that a process can run it which is not Jest's,
 * and which starts quickly because a test kills it many times. Returns the folder; delete it afterwards.
 */
export async function plainProgram(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footprint program "));
  for (const name of ["node_modules", "templates"]) await symlink(join(repository, name), join(folder, name));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await cp(join(repository, "test/mail"), join(folder, "test/mail"), { recursive: true });
  for (const tree of ["src", "test/commands", "test/disclosure", "test/mail", "test/send"]) await translate(tree, folder);
  return folder;
}

async function translate(tree: string, folder: string): Promise<void> {
  const entries = await readdir(join(repository, tree), { recursive: true });
  for (const name of entries.filter((each) => each.endsWith(".ts"))) {
    const source = await readFile(join(repository, tree, name), "utf8");
    const jsc = { parser: { syntax: "typescript" }, target: "es2022", rewriteRelativeImportExtensions: true } as const;
    const { code } = await transform(source, { jsc, module: { type: "es6" }, swcrc: false });
    const path = join(folder, tree, name.replace(/\.ts$/, ".js"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
  }
}
