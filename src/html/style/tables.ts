import type { Theme } from "../../charts/theme.ts";
import { rem } from "../setting.ts";
import { type } from "./fonts.ts";

/** Tables: no uprights, a heavy rule below the headings and above the totals, hairlines elsewhere, the reader's own row tinted. */
export function tableRules(theme: Theme): string {
  const heavy = "2px solid var(--own)";
  const padding = (top: number, side: number, bottom: number) => `padding:${rem(top, theme)} ${rem(side, theme)} ${rem(bottom, theme)}`;
  return `
    .table{position:relative;overflow-x:auto;margin:${rem(6, theme)} 0 ${rem(16, theme)}}
    .caption+.table{margin-top:0}
    table{width:100%;border-spacing:0;${type(theme, "table")};font-variant-numeric:tabular-nums}
    col{width:var(--width,auto)}
    caption{text-align:left}
    th,td{text-align:left;vertical-align:top;font-weight:400;${padding(3.6, 4, 3.2)};border-bottom:1px solid var(--hairline)}
    .definitions th,.definitions td{${padding(3.2, 4, 2.8)}}
    .spine th,.spine td{${padding(3.7, 5, 3.2)};vertical-align:middle}
    .spine :is(th,td):first-child{padding-left:0}
    .spine :is(th,td):last-child{padding-right:0}
    thead th,.spine thead th{vertical-align:bottom;color:var(--soft);border-bottom:${heavy};${type(theme, "tableHeader")}}
    tbody:last-child tr:last-child>*{border-bottom:0}
    .right{text-align:right}
    td.right{white-space:nowrap}
    .centre{text-align:center}
    .group th{padding-top:${rem(9, theme)};color:var(--own);font-weight:600}
    .own>*{background:var(--tint);color:var(--own);font-weight:600}
    .total>*{font-weight:600}
    tbody:has(>.total)>:first-child>*{border-top:${heavy}}
    tbody:has(+tbody>.total)>:last-child>*{border-bottom:0}
    .spine tbody td:nth-child(2){color:var(--own);font-weight:600}
    .definitions tbody th{font-weight:600}
    .picture{margin:0 auto}`;
}
