import type { Disk } from "./disk.ts";
import { pathInside, writeChanged } from "./folder.ts";

export const indexFile = "index.html";

/** What the co-ordinator's page shows: every participant in a row. It knows everybody's figures, so it is for nobody else. */
export interface IndexContent {
  readonly language: string;
  /** "CCG functions benchmarking, 2018" */
  readonly title: string;
  /** Headers: "CCG", "STP", then the key figures. */
  readonly participant: string;
  readonly group: string | undefined;
  readonly keyFigures: readonly string[];
  readonly rows: readonly IndexRow[];
  readonly notice: string | undefined;
}

export interface IndexRow {
  readonly code: string;
  readonly name: string;
  readonly group: string | undefined;
  readonly keyFigures: readonly string[];
  /** Undefined when there is no report. */
  readonly report:
    | { readonly file: string; readonly pages: number; readonly bytes: number; readonly webPage?: string | undefined }
    | undefined;
  /** Why there is no report, that it is out of date, what to ask: each a sentence or two. */
  readonly remarks: readonly string[];
}

/** Throws a Problem when it cannot be written. */
export async function saveIndexPage(disk: Disk, folder: string, content: IndexContent): Promise<void> {
  await writeChanged(disk, pathInside(folder, indexFile), indexPage(content));
}

/** A page without script that any browser can show, print and read aloud. */
export function indexPage(content: IndexContent): string {
  const { language, title, rows, notice } = content;
  const reports = rows.filter(({ report }) => report !== undefined).length;
  const remarks = rows.some((row) => row.remarks.length > 0);
  return `<!doctype html>
<html lang="${asText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${asText(title)}: all reports</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${asText(title)}</h1>
<p><strong>For the co-ordinator only:</strong> this page shows figures of every participant. Send each participant its own PDF, and this page to nobody.</p>
<p>${reports} of ${rows.length} reports are in this folder.${notice ? ` ${asText(notice)}.` : ""}</p>
<table>
<caption>Reports by participant</caption>
<thead>
<tr>${headers(content, remarks).join("")}</tr>
</thead>
<tbody>
${rows.map((row) => tableRow(content, row, remarks)).join("\n")}
</tbody>
</table>
</main>
</body>
</html>
`;
}

function headers({ participant, group, keyFigures }: IndexContent, remarks: boolean): string[] {
  const texts = ["Code", participant, ...(group === undefined ? [] : [group])];
  const figures = [...keyFigures, "Pages", "Size, KB"];
  return [
    ...texts.map((text) => `<th scope="col">${asText(text)}</th>`),
    ...figures.map((text) => `<th scope="col" class="figure">${asText(text)}</th>`),
    ...(remarks ? ['<th scope="col">Remarks</th>'] : []),
  ];
}

function tableRow({ group }: IndexContent, row: IndexRow, remarks: boolean): string {
  const { code, name, report } = row;
  const title = report ? `<a href="${encodeURIComponent(report.file)}">${asText(name)}</a>` : asText(name);
  const page = report?.webPage === undefined ? "" : ` (<a href="${encodeURIComponent(report.webPage)}">web page</a>)`;
  const size = report ? [String(report.pages), String(Math.ceil(report.bytes / 1024))] : ["", ""];
  const cells = [
    `<td>${asText(code)}</td>`,
    `<th scope="row">${title}${page}</th>`,
    ...(group === undefined ? [] : [`<td>${asText(row.group ?? "")}</td>`]),
    ...[...row.keyFigures, ...size].map((text) => `<td class="figure">${asText(text)}</td>`),
    ...(remarks ? [`<td>${row.remarks.map((remark) => `<p>${asText(remark)}</p>`).join("")}</td>`] : []),
  ];
  return `<tr>${cells.join("")}</tr>`;
}

/** Text of the workbook can become neither markup nor an attribute. */
function asText(text: string): string {
  const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

const style = `
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: #1d2530; background: #fff; margin: 2rem; }
main { max-width: 76rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
p { max-width: 46rem; margin: 0 0 .75rem; }
table { border-collapse: collapse; margin-top: 1.5rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #d5dae1; }
thead th { border-bottom: 2px solid #1d2530; vertical-align: bottom; }
tbody th { font-weight: 400; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .figure { white-space: normal; }
td p { margin: 0; }
a { color: #0b3d91; }
a:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
tbody tr:hover { background: #f3f5f8; }
`;
