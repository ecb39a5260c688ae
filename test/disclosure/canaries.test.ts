import { describe, expect, test } from "@jest/globals";
import { findingsOf } from "../../src/analysis/findings.ts";
import { pressFrom } from "../../src/batch/press.ts";
import { printFindings } from "../../src/batch/print-findings.ts";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { everyoneOf } from "../../src/disclosure/permit-everyone.ts";
import { specimenOf } from "../../src/disclosure/specimen.ts";
import { exampleSheets } from "../../src/example/example.ts";
import { canonical } from "../../src/output/canonical.ts";
import { movedFigures } from "../../src/output/figures.ts";
import { printedFigures } from "../../src/output/printed-figures.ts";
import { changesInWords } from "../../src/send/changes.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { foreignIn, layersOf, planted } from "./canaries.ts";
import { full } from "./proof.ts";

const templates = new URL("../../templates", import.meta.url).pathname;
const { dataset } = datasetFrom(await readBook({ name: "example.xlsx", bytes: writeBook(exampleSheets()) }));
if (dataset === undefined) throw new Error("The example cannot be read.");
const rounds = (full ? [false, true] : [false])
  .map((everybody) => planted(dataset, everybody))
  .map((round) => ({
    ...round,
    permit: viewsOf(round.dataset),
    readers: round.dataset.organisations.filter(({ participating }) => participating).map(({ code }) => code),
  }));

describe.each(rounds.map((round) => [round.readers.length, round] as const))(
  "with %i participants, each confidential answer a number of its own",
  (_, round) => {
    test("no view holds another's", () => {
      const readers = full ? round.readers : round.readers.filter((_, i) => i % 20 === 0);
      const leaks = readers.flatMap((reader) => foreignIn(JSON.stringify(round.permit(reader)), round, reader));
      expect(leaks).toEqual([]);
    });

    test("no letter that lists what reads differently tells another's", () => {
      for (const reader of round.readers.slice(0, 3)) {
        const moved = movedFigures(new Map(), printedFigures(round.permit(reader)));
        const letter = changesInWords(moved, round.dataset.measures).changes.join("\n");
        expect(foreignIn(letter, round, reader)).toEqual([]);
        expect(foreignIn(letter, round, "nobody").length).toBeGreaterThan(0);
      }
    });

    test("what anyone may know, and what the findings report makes of it, holds nobody's", async () => {
      const everyone = everyoneOf(round.dataset);
      const groups = everyone.measures.map((known) => dataset.groupings.map(known.groups));
      expect(
        foreignIn(JSON.stringify([everyone, groups, findingsOf(everyone)]) + canonical(specimenOf(everyone)), round, "nobody"),
      ).toEqual([]);
      if (!full) return;
      const { bytes } = await printFindings(everyone, templates);
      for (const [, text] of await layersOf(bytes)) expect(foreignIn(text, round, "nobody")).toEqual([]);
    });

    test(
      "no layer of a report holds another's, nor its web page; its own are found",
      async () => {
        const press = await pressFrom(templates);
        const readers = full ? round.readers : round.readers.slice(0, 1);
        const leaks: string[] = [];
        const answering = new Set(round.owners.values());
        for (const reader of readers) {
          const { bytes, webPage = "" } = await press.print(round.permit(reader), true);
          const layers = [...(await layersOf(bytes)), ["web page", webPage] as const];
          leaks.push(...layers.flatMap(([kind, text]) => foreignIn(text, round, reader).map((digits) => `${reader}, ${kind}: ${digits}`)));
          // To anybody else the reader's own are foreign: so the search would find them, in every layer that holds figures.
          const found = layers.filter(([, text]) => foreignIn(text, round, "nobody").length > 0).map(([kind]) => kind);
          const expected = ["stream", "text", "structure", "attachment", "web page"].filter(() => answering.has(reader));
          expect([reader, ...new Set(found)].sort()).toEqual([reader, ...expected].sort());
        }
        expect(leaks).toEqual([]);
      },
      full ? 7_200_000 : 240_000,
    );
  },
);
