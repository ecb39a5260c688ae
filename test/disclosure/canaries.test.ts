import { describe, expect, test } from "@jest/globals";
import { pressFrom } from "../../src/batch/press.ts";
import { datasetFrom } from "../../src/dataset/dataset-from.ts";
import { viewsOf } from "../../src/disclosure/permit.ts";
import { exampleSheets } from "../../src/example/example.ts";
import { readBook } from "../../src/workbook/read.ts";
import { writeBook } from "../../src/workbook/write.ts";
import { foreignIn, layersOf, planted } from "./canaries.ts";
import { full } from "./proof.ts";

const { dataset } = datasetFrom(await readBook({ name: "example.xlsx", bytes: writeBook(exampleSheets()) }));
if (dataset === undefined) throw new Error("The example cannot be read.");
const rounds = (full ? [false, true] : [true])
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

    test(
      "no layer of a report holds another's, nor its web page; its own are found",
      async () => {
        const press = await pressFrom(new URL("../../templates", import.meta.url).pathname);
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
      full ? 7_200_000 : 60_000,
    );
  },
);
