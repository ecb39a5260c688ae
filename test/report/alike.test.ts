import { describe, expect, test } from "@jest/globals";
import type { Block } from "../../src/report/blocks.ts";
import { writeReport } from "../../src/report/report.ts";
import { readTemplates } from "../../src/templates/read.ts";
import { theme } from "../charts/theme.ts";
import { charts } from "./charts.ts";
import { everyView } from "./round.ts";
import { everyBlock } from "./walk.ts";

const templates = await readTemplates(new URL("../../templates", import.meta.url).pathname);
const blocks = everyView.flatMap((view) => everyBlock(writeReport(view, templates, charts, theme).blocks));

/** Of the things that read as an earlier one does, how many in a hundred are that very thing. */
function share(things: readonly object[]): number {
  const known = new Map<string, Set<object>>();
  let [alike, same] = [0, 0];
  for (const thing of things) {
    const text = JSON.stringify(thing);
    const before = known.get(text);
    if (before) alike++;
    if (before?.has(thing)) same++;
    known.set(text, (before ?? new Set()).add(thing));
  }
  expect(alike).toBeGreaterThan(50);
  return (100 * same) / alike;
}

const ofKind = (...kinds: readonly Block["kind"][]) => blocks.filter(({ kind }) => kinds.includes(kind));
const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));

describe("what reads alike in the reports of a round is the very same", () => {
  test("heading or paragraph", () => expect(share(ofKind("heading", "paragraph"))).toBeGreaterThan(97));
  test("key number", () => expect(share(blocks.flatMap((block) => (block.kind === "key-numbers" ? block.items : [])))).toBeGreaterThan(97));
  test("cell of a table", () =>
    expect(
      share(tables.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === "cells" ? row.cells : []))).filter(isText)),
    ).toBeGreaterThan(97));
  test("table of sources or words", () =>
    expect(share(tables.filter(({ summary }) => /^(Each source|Words) /.test(summary)))).toBeGreaterThan(90));
});

function isText({ kind }: { readonly kind: string }): boolean {
  return kind === "text";
}
