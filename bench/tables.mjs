// What was measured, as Markdown tables: printed, and with --write put into docs/performance.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machine, root } from "./measured.mjs";

const page = join(root, "docs/performance.md");

export function stagesTable({ stages, warm, size, pages }, { participants, measures }) {
  return [
    `${participants} participants × ${measures} measures in one process; the last report has ${pages} pages, the median file ${size.toFixed(0)} KB.`,
    "",
    table(
      ["stage", "CPU ms a report"],
      stages.map(({ name, each }) => [name, each.toFixed(2)]),
    ),
    "",
    `A warm report, from View to checked bytes: ${warm.p10.toFixed(1)} ms (10th percentile), **${warm.median.toFixed(1)} ms** (median), ${warm.p90.toFixed(1)} ms (90th).`,
  ].join("\n");
}

export function commandsTable(rows, { participants, measures }) {
  return [
    `\`footprint generate\` with ${participants} participants × ${measures} measures:`,
    "",
    table(
      ["run", "reports made", "wall s", "CPU s", "peak MB"],
      rows.map(({ name, made, wall, cpu, rss }) => [name, String(made), wall.toFixed(2), cpu.toFixed(2), rss.toFixed(0)]),
    ),
  ].join("\n");
}

export function limitTable({ each, distinct }, warm, reports) {
  return `Packing and writing the same streams again, and nothing else: ${each.toFixed(1)} CPU ms a report (${distinct} distinct streams in ${reports} reports). A warm report costs ${(warm / each).toFixed(1)} times that.`;
}

export function growthTable(rows) {
  return table(
    ["participants", "wall s", "CPU ms a report", "peak MB", "MB of PDFs", "again: wall s", "again: peak MB"],
    rows.map(({ participants, first, again, size }) => [
      String(participants),
      first.wall.toFixed(1),
      ((first.cpu / participants) * 1000).toFixed(1),
      first.rss.toFixed(0),
      size.toFixed(0),
      again.wall.toFixed(1),
      again.rss.toFixed(0),
    ]),
  );
}

export function peersTable(rows, sample) {
  const [own] = rows;
  return [
    `${sample} reports more than are made first, CPU of the whole process tree, median of three turns:`,
    "",
    table(
      ["peer", "CPU ms a report", "against Footprint", "made first, CPU s", "peak MB", "KB", "tagged"],
      rows.map(({ name, each, starting, first, rss, size, tagged }) => [
        name,
        (each * 1000).toFixed(0),
        `${(each / own.each).toFixed(1)} ×`,
        `${starting}: ${first.toFixed(1)}`,
        rss?.toFixed(0) ?? "",
        size.toFixed(0),
        tagged,
      ]),
    ),
  ].join("\n");
}

/** Puts a section's text between its marks in the page, and says where it was measured. */
export function keep(section, text) {
  const [start, end] = [`<!-- bench: ${section} -->`, "<!-- end -->"];
  const before = readFileSync(page, "utf8");
  const from = before.indexOf(start);
  const to = before.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`docs/performance.md has no place for ${section}: it needs ${start} and ${end}`);
  writeFileSync(page, `${before.slice(0, from)}${start}\n${text}\n\nMeasured on ${machine()}.\n${before.slice(to)}`);
}

function table(header, rows) {
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
