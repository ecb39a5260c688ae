import type { Theme } from "../../charts/theme.ts";
import { rem } from "../setting.ts";
import { type } from "./fonts.ts";

/** The page itself: the panel at its head, the column of text, its foot, and the links that help to find the way. */
export function pageRules(theme: Theme): string {
  const { width, left, right } = theme.page;
  const column = rem(width - left - right, theme);
  return `
    html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--white);color:var(--ink);${type(theme, "body")}}
    main,.cover .name,footer{box-sizing:content-box;max-width:${column};margin:0 auto;padding:0 1.25rem}
    main{padding-top:2rem;padding-bottom:3rem}
    .cover{overflow:hidden;padding-top:3.5rem;background:var(--own);color:var(--white)}
    .cover p{margin:0}
    .cover .round{margin-bottom:.6rem;font-size:1.09rem;color:#BFD6EA}
    .cover h1{margin:0;color:inherit;${type(theme, "cover")}}
    .cover .position{margin-top:.5rem;${type(theme, "lead")};font-size:1.6rem;line-height:1.3}
    .cover .name{padding-bottom:2.5rem}
    .art svg{display:block;width:100%;height:11rem}
    footer{padding-top:1.25rem;padding-bottom:2.5rem;color:var(--soft);${type(theme, "running")}}
    footer p{margin:0 0 .35rem}
    footer::before{content:"";display:block;margin-bottom:1rem;border-top:1px solid var(--rule)}
    a{color:var(--own);text-decoration-thickness:from-font;text-underline-offset:.15em}
    a:hover{text-decoration-thickness:.14em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:1rem;top:-4rem;z-index:2;padding:.5rem .9rem;background:var(--white)}
    .skip:focus{top:1rem}
    .back{position:fixed;right:1rem;bottom:1rem;z-index:1;margin:0;${type(theme, "keyLabel")}}
    .back a{display:block;padding:.45rem .8rem;border:1px solid var(--own);border-radius:.25rem;background:var(--white)}
    [id]{scroll-margin-top:1.5rem}
    hgroup [id]{scroll-margin-top:3.5rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;
}
