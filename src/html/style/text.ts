import type { Theme } from "../../charts/theme.ts";
import { rem } from "../setting.ts";
import { type } from "./fonts.ts";

/** Headings, paragraphs, lists and the contents; the space between two blocks is the larger of what they ask for, as on paper. */
export function textRules(theme: Theme): string {
  const space = (above: number, below: number) => `margin:${rem(above, theme)} 0 ${rem(below, theme)}`;
  return `
    h1,h2,h3,p,li,td,th,dt,dd{overflow-wrap:break-word}
    h1,h2,h3{color:var(--own)}
    main h1{text-wrap:balance;${space(40, 13)};${type(theme, "h1")}}
    h2{${space(20, 5)};${type(theme, "h2")}}
    h3{${space(12, 3)};${type(theme, "figureTitle")}}
    hgroup{${space(40, 13)}}
    hgroup h1,hgroup h2,hgroup h3{margin:0}
    .kicker{margin:0 0 ${rem(2, theme)};color:var(--accent);${type(theme, "keyLabel")};font-weight:600}
    main>p,main>ul,main>ol{max-width:40rem}
    .lead{${space(0, 17)};${type(theme, "lead")}}
    .body{${space(0, 7)}}
    .commentary{${space(0, 7)};${type(theme, "commentary")}}
    .note{${space(6, 8)};color:var(--soft);${type(theme, "note")}}
    ul.body,ol.body,ul.commentary,ol.commentary{${space(0, 9)};padding-left:1.3rem}
    li+li{margin-top:${rem(3, theme)}}
    strong{font-weight:600}
    .contents{${space(0, 12)}}
    .contents ul{list-style:none;margin:0;padding:0}
    .contents>ul>li{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:0 1rem;margin:0;padding:.45rem 0;border-top:1px solid var(--rule)}
    .contents .chapter{color:var(--accent);${type(theme, "keyLabel")};font-weight:600}
    .contents li li{margin:0;padding:.16rem 0}
    .contents li li ul{columns:2;column-gap:1rem;padding:.1rem 0 .2rem 1.1rem;${type(theme, "howTo")}}
    .contents li li li{break-inside:avoid}`;
}
