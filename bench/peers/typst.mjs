// Typst, tagged: node peers/typst.mjs SAMPLE OUT COUNT drawn|svg. One compiler for all reports, one template (report.typ), the data
// as JSON. "drawn": charts from their marks, which is the quick way; "svg": the pictures as they are.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [sample, out, count, charts] = process.argv.slice(2);
const here = import.meta.dirname;
const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: [join(here, "../../templates/theme/fonts")] }] });
const mainFileContent = readFileSync(join(here, "report.typ"), "utf8");

for (let i = 0; i < Number(count); i++) {
  compiler.mapShadow(join(here, "data.json"), readFileSync(join(sample, `${i}.json`)));
  const compiled = compiler.compile({ mainFileContent, inputs: { charts: charts ?? "drawn" } });
  if (compiled.result === null) {
    compiled.printDiagnostics();
    process.exit(1);
  }
  const bytes = compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: 1541030400 });
  writeFileSync(join(out, `${i}.pdf`), bytes);
  compiler.evictCache(10);
}
