import type { Theme } from "../../charts/theme.ts";
import { BOX_SIDE } from "../blocks/boxes.ts";
import { rem } from "../setting.ts";
import { type } from "./fonts.ts";

/** Boxes, columns and key numbers. */
export function boxRules(theme: Theme): string {
  const small = type(theme, "howTo");
  return `
    hr{margin:0 0 ${rem(16, theme)};border:0;border-top:1px solid var(--rule)}
    .box{margin:${rem(8, theme)} 0 ${rem(16, theme)};padding:${rem(8, theme)} ${rem(BOX_SIDE, theme)};background:var(--pale);${small}}
    .box-title{margin:0 0 ${rem(2, theme)};color:var(--own);font-weight:600}
    .box .lead,.box .body,.box .commentary{${small}}
    .columns{display:grid;grid-template-columns:var(--columns);gap:var(--gap);margin:${rem(6, theme)} 0 ${rem(16, theme)}}
    .columns>div>:first-child,.box>:first-child{margin-top:0}
    .columns>div>:last-child,.box>:last-child{margin-bottom:0}
    .key-numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:1rem ${rem(12, theme)};margin:${rem(2, theme)} 0 ${rem(16, theme)}}
    .key-numbers dt,.key-numbers dd{margin:0;color:var(--soft);${type(theme, "keyLabel")}}
    .key-numbers dd{${type(theme, "running")}}
    .key-numbers .value{${type(theme, "keyNumber")};font-variant-numeric:tabular-nums}
    .key-numbers .own{color:var(--own)}`;
}
