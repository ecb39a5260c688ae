// The product: node peers/footprint.mjs WORKBOOK OUT COUNT. It starts from the answers and not from finished words and pictures, so it
// is charged for more than its peers are: positions, sentences, charts, and the check of every file.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pressFrom } from "../../dist/batch/press.js";
import { datasetFrom } from "../../dist/dataset/dataset-from.js";
import { viewsOf } from "../../dist/disclosure/permit.js";
import { readBook } from "../../dist/workbook/read.js";
import { beSparing } from "../../dist/workers/sparing.js";

const [workbook, out, count] = process.argv.slice(2);
// As the program does before it makes reports.
beSparing();
const { dataset } = datasetFrom(await readBook(workbook));
const viewOf = viewsOf(dataset);
const press = await pressFrom(join(import.meta.dirname, "../../templates"));
for (const [i, { code }] of dataset.organisations.slice(0, Number(count)).entries()) {
  const { bytes } = await press.print(viewOf(code), false);
  writeFileSync(join(out, `${i}.pdf`), bytes);
}
