import type { Theme } from "../../charts/theme.ts";
import { rem } from "../setting.ts";
import { type } from "./fonts.ts";

/** Figures: title, key, chart and notes. */
export function figureRules(theme: Theme): string {
  return `
    figure{margin:${rem(10, theme)} 0 ${rem(20, theme)}}
    figcaption,.caption{margin:0 0 ${rem(7, theme)}}
    .caption{margin-top:${rem(16, theme)}}
    figcaption>*,.caption>*{margin:0;color:var(--ink);${type(theme, "figureTitle")}}
    figcaption .subtitle,.caption .subtitle{color:var(--soft);${type(theme, "figureSubtitle")}}
    .number{margin-right:.35em;color:var(--accent)}
    .key{display:flex;flex-wrap:wrap;gap:${rem(3, theme)} ${rem(16, theme)};margin:0 0 ${rem(5, theme)};padding:0;list-style:none;color:var(--soft);${type(theme, "running")}}
    .key li{display:flex;align-items:baseline;margin:0}
    .key svg{flex:none;width:${rem(12, theme)};height:${rem(8, theme)};margin-right:${rem(2, theme)};overflow:visible}
    .chart{position:relative;overflow-x:auto}
    .chart svg,.picture svg{display:block;width:100%;height:auto}
    .chart text,.picture text{font-family:var(--chart)}
    figure .note{${`margin:${rem(5, theme)} 0 0`}}`;
}
