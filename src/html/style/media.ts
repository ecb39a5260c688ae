import type { Theme } from "../../charts/theme.ts";

/** Below this a page is one column: a telephone, or a window made very large. */
const NARROW = "46rem";

/** Narrow screens, forced colours, and paper. */
export function mediaRules(theme: Theme): string {
  return narrow() + forced() + paper(theme);
}

/** Wide charts and tables keep a size that can be read, and are moved sideways; a shade at the edge says that there is more. */
function narrow(): string {
  const cover = (side: string) =>
    `linear-gradient(to ${side},var(--white) 40%,transparent) ${side === "right" ? 0 : "100%"} 0/2.5rem 100% no-repeat local`;
  const shade = (side: string) =>
    `linear-gradient(to ${side},var(--rule),transparent) ${side === "right" ? 0 : "100%"} 0/.7rem 100% no-repeat scroll`;
  return `
    @media screen and (max-width:${NARROW}){
    .cover{padding-top:2rem}
    .cover h1{font-size:2.4rem;line-height:1.15}
    .cover .position{font-size:1.3rem}
    .cover .name{padding-bottom:1.5rem}
    .art svg{height:6rem}
    .columns{grid-template-columns:minmax(0,1fr)}
    .contents>ul>li{display:block}
    .contents li li ul{columns:1}
    .table,.chart.wide{background:${cover("right")},${cover("left")},${shade("right")},${shade("left")}}
    .chart.wide>svg{width:34rem}
    col{width:auto}
    table.spine{min-width:36rem}
    table.data{min-width:calc(5rem*var(--columns))}
    table.definitions{min-width:calc(8.5rem*var(--columns))}
    .data :is(th,td):first-child{position:sticky;left:0;min-width:5.5rem}
    .data tr:not(.own)>:first-child{background:var(--white)}
    }`;
}

/** A drawing keeps its own colours, so it keeps its white ground. */
function forced(): string {
  return `
    @media (forced-colors:active){.chart>svg,.picture>svg,.key svg{background:#fff;forced-color-adjust:none}}`;
}

function paper({ page }: Theme): string {
  const margins = [page.top, page.right, page.bottom, page.left].map((points) => `${points}pt`).join(" ");
  return `
    @page{size:${page.width}pt ${page.height}pt;margin:${margins}}
    @media print{
    html{font-size:11pt}
    body,.cover{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    main,.cover .name,footer{max-width:none;padding-left:0;padding-right:0}
    .cover .name{padding-left:1.5rem;padding-right:1.5rem}
    .skip,.back{display:none}
    main>h1,.page-break{break-before:page}
    main>hgroup:has(h1){break-before:page}
    h1,h2,h3,hgroup,figcaption,.caption,thead{break-after:avoid}
    figure,.box,.key-numbers,tr{break-inside:avoid}
    .together{break-inside:avoid}
    .chart,.table{overflow:visible}
    }`;
}
